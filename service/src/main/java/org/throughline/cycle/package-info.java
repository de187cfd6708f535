/** From one plan to the next: the end of a period by decision, and the draft that grows from what it left. */
package org.throughline.cycle;
