package org.throughline.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a route answers whose method returns a whole response, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gives {
    /** The type of the body; bytes for a file. */
    Class<?> value();

    int status() default 200;
}
