/** The few words everything else is said in: who acts, what is refused and why, ids, dates, quantities. Knows no database and no page. */
package org.throughline.kernel;
