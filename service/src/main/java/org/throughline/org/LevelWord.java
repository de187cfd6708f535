package org.throughline.org;

/** What the organisation calls the units of a level in one language, as "branch" and "branches". */
public record LevelWord(Level level, String lang, String singular, String plural) {}
