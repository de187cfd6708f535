/** Units that move, merge, split and end by a decision: with their plans, their open work and what they owe in the right hands. */
package org.throughline.succession;
