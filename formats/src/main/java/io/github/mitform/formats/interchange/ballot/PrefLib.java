package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files of PrefLib (N. Mattei and T. Walsh, "PrefLib: A Library for Preferences", ADT 2013; the form since 2022 of <a
 * href="https://preflib.github.io/format">preflib.github.io/format</a>): a header of lines {@code # NAME: …}, then lines such as {@code 12: 1,2,{3,4}}.
 *
 * <p>Read are {@code soc} and {@code soi} (strict orders, complete or not), {@code toc} and {@code toi} (with shared ranks), and {@code cat}
 * (categories, the best first). A file is read line by line, and ballots are kept once, so that memory grows with the different ballots alone.
 * Everything wrong is told with its line, up to 1,000 findings; then there is no profile. The header's numbers of candidates, voters and lines have
 * to be right, so that a file that was cut off is found out. Readers and writers stay open. If a reader fails, an {@link
 * java.io.UncheckedIOException} is thrown.
 */
public final class PrefLib {
    /** What is read from a file, and the types of data from which it can be. */
    record Data(List<String> types, Sentence called) {}

    private static final Data ORDERS =
            new Data(List.of("soc", "soi", "toc", "toi"), new Sentence("rankings", "Rangfolgen"));
    private static final Data CATEGORIES = new Data(List.of("cat"), new Sentence("categories", "Kategorien"));

    private PrefLib() {}

    /** Reads orders. Titles that are blank are left out. */
    public static Parsed<BallotFile<Ranking>> rankings(Reader file) {
        var reading = new PrefLibReader(file, ORDERS);
        return reading.read(
                Ranking.KIND,
                ranks -> Ranking.ofRanks(
                        ranks.stream().filter(rank -> !rank.isEmpty()).toList()));
    }

    /**
     * Reads categories as grades: the last one of those that the file lists is 0, the first the greatest. Whom a ballot puts in no category gets no
     * grade. In a file with two categories, as approvals are written, 1 is approval.
     */
    public static Parsed<BallotFile<Points>> grades(Reader file) {
        var reading = new PrefLibReader(file, CATEGORIES);
        return reading.read(Points.KIND, categories -> {
            var given = new TreeMap<Integer, Fraction>();
            for (int i = 0; i < categories.size(); i++) {
                var grade = Fraction.of(reading.categories() - 1L - i);
                categories.get(i).forEach(place -> given.put(place, grade));
            }
            return Points.of(given);
        });
    }

    /**
     * Writes orders: {@code soi}, or {@code toi} where ranks are shared. The most frequent ballots come first.
     *
     * @param title blank if there is none; line breaks in it, and in names, become spaces
     * @throws IllegalArgumentException if somebody's ballot has another weight than 1, for which the form has no room
     */
    public static void write(String title, Profile<Ranking> profile, Appendable file) throws IOException {
        var lines = profile.lines();
        boolean shared = lines.stream().anyMatch(line -> line.ballot().hasSharedRanks());
        requireUnweighted(profile);
        var candidates = profile.candidates();
        header("TITLE", title, file);
        header("DATA TYPE", shared ? "toi" : "soi", file);
        header("NUMBER ALTERNATIVES", Integer.toString(candidates.size()), file);
        header("NUMBER VOTERS", Long.toString(profile.people()), file);
        header("NUMBER UNIQUE ORDERS", Integer.toString(lines.size()), file);
        for (int place = 0; place < candidates.size(); place++) {
            header("ALTERNATIVE NAME " + (place + 1), candidates.name(place), file);
        }
        var frequent = lines.stream()
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .toList();
        for (var line : frequent) {
            file.append(Long.toString(line.people())).append(": ");
            file.append(line.ballot().ranks().stream().map(PrefLib::rank).collect(Collectors.joining(",")));
            file.append('\n');
        }
    }

    static void requireUnweighted(Profile<Ranking> profile) {
        if (!profile.weight().equals(Fraction.of(profile.people()))
                || profile.lines().stream().anyMatch(line -> !line.weight().equals(Fraction.of(line.people())))) {
            throw new IllegalArgumentException("this form has no room for ballots of another weight than 1");
        }
    }

    private static String rank(List<Integer> places) {
        var numbers = places.stream().map(place -> Integer.toString(place + 1)).collect(Collectors.joining(","));
        return places.size() == 1 ? numbers : "{" + numbers + "}";
    }

    private static void header(String name, String value, Appendable file) throws IOException {
        file.append("# ")
                .append(name)
                .append(": ")
                .append(BallotLines.oneLine(value))
                .append('\n');
    }
}
