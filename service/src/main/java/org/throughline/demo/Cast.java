package org.throughline.demo;

import org.throughline.ballot.Ballots;
import org.throughline.db.Work;
import org.throughline.debate.Amendments;
import org.throughline.debate.Decisions;
import org.throughline.debate.Statements;
import org.throughline.org.Actors;
import org.throughline.org.Bodies;
import org.throughline.org.Members;
import org.throughline.org.SetUp;
import org.throughline.org.Units;
import org.throughline.plan.Adoption;
import org.throughline.plan.Drafts;
import org.throughline.plan.Indicators;
import org.throughline.plan.Links;
import org.throughline.plan.Measures;
import org.throughline.plan.NextVersions;
import org.throughline.plan.Pastes;
import org.throughline.plan.Plans;
import org.throughline.plan.Texts;

/** The use cases that the demo is told through. */
public record Cast(
        Work work,
        SetUp setUp,
        Units units,
        Members members,
        Bodies bodies,
        Actors actors,
        Ballots ballots,
        Plans plans,
        Texts texts,
        Drafts drafts,
        Pastes pastes,
        Indicators indicators,
        Links links,
        Measures measures,
        Adoption adoption,
        NextVersions nextVersions,
        Statements statements,
        Amendments amendments,
        Decisions decisions) {}
