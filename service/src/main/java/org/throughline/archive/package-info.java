/** The whole organisation as one file, out of either database and into an empty installation on the other. Knows tables, no word of the domain. */
package org.throughline.archive;
