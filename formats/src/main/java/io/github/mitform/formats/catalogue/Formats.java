package io.github.mitform.formats.catalogue;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import java.util.List;
import java.util.Optional;

/**
 * The ready-made formats. Each is read when it is first asked for, and then kept.
 *
 * <p>Safe to share between threads.
 */
public final class Formats {
    private static final List<ReadyMade> ALL = List.of(
            new ReadyMade("io.github.mitform.ab-test", "1.0.0"),
            new ReadyMade("io.github.mitform.app-beta", "1.0.0"),
            new ReadyMade("io.github.mitform.beta-test", "1.0.0"),
            new ReadyMade("io.github.mitform.card-sort", "1.0.0"),
            new ReadyMade("io.github.mitform.city-app-test", "1.0.0"),
            new ReadyMade("io.github.mitform.csat", "1.0.0"),
            new ReadyMade("io.github.mitform.feature-vote", "1.0.0"),
            new ReadyMade("io.github.mitform.first-click-test", "1.0.0"),
            new ReadyMade("io.github.mitform.five-second-test", "1.0.0"),
            new ReadyMade("io.github.mitform.moderated-test", "1.0.0"),
            new ReadyMade("io.github.mitform.nasa-tlx", "1.0.0"),
            new ReadyMade("io.github.mitform.nasa-tlx-weighted", "1.0.0"),
            new ReadyMade("io.github.mitform.neighbourhood-survey", "1.0.0"),
            new ReadyMade("io.github.mitform.opinion", "1.0.0"),
            new ReadyMade("io.github.mitform.place-check", "1.0.0"),
            new ReadyMade("io.github.mitform.preference-test", "1.0.0"),
            new ReadyMade("io.github.mitform.prototype-test", "1.0.0"),
            new ReadyMade("io.github.mitform.recommend", "1.0.0"),
            new ReadyMade("io.github.mitform.seq", "1.0.0"),
            new ReadyMade("io.github.mitform.sus", "1.0.0"),
            new ReadyMade("io.github.mitform.tree-test", "1.0.0"),
            new ReadyMade("io.github.mitform.ueq", "1.0.0"),
            new ReadyMade("io.github.mitform.ueq-s", "1.0.0"),
            new ReadyMade("io.github.mitform.umux", "1.0.0"),
            new ReadyMade("io.github.mitform.umux-lite", "1.0.0"));

    private Formats() {}

    /** Returns all ready-made formats, by id and version. */
    public static List<Format> all() {
        return ALL.stream().map(ReadyMade::format).toList();
    }

    /** Returns the ready-made format of exactly this version. */
    public static Optional<Format> find(FormatId id, Version version) {
        return ready(id, version).map(ReadyMade::format);
    }

    /** Returns the newest version of a ready-made format. */
    public static Optional<Format> newest(FormatId id) {
        return ALL.stream()
                .filter(ready -> ready.id().equals(id))
                .reduce((older, newer) -> newer)
                .map(ReadyMade::format);
    }

    /** Returns the text of the JSON file of a ready-made format, for a city to start from. */
    public static Optional<String> json(FormatId id, Version version) {
        return ready(id, version).map(ReadyMade::json);
    }

    /**
     * Returns the text of the test suite of a ready-made format, for a city to test its own version with; read it with {@link
     * io.github.mitform.rehearsal.suite.Suite}.
     */
    public static Optional<String> tests(FormatId id, Version version) {
        return ready(id, version).map(ReadyMade::tests);
    }

    private static Optional<ReadyMade> ready(FormatId id, Version version) {
        return ALL.stream()
                .filter(ready -> ready.id().equals(id) && ready.version().equals(version))
                .findFirst();
    }
}
