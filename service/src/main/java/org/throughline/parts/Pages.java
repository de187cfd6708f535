package org.throughline.parts;

import java.util.Optional;

/** Where one is in a long list. */
public record Pages(Optional<Link> earlier, Optional<Link> later, String text) {}
