package io.github.mitform.definition.type;

import io.github.mitform.value.Default;
import jakarta.validation.constraints.Positive;
import java.util.List;

/**
 * A file that the host took in and keeps: its name, kind, size and digest, and where the host finds it. The bytes themselves never come
 * into a session or a response.
 *
 * @param mediaTypes kinds of file that are taken, such as {@code application/pdf} or {@code image/*}
 * @param mostBytes greatest size, 1 or more; the host has to hold to it while it takes the file in
 */
public record FileType(
        @Default("[\"image/*\", \"application/pdf\"]") List<String> mediaTypes,

        @Default("10000000") @Positive(message = "file.most-bytes-not-positive")
        long mostBytes)
        implements AnswerType {
    public FileType {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
