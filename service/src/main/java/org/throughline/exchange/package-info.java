/** In and out: plans, units, members and figures in the formats that others read and write. */
package org.throughline.exchange;
