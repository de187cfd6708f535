package org.throughline.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That what this query gives is kept, until anything is done, for whoever asks the same next: for what many readers ask alike, such as
 * the parts of an overview. It says nothing of who may see it, which whoever asks decides each time from the rows. Units of work that
 * write ask the database. Its rows must change by deeds alone; see docs/decisions/0018.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {}
