/** The record: every change is an entry, chained by hash, whose content can be erased without breaking the chain. */
package org.throughline.journal;
