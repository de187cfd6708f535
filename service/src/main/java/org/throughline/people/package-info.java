/** The people of a unit as they come, stand, hold office, sit, move and leave: pages and answers, applications and invitations. */
package org.throughline.people;
