/**
 * What can be done with words alone: differences and the merge of amendments, Markdown as safe HTML, numbered text in and
 * out, folding for search. Everything here is pure: no database, no clock, no ids of its own.
 */
package org.throughline.text;
