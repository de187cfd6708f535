package org.throughline.parts;

/** What is wrong with a field, for the list above a form. */
public record Wrong(String id, String text) {}
