/** Rows that are written by the unit of work that writes their subject: what search reads, and what members are to hear of. */
package org.throughline.index;
