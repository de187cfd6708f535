package org.throughline.succession;

import java.util.List;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Step;

/** How a unit may move or end, and what is decided about it already. */
record ChangeScreen(List<Step> path, String title, String line, List<Coming> coming, List<Asking> askings) {

    /** A change whose day has not come, or that could not be done on it. */
    record Coming(String line, String problem, Act withdraw) {}
}
