/**
 * An invented federation of tenants and workers in the middle of its cycle, told from its founding to today through the
 * same use cases that people use, under a clock that moves. From one day on it is the same every time.
 */
package org.throughline.demo;
