/** What follows when a text gives way to another: the plans below go on with what did not change and decide on the rest. */
package org.throughline.align;
