package org.throughline.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That this page is the same for the same reader as long as nothing changes in the record. It goes out with an {@code ETag}; who
 * asks again with it is told 304, without the page being made.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Steady {}
