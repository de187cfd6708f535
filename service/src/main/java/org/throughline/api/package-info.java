/**
 * The description of the API for programs and those who write them, OpenAPI at {@code /api/openapi.json}: made from the routes
 * and their types, with a sentence for each from {@code sentences.txt} and true examples from {@code examples.json}.
 */
package org.throughline.api;
