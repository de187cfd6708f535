package org.throughline.summation;

import java.util.Optional;

/** A finding that a synthesis answers, with whence it came and the answer it has so far. */
public record Source(Finding finding, Summation from, Optional<Disposition> answer) {}
