package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of the form BLT, in which programs for the single transferable vote have exchanged ballots since the 1990s (D. Hill, B. A. Wichmann and D. R.
 * Woodall, "Algorithm 123: Single Transferable Vote by Meek's Method", The Computer Journal 30 (1987); I. D. Hill's and OpenSTV's descriptions):
 * the numbers of candidates and seats, numbers below 0 for those who have withdrawn, ballots of a weight, numbers of candidates and 0, another 0, and the
 * names and a title in quotation marks.
 *
 * <p>Ballots may go on over several lines; {@code 2=4} is a shared rank, {@code -} a rank left out, which says nothing, {@code #} begins a comment, and
 * a name of the ballot in round brackets before it is passed over. A whole weight means so many people, any other one a person of that weight. A
 * file is read line by line, and ballots are kept once, so that memory grows with the different ballots alone. Everything wrong is told with its
 * line, up to 1,000 findings; then there is no profile. Readers and writers stay open. If a reader fails, an {@link java.io.UncheckedIOException} is
 * thrown.
 */
public final class Blt {
    private Blt() {}

    /** Reads a file. Names may be the same nowhere; the title may be missing. */
    public static Parsed<BallotFile<Ranking>> read(Reader file) {
        return new BltReader(file).read();
    }

    /**
     * Writes a file, the most frequent ballots first. A backslash stands before quotation marks and backslashes in names and the title; line breaks become spaces.
     *
     * @param seats how many are to be elected, 1 or more
     * @param withdrawn places of candidates who do not stand any more
     * @throws IllegalArgumentException if there are no seats, or people with the same ballot have another weight than 1
     */
    public static void write(
            String title, int seats, List<Integer> withdrawn, Profile<Ranking> profile, Appendable file)
            throws IOException {
        if (seats < 1) throw new IllegalArgumentException("seats are 1 or more, but were " + seats);
        PrefLib.requireUnweighted(profile);
        var candidates = profile.candidates();
        file.append(Integer.toString(candidates.size()))
                .append(' ')
                .append(Integer.toString(seats))
                .append('\n');
        for (int place : withdrawn) file.append(Integer.toString(-(place + 1))).append('\n');
        var frequent = profile.lines().stream()
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .toList();
        for (var line : frequent) {
            file.append(Long.toString(line.people())).append(' ');
            for (List<Integer> rank : line.ballot().ranks()) {
                file.append(rank.stream()
                                .map(place -> Integer.toString(place + 1))
                                .collect(Collectors.joining("=")))
                        .append(' ');
            }
            file.append("0\n");
        }
        file.append("0\n");
        for (String name : candidates.names()) file.append(quoted(name));
        file.append(quoted(title));
    }

    private static String quoted(String words) {
        return '"' + BallotLines.oneLine(words).replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }
}
