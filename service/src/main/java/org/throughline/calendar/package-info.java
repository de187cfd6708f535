/**
 * What has a day: ballots that close, tasks and reports that are due, discussions and terms that end, meetings. As a page, and as
 * a feed that a calendar program reads at a secret address. Each reader sees in both what they may read anywhere else.
 */
package org.throughline.calendar;
