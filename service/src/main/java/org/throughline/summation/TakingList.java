package org.throughline.summation;

import java.util.List;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page on which lessons and proposals go into a draft. */
record TakingList(List<Step> path, String title, String line, List<Row> waiting, List<Link> acts, String empty) {

    /** One that waits, with the forms that take it up or set it aside. */
    record Row(String anchor, String words, String from, String lineHref, TakeForm take, AsideForm aside) {}

    /** The form that takes it up. */
    record TakeForm(String action, List<Wrong> errors, Field into, Field kind, Field name, Field body) {}

    /** The form that sets it aside. */
    record AsideForm(String action, List<Wrong> errors, Field why) {}
}
