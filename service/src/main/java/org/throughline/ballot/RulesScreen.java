package org.throughline.ballot;

import java.util.List;
import org.throughline.parts.Fact;
import org.throughline.parts.Step;

/** The standing rules that a ballot was held under, as they stood then. */
record RulesScreen(List<Step> path, String title, String line, String rule, List<Fact> facts, String since) {}
