package io.github.mitform.formats.vote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reference cases in the folder given by {@code -Dmitform.oracles=DIR}, absolute or relative to the root of the repository. */
final class OracleFiles {
    private static final Path ROOT = Path.of("..");

    private OracleFiles() {}

    /** Returns the cases of one family, such as {@code irv}, by name. */
    static Stream<Path> of(String family) {
        Path folder = ROOT.resolve(System.getProperty("mitform.oracles", "")).resolve(family);
        try {
            return Files.list(folder)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
