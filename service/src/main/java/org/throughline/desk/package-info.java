/** What awaits a member now, and what changed lately in what they may read: the first page of whoever is signed in. */
package org.throughline.desk;
