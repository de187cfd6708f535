/** Tables (CSV) that other programs read and write: offices, seats, tasks and readings in and out, units and members out. */
package org.throughline.tables;
