/** Finding by words, over everything the reader may read and nothing else, alike on both databases. */
package org.throughline.search;
