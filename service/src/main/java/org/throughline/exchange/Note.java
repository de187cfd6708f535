package org.throughline.exchange;

/**
 * Something an imported plan says that is shown beside a provision, though a provision does not hold it.
 *
 * @param labelKey its label in {@code web/messages}
 * @param text Markdown
 */
public record Note(String labelKey, String text) {}
