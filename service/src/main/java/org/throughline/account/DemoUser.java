package org.throughline.account;

import org.throughline.kernel.MemberId;
import org.throughline.kernel.Sentence;

/** One of the kinds of user that the demo can be seen as. */
public record DemoUser(MemberId member, String name, Sentence who) {}
