package org.throughline.org;

import java.util.Locale;
import org.throughline.http.Messages;

/** A body's rule in the words in which ballots say it. */
public final class RuleWords {
    private final Messages messages;

    public RuleWords(Messages messages) {
        this.messages = messages;
    }

    /** The majority and the quorum, in two sentences. */
    public String of(StandingRules rules, String lang) {
        var majority = rules.majority().toLowerCase(Locale.ROOT);
        var key = rules.majority().equals("SIMPLE")
                ? majority
                : majority + "." + rules.base().toLowerCase(Locale.ROOT);
        var quorum = rules.quorumNum() == 0
                ? messages.say(lang, "ballot.rule.quorum.none")
                : messages.say(lang, "ballot.rule.quorum", rules.quorumNum(), rules.quorumDen());
        return messages.say(lang, "ballot.rule." + key) + " " + quorum;
    }
}
