package org.throughline.task;

import java.util.List;
import java.util.Map;

/**
 * One of the organisation's measures as people may name it.
 *
 * @param words its names and synonyms by language, such as {@code en -> [paper, newspaper]}, singular or plural
 */
public record MeasureWords(long id, Map<String, List<String>> words) {}
