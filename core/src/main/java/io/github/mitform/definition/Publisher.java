package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/**
 * Who answers for a format.
 *
 * @param url where to find them
 * @param contact whom to write to
 */
public record Publisher(
        @NotBlank(message = "publisher.name-blank") String name, Optional<String> url, Optional<String> contact) {
    public Publisher {
        requireNonNull(name, "name");
        requireNonNull(url, "url");
        requireNonNull(contact, "contact");
    }
}
