/**
 * Mail: a weekly digest and notices at once, by each member's choice, in their language. A letter holds no words that anyone
 * wrote here, only what kind of thing awaits, when, and the link to it. Letters wait in an outbox until the mail server has
 * taken them.
 */
package org.throughline.post;
