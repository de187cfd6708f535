/** The rows that search reads, written by the unit of work that writes their subject. */
package org.throughline.index;
