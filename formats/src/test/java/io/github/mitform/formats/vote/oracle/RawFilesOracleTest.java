package io.github.mitform.formats.vote.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mitform.formats.interchange.ballot.BallotFile;
import io.github.mitform.formats.interchange.ballot.Blt;
import io.github.mitform.formats.interchange.ballot.PrefLib;
import io.github.mitform.formats.interchange.pabulib.Pabulib;
import io.github.mitform.formats.interchange.pabulib.PabulibFile;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of ballots, sound and broken, as other programs wrote them. */
class RawFilesOracleTest {
    /** What this library reads elsewhere, or not at all: committees of abcvoting, and OpaVote's older form. */
    private static final Set<String> READ_ELSEWHERE_OR_NOT = Set.of("yaml", "stv", "json", "md");

    /** Not called invalid, but refused: its last line names the candidate 6, and its header lists 1 to 5. */
    private static final Set<String> NOT_SOUND_EITHER = Set.of("test2.soi");

    private static int sound;
    private static int broken;

    static List<Path> files() {
        return OracleFolder.filesOrBundled("raw").stream()
                .filter(file -> !READ_ELSEWHERE_OR_NOT.contains(extension(file)))
                .toList();
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Parsed<? extends Profile<?>> read(Path file) {
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            return switch (extension(file)) {
                case "soi", "soc", "toi", "toc" -> profile(PrefLib.rankings(reader), BallotFile::profile);
                case "cat" -> profile(PrefLib.grades(reader), BallotFile::profile);
                case "blt" -> profile(Blt.read(reader), BallotFile::profile);
                case "pb" -> profile(Pabulib.read(reader), PabulibFile::profile);
                default -> throw new AssertionError("nobody reads " + file.getFileName());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <F, P extends Profile<?>> Parsed<P> profile(Parsed<F> parsed, Function<F, P> ballots) {
        return new Parsed<>(parsed.object().map(ballots), parsed.findings());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSoundIsReadAndWhatIsBrokenRefused(Path file) {
        var parsed = read(file);
        var name = file.getFileName().toString();
        if (name.startsWith("invalid_") || NOT_SOUND_EITHER.contains(name)) {
            assertThat(parsed.findings()).isNotEmpty();
            broken++;
        } else {
            assertThat(parsed.findings()).isEmpty();
            assertThat(parsed.orThrow().people()).isPositive();
            sound++;
        }
    }

    /** The cases of the single transferable vote hold the same ballots, read by another program that leaves out blank ones. */
    @Test
    void ballotsAreThoseThatAnotherProgramRead() {
        int compared = 0;
        for (Path oracle : OracleFolder.cases("stv")) {
            var name = oracle.getFileName().toString().replaceAll("^blt_|\\.json$", "");
            var raw = OracleFolder.filesOrBundled("raw").stream()
                    .filter(file -> file.getFileName().toString().equals(name + ".blt"))
                    .findFirst();
            if (raw.isEmpty()) continue;
            var expected = OracleValues.rankings(OracleFolder.read(oracle));
            assertThat(read(raw.get()).orThrow().lines().stream()
                            .filter(line -> !line.ballot().isBlank())
                            .toList())
                    .isEqualTo(expected.lines());
            compared++;
        }
        assumeThat(compared).as("cases whose file is here, too").isPositive();
    }

    /** The cases of budgets hold the same projects and ballots, read by another program. */
    @Test
    void budgetsAreThoseThatAnotherProgramRead() throws IOException {
        int compared = 0;
        for (Path oracle : OracleFolder.cases("pb")) {
            var name = oracle.getFileName().toString().replaceAll("\\.json$", ".pb");
            var raw = OracleFolder.filesOrBundled("raw").stream()
                    .filter(file -> file.getFileName().toString().equals(name))
                    .findFirst();
            if (raw.isEmpty()) continue;
            try (var reader = Files.newBufferedReader(raw.get(), UTF_8)) {
                var file = Pabulib.read(reader).orThrow();
                assertThat(file.points()).isEqualTo(PbOracleTest.votes(OracleFolder.read(oracle)));
                compared++;
            }
        }
        assumeThat(compared).as("cases whose file is here, too").isPositive();
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("raw: " + sound + " sound files are read, " + broken + " broken ones refused");
    }
}
