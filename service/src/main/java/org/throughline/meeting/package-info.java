/**
 * How a unit meets: sittings with agenda, who was there, minutes and what was decided; the meeting sheet, which is everything a meeting needs on paper, and what was said, entered afterwards for
 * those who said it.
 */
package org.throughline.meeting;
