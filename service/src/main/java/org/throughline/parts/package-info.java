/** The small shapes that pages are made of, one record for each partial in web/templates. Every text in them is ready for the reader. */
package org.throughline.parts;
