package org.throughline.review;

/** What a body says of an objective. Never averaged: above it is a distribution. */
public enum Judgement {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    DONE,
    DROPPED
}
