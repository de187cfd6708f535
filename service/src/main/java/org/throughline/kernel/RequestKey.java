package org.throughline.kernel;

/**
 * Says that two sends are one deed: the key that came with a form or an unsafe call, the method and path it was sent to,
 * and the digest of its body.
 */
public record RequestKey(String key, String action, String bodyHash) {}
