/** A unit looks at a plan's progress for a period: expected reports, frozen evidence, judgements, and what its body says of them. */
package org.throughline.review;
