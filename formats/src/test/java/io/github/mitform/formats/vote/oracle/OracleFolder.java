package io.github.mitform.formats.vote.oracle;

import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * One instance of a file. Nothing of it is looked at before it is asked for, so that a broken one fails alone.
     *
     * @param name the file, and the place in it where it holds several
     */
    public record Case(String name, Supplier<ObjectValue> file, Supplier<ObjectValue> instance) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns every instance of one family, by file: those under {@code instances}, or the whole file. A file that cannot be read is one, too. */
    static List<Case> instances(String family) {
        return cases(family).stream().flatMap(OracleFolder::instances).toList();
    }

    private static Stream<Case> instances(Path path) {
        var name = path.getFileName().toString();
        ObjectValue file;
        try {
            file = read(path);
        } catch (RuntimeException e) {
            return Stream.of(new Case(name, () -> read(path), () -> read(path)));
        }
        if (!(file.get("instances").orElse(file) instanceof ListValue list)) {
            return Stream.of(new Case(name, () -> file, () -> file));
        }
        return IntStream.range(0, list.items().size())
                .mapToObj(i -> new Case(name + " " + i, () -> file, () ->
                        (ObjectValue) list.items().get(i)));
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
