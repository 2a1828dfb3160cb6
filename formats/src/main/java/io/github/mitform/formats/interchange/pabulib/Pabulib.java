package io.github.mitform.formats.interchange.pabulib;

import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files of participatory budgets of the form of Pabulib, {@code .pb} (P. Faliszewski and others, "Participatory Budgeting: Data, Tools, and Analysis",
 * IJCAI 2023; <a href="https://pabulib.org/format">pabulib.org/format</a>): the sections META, PROJECTS and VOTES, fields between semicolons, those with
 * semicolons or quotation marks in quotation marks.
 *
 * <p>All four kinds of votes are read, {@code approval}, {@code ordinal}, {@code cumulative} or {@code scoring}, and {@code choose-1}. Everything that is
 * said of the budget and of projects is kept; of the voters only their ballots are, none of what they say about themselves. A ballot that breaks the
 * limits of META is read, for whoever counts to judge; one that cannot be right, such as one that names a project twice, is reported. A voter who
 * hands in several is told with their lines, which all count. The numbers of
 * projects and votes have to be those of META, so that a file that was cut off is found out.
 *
 * <p>A file is read line by line, and ballots are kept once, so that memory grows with the different ballots, and by some 20 bytes
 * for each voter. Everything wrong is told with its line,
 * up to 1,000 findings; then there is no profile. Readers and writers stay open. If a reader fails, an {@link java.io.UncheckedIOException} is thrown.
 */
public final class Pabulib {
    static final String META = "META";
    static final String PROJECTS = "PROJECTS";
    static final String VOTES = "VOTES";

    private Pabulib() {}

    /** Reads a file. */
    public static Parsed<PabulibFile> read(Reader file) {
        return new PabulibReader(file).read();
    }

    /**
     * Writes a file; voters are numbered, and the most frequent ballots come first. The numbers of projects and votes, the budget and the kind of vote are
     * those of the parts, whatever {@link PabulibFile#about} says.
     *
     * @throws IllegalArgumentException if somebody's ballot has another weight than 1, several share a rank on one, or there are several pots or
     *     exclusive projects, for which the form has no room
     */
    public static void write(PabulibFile file, Appendable target) throws IOException {
        requireRoom(file);
        line(List.of(META), target);
        line(List.of("key", "value"), target);
        for (var field : about(file).entrySet()) line(List.of(field.getKey(), field.getValue()), target);
        writeProjects(file, target);
        line(List.of(VOTES), target);
        line(file.type().hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"), target);
        writeVotes(file.profile(), target);
    }

    private static void requireRoom(PabulibFile file) {
        if (!file.budget().pots().isEmpty() || !file.budget().exclusive().isEmpty()) {
            throw new IllegalArgumentException("this form has no room for pots or exclusive projects");
        }
        for (var line : file.profile().lines()) {
            if (!line.weight().equals(Fraction.of(line.people()))) {
                throw new IllegalArgumentException("this form has no room for ballots of another weight than 1");
            }
            if (line.ballot() instanceof Ranking ranking && ranking.hasSharedRanks()) {
                throw new IllegalArgumentException("this form has no room for shared ranks");
            }
        }
    }

    private static Map<String, String> about(PabulibFile file) {
        var about = new LinkedHashMap<>(file.about());
        about.put("num_projects", Integer.toString(file.budget().projects().size()));
        about.put("num_votes", Long.toString(file.profile().people()));
        about.put("budget", file.budget().amount().toPlainString());
        about.put("vote_type", file.type().word());
        return about;
    }

    private static void writeProjects(PabulibFile file, Appendable target) throws IOException {
        var columns = new LinkedHashSet<String>();
        file.details().forEach(each -> columns.addAll(each.keySet()));
        line(List.of(PROJECTS), target);
        var header = new ArrayList<>(List.of("project_id", "cost"));
        header.addAll(columns);
        line(header, target);
        for (int place = 0; place < file.details().size(); place++) {
            var project = file.budget().projects().get(place);
            var fields = new ArrayList<>(List.of(project.id(), project.cost().toPlainString()));
            for (String column : columns) fields.add(file.details().get(place).getOrDefault(column, ""));
            line(fields, target);
        }
    }

    private static <B extends Ballot> void writeVotes(Profile<B> profile, Appendable target) throws IOException {
        var ids = profile.candidates().names();
        var frequent = profile.lines().stream()
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .toList();
        long voter = 0;
        for (var line : frequent) {
            for (long time = 0; time < line.people(); time++) {
                var fields = new ArrayList<>(List.of(
                        Long.toString(++voter),
                        places(line.ballot()).stream().map(ids::get).collect(Collectors.joining(","))));
                if (line.ballot() instanceof Points points) {
                    fields.add(points.given().values().stream()
                            .map(Pabulib::decimal)
                            .collect(Collectors.joining(",")));
                }
                line(fields, target);
            }
        }
    }

    private static List<Integer> places(Ballot ballot) {
        if (ballot instanceof Approval approval) return approval.places();
        if (ballot instanceof Points points) return List.copyOf(points.given().keySet());
        var ranking = (Ranking) ballot;
        return IntStream.range(0, ranking.size()).map(ranking::place).boxed().toList();
    }

    /** Returns a number of points as a decimal; what no decimal of 12 places can say has no room. */
    private static String decimal(Fraction points) {
        var decimal = points.toDecimal(12);
        if (!Fraction.of(decimal).equals(points)) {
            throw new IllegalArgumentException("this form has no room for points like " + points);
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static void line(List<String> fields, Appendable target) throws IOException {
        target.append(fields.stream().map(Pabulib::field).collect(Collectors.joining(";")))
                .append('\n');
    }

    private static String field(String words) {
        var line = BallotLines.oneLine(words);
        return line.indexOf(';') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
