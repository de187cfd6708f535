/**
 * The way back: reflection on finished work, the lessons and proposals in it, syntheses that answer each of them, and the next
 * draft that takes them up. For any lesson it can be told what became of it.
 */
package org.throughline.summation;
