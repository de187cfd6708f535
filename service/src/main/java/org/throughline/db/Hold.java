package org.throughline.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That the rows of this query are held: nobody else changes them before the unit of work ends. On SQLite, where one unit of work writes
 * at a time, nothing needs to be held, and a query that gives nothing is not even asked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hold {}
