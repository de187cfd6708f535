/**
 * Plans and how they live: versions of provisions with a permanent identity, objectives and their indicators, the links by
 * which an objective serves one above, and the way from a draft to a text in force. A version that was circulated never
 * changes; only a unit's own people and bodies draft, adopt and link its plans.
 */
package org.throughline.plan;
