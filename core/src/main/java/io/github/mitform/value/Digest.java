package io.github.mitform.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;

/** The fingerprint of a value: SHA-256 over its canonical text. */
public final class Digest {
    private Digest() {}

    /**
     * Returns 64 hexadecimal digits in lower case. Equal values have equal digests, whatever the order of their fields.
     *
     * @throws IllegalArgumentException as {@link CanonicalJson#write}
     */
    public static String of(Value value) {
        return Hashing.sha256().hashString(CanonicalJson.write(value), UTF_8).toString();
    }
}
