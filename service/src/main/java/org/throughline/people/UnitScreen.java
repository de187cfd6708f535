package org.throughline.people;

import java.util.List;
import org.throughline.parts.Asking;
import org.throughline.parts.Step;

/** What can be changed about a unit. */
record UnitScreen(List<Step> path, String title, String line, List<Asking> askings) {}
