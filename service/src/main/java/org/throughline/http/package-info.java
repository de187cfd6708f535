/**
 * Pages, programs' answers, errors and forms: everything about HTTP that knows no domain word. {@link
 * org.throughline.http.Edge} lists what a service registers; a feature adds its pages and resources to it.
 */
package org.throughline.http;
