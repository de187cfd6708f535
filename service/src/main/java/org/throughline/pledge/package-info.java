/** Who takes on how much of an objective: asked, offered, countered, accepted or declined between a unit and the one above. */
package org.throughline.pledge;
