/** Who holds office by decision of those who are led: proposals, elections and recalls. */
package org.throughline.election;
