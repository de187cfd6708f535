package org.throughline.org;

import java.util.Optional;
import org.throughline.kernel.MemberId;

/** What a sign-in is checked against; the hash is none for someone who has no password. */
public record Credentials(MemberId member, String name, Optional<String> hash) {}
