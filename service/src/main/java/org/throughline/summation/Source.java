package org.throughline.summation;

import java.util.Optional;

/**
 * A finding that a synthesis answers, with whence it came and the answer it has so far.
 *
 * @param risen it came up by itself, since a unit below did not answer in time
 * @param kin the first finding that said the same; those of one kin stand together
 */
public record Source(Finding finding, Summation from, Optional<Disposition> answer, FindingId kin, boolean risen) {}
