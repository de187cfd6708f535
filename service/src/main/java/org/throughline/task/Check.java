package org.throughline.task;

/** A line of a task's checklist. */
public record Check(CheckId id, String words, boolean done) {}
