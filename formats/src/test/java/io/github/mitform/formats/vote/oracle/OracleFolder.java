package io.github.mitform.formats.vote.oracle;

import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reference cases that other programs counted. They stand in the folder given by {@code -Dmitform.oracles=DIR}, absolute or relative to the root of
 * the repository; without it in {@code ../shared/oracles/voting} where that is, and otherwise in the resources of these tests, which hold the cases
 * whose licence permits it.
 */
public final class OracleFolder {
    private static final Path ROOT = Path.of("..");
    private static final Path USUAL = Path.of("../shared/oracles/voting");
    private static final Path BUNDLED = Path.of("src/test/resources/oracles/voting");
    private static final Limits LARGE = new Limits(500_000_000, 64, 50_000_000, 10_000_000, 10_000);

    private OracleFolder() {}

    /**
     * Returns the cases of one family, such as {@code irv}, by name.
     *
     * @throws IllegalStateException if there are none: a test that checks nothing must not pass
     */
    public static List<Path> cases(String family) {
        var cases = files(family).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
        if (cases.isEmpty()) {
            throw new IllegalStateException(
                    "no reference cases in " + folder().resolve(family).normalize());
        }
        return cases;
    }

    /**
     * Returns everything that is in the folder of one family, by name.
     *
     * @throws IllegalStateException if there is no such folder
     */
    static List<Path> files(String family) {
        var folder = folder().resolve(family);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no reference cases: " + folder.normalize() + " is no folder");
        }
        return list(folder);
    }

    /** Returns the files of one family, or the bundled ones where the folder that was given has none. */
    static List<Path> filesOrBundled(String family) {
        return list(Files.isDirectory(folder().resolve(family)) ? folder().resolve(family) : BUNDLED.resolve(family));
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var given = System.getProperty("mitform.oracles", "");
        if (!given.isEmpty()) {
            return ROOT.resolve(given);
        }
        return Files.isDirectory(ROOT.resolve(USUAL)) ? ROOT.resolve(USUAL) : BUNDLED;
    }

    /** Reads one case. */
    public static ObjectValue read(Path file) {
        try {
            return (ObjectValue) Json.parse(Files.readString(file), LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
