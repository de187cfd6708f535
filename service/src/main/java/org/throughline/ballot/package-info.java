/**
 * How a body decides: the rule that its standing rules name, the count, and the outcome with its arithmetic. Knows nothing of
 * plans: what is decided upon is carried as text, and who opened a ballot asks it for the outcome.
 */
package org.throughline.ballot;
