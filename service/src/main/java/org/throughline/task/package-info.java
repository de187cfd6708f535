/** Tasks, their updates, and the quick report that a person types in one line: hands differences of sums to progress. */
package org.throughline.task;
