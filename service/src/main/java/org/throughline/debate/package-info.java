/**
 * What members say about a plan while it is made: statements, and amendments to the words of its provisions, from the mover's
 * first line to the version they are merged into.
 */
package org.throughline.debate;
