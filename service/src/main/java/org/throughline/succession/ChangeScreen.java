package org.throughline.succession;

import java.util.List;
import org.throughline.parts.Asking;
import org.throughline.parts.Step;

/** How a unit may move or end. */
record ChangeScreen(List<Step> path, String title, String line, List<Asking> askings) {}
