package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

/**
 * A file that the host keeps.
 *
 * @param name what its owner called it; somebody's words, which may name people
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 the digest of its bytes, 64 hexadecimal digits
 * @param ref where the host finds it; the library never looks
 */
public record FileAnswer(String name, String mediaType, long size, String sha256, String ref) implements Answer {
    public FileAnswer {
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
        requireNonNull(ref, "ref");
    }
}
