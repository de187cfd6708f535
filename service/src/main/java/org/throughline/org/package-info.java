/** The organisation: its tree of units, its members and offices, its bodies with seats and standing rules, and who may read what. */
package org.throughline.org;
