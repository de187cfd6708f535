/**
 * The line that runs through everything, and the pages over several features that show it: a plan as it is read, the path
 * from any work up to the strategy, who carries an objective, and what became of what was learned. It only reads.
 */
package org.throughline.line;
