/** Tests in a real browser: where it comes from, how a page is opened, and what every page must pass. */
package org.throughline.browser;
