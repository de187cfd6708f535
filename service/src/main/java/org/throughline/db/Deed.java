package org.throughline.db;

import java.util.Map;

/** One change to be entered in the journal: what was done, on what, and what it changed. */
public record Deed(String action, String subject, Map<String, ?> changes) {}
