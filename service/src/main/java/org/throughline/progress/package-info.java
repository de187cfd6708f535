/**
 * How far we are: work, result and coverage of objectives, rolled up by one pure function that page, API, export and frozen
 * evidence share. Knows no task: whoever keeps tasks hands in their sums, and changes of sums.
 */
package org.throughline.progress;
