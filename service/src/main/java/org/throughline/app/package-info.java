/** Main, wiring, configuration and commands: the only package that knows all others. */
package org.throughline.app;
