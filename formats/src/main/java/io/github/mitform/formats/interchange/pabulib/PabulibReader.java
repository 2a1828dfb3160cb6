package io.github.mitform.formats.interchange.pabulib;

import io.github.mitform.formats.interchange.internal.BallotCode;
import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.interchange.internal.VoterIds;
import io.github.mitform.formats.interchange.pabulib.PabulibFile.VoteType;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file of the form of Pabulib. Belongs to one thread. */
final class PabulibReader {
    private static final Pattern MONEY = Pattern.compile("\\d{1,16}(?:\\.\\d{1,20})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,12})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,6}(?:\\.0{1,6})?");
    /** A description in quotation marks has fewer lines. */
    private static final int MOST_LINES = 100;

    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(15);

    private static final List<String> SECTIONS = List.of(Pabulib.META, Pabulib.PROJECTS, Pabulib.VOTES);
    private static final Sentence PROJECTS = new Sentence("projects", "Vorhaben");
    private static final Sentence VOTES = new Sentence("votes", "Stimmzettel");

    /** The number of the line in which a field of META stands. */
    private final Map<String, Integer> aboutAt = new HashMap<>();

    private final BallotLines lines;
    private final VoterIds voters = new VoterIds();
    private final Map<String, String> about = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Map<String, String>> details = new ArrayList<>();
    private int projectLines;
    private long voteLines;
    /** Whether there is nothing that could be read any more. */
    private boolean lost;

    /** The number of the line in which what was read last begins. */
    private int from = 1;

    PabulibReader(Reader file) {
        this.lines = new BallotLines(file);
    }

    Parsed<PabulibFile> read() {
        var fields = next();
        fields = section(0, fields, this::readAbout);
        checkAbout();
        fields = section(1, fields, this::readProject);
        var type = VoteType.of(about.getOrDefault("vote_type", "").strip()).orElse(VoteType.APPROVAL);
        return switch (type) {
            case APPROVAL, CHOOSE_1 -> readVotes(fields, type, Approval.KIND, ballot -> Approval.of(ballot.places()));
            case ORDINAL -> readVotes(fields, type, Ranking.KIND, ballot -> ranking(ballot.places()));
            case CUMULATIVE, SCORING -> readVotes(fields, type, Points.KIND, ReadBallot::points);
        };
    }

    private static Ranking ranking(List<Integer> places) {
        return Ranking.of(places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** What a line of VOTES says. */
    private record ReadBallot(List<Integer> places, List<Fraction> given) {
        Points points() {
            var points = new TreeMap<Integer, Fraction>();
            for (int i = 0; i < places.size(); i++) points.put(places.get(i), given.get(i));
            return Points.of(points);
        }
    }

    private <B extends Ballot> Parsed<PabulibFile> readVotes(
            @Nullable List<String> fields, VoteType type, BallotKind<B> kind, Function<ReadBallot, B> made) {
        boolean known = lines.isSound();
        var profile = Profile.empty(
                kind, Candidates.of(known ? projects.stream().map(Project::id).toList() : List.of()));
        var rest = section(2, fields, line -> {
            voteLines++;
            voters.add(line.getOrDefault("voter_id", "").strip(), from);
            var ballot = ballot(line, type, known);
            if (ballot.isPresent() && lines.isSound()) profile.add(made.apply(ballot.get()));
        });
        if (rest != null && rest != fields) outOfPlace(sectionOf(rest));
        if (!lost && !lines.isBroken()) {
            requireEqual("num_projects", PROJECTS, projectLines);
            requireEqual("num_votes", VOTES, voteLines);
        }
        return lines.parsed(
                () -> new PabulibFile(
                        about, Budget.of(money("budget").orElseThrow(), projects), details, type, profile),
                voters.finding().stream().toList());
    }

    /** What is done with a line of a section, by column. */
    private interface Line {
        void read(Map<String, String> line);
    }

    /** Reads a section that begins with this line; returns the line behind it. */
    private @Nullable List<String> section(int number, @Nullable List<String> start, Line reading) {
        var name = SECTIONS.get(number);
        if (lost) return null;
        if (start == null || !name.equals(sectionOf(start))) {
            outOfPlace(name);
            lost = start == null || sectionOf(start).isEmpty();
            return start;
        }
        var header = next();
        if (header == null || !sectionOf(header).isEmpty()) {
            outOfPlace(name);
            return header;
        }
        boolean sound = isHeader(name, header);
        var line = next();
        for (; line != null && sectionOf(line).isEmpty(); line = next()) {
            if (name.equals(Pabulib.META)) line = withoutBlankEnd(line, header.size());
            boolean whole = line.size() == header.size();
            if (!whole) report(PabulibCode.WIDTH, "needed", header.size(), "found", line.size());
            if (!whole || !sound) {
                count(name);
            } else {
                var byColumn = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++)
                    byColumn.put(header.get(i).strip(), line.get(i));
                reading.read(byColumn);
            }
        }
        return line;
    }

    /** A line that cannot be read is there all the same. */
    private void count(String section) {
        if (section.equals(Pabulib.PROJECTS)) projectLines++;
        if (section.equals(Pabulib.VOTES)) voteLines++;
    }

    private void report(Code code, Object... namesAndValues) {
        lines.reportAt(from, code, namesAndValues);
    }

    private void outOfPlace(String section) {
        if (!lines.isBroken()) report(PabulibCode.SECTION, "section", section);
    }

    private boolean isHeader(String section, List<String> header) {
        var needed = switch (section) {
            case Pabulib.META -> List.of("key", "value");
            case Pabulib.PROJECTS -> List.of("project_id", "cost");
            default ->
                VoteType.of(about.getOrDefault("vote_type", "").strip())
                                .filter(VoteType::hasPoints)
                                .isPresent()
                        ? List.of("voter_id", "vote", "points")
                        : List.of("voter_id", "vote");
        };
        var columns = header.stream().map(String::strip).toList();
        boolean sound = true;
        for (String column : needed) {
            if (columns.stream().filter(column::equals).count() != 1) {
                report(PabulibCode.COLUMN, "section", section, "column", column);
                sound = false;
            }
        }
        if (sound && columns.stream().distinct().count() != columns.size()) {
            var twice = columns.stream()
                    .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column))
                    .findFirst()
                    .orElseThrow();
            report(PabulibCode.COLUMN, "section", section, "column", shortened(twice));
            sound = false;
        }
        return sound;
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, words.offsetByCodePoints(0, 20)) + "…";
    }

    private static List<String> withoutBlankEnd(List<String> line, int needed) {
        int size = line.size();
        while (size > needed && line.get(size - 1).isBlank()) size--;
        return line.subList(0, size);
    }

    private static String sectionOf(List<String> line) {
        var name = line.get(0).strip();
        return SECTIONS.contains(name) && line.stream().skip(1).allMatch(String::isBlank) ? name : "";
    }

    private void readAbout(Map<String, String> line) {
        var field = line.getOrDefault("key", "").strip();
        if (field.isEmpty()
                || about.putIfAbsent(field, line.getOrDefault("value", "").strip()) != null) {
            report(PabulibCode.FIELD, "field", field.isEmpty() ? "budget" : shortened(field));
        }
        aboutAt.putIfAbsent(field, from);
    }

    private void checkAbout() {
        if (aboutAt.isEmpty()) return;
        for (String field : List.of("num_projects", "num_votes", "budget", "vote_type")) {
            if (!about.containsKey(field)) lines.reportAt(1, PabulibCode.FIELD, "field", field);
        }
        for (String field : List.of("budget", "min_sum_cost", "max_sum_cost")) {
            if (isGiven(field) && money(field).isEmpty()) reportAbout(field, PabulibCode.MONEY);
        }
        for (String field : List.of("min_points", "max_points", "min_sum_points", "max_sum_points")) {
            if (isGiven(field) && !NUMBER.matcher(value(field)).matches()) reportAbout(field, PabulibCode.POINTS);
        }
        for (String field : List.of("num_projects", "num_votes", "min_length", "max_length")) {
            boolean right = field.startsWith("num")
                    ? BallotLines.whole(value(field)).isPresent()
                    : value(field).isBlank() || LENGTH.matcher(value(field)).matches();
            if (about.containsKey(field) && !right) {
                lines.reportAt(at(field), BallotCode.NUMBER, "what", "\"" + field + "\"", "least", 0);
            }
        }
        if (about.containsKey("vote_type") && VoteType.of(value("vote_type")).isEmpty()) {
            var known = Arrays.stream(VoteType.values()).map(VoteType::word).collect(Collectors.joining(", "));
            lines.reportAt(at("vote_type"), PabulibCode.TYPE, "known", known);
        }
    }

    private boolean isGiven(String field) {
        return about.containsKey(field)
                && (field.equals("budget") || !value(field).isBlank());
    }

    private String value(String field) {
        return about.getOrDefault(field, "");
    }

    private int at(String field) {
        return aboutAt.getOrDefault(field, 1);
    }

    private void reportAbout(String field, PabulibCode code) {
        lines.reportAt(at(field), code, "field", field);
    }

    private Optional<BigDecimal> money(String field) {
        return amount(value(field));
    }

    private static Optional<BigDecimal> amount(String text) {
        if (!MONEY.matcher(text).matches()) return Optional.empty();
        var amount = new BigDecimal(text).stripTrailingZeros();
        return amount.scale() <= 6 && amount.compareTo(MOST_MONEY) <= 0 ? Optional.of(amount) : Optional.empty();
    }

    private void readProject(Map<String, String> line) {
        if (++projectLines > Candidates.MOST) {
            if (projectLines == Candidates.MOST + 1) report(BallotCode.TOO_MANY, "most", Candidates.MOST);
            return;
        }
        var id = line.getOrDefault("project_id", "").strip();
        var cost = amount(line.getOrDefault("cost", "").strip());
        if (cost.isEmpty()) report(PabulibCode.MONEY, "field", "cost");
        if (!lines.isName(id)) return;
        if (places.putIfAbsent(id, projects.size()) != null) {
            report(BallotCode.NAME_TWICE);
            return;
        }
        projects.add(Project.of(id, cost.orElse(BigDecimal.ZERO)));
        var rest = new LinkedHashMap<>(line);
        rest.remove("project_id");
        rest.remove("cost");
        details.add(rest);
    }

    /** @param known whether all projects could be read, so that others are unknown */
    private Optional<ReadBallot> ballot(Map<String, String> line, VoteType type, boolean known) {
        var names = items(line.getOrDefault("vote", ""));
        var read = new ArrayList<Integer>(names.size());
        boolean sound = true;
        for (String name : names) {
            read.add(places.getOrDefault(name, 0));
            sound &= places.containsKey(name) || !known;
        }
        if (!sound) report(BallotCode.UNKNOWN);
        if (Set.copyOf(names).size() < names.size()) {
            if (sound) report(BallotCode.TWICE);
            sound = false;
        }
        var given = type.hasPoints() ? given(line, names.size()) : Optional.of(List.<Fraction>of());
        return sound && known && given.isPresent() ? Optional.of(new ReadBallot(read, given.get())) : Optional.empty();
    }

    private Optional<List<Fraction>> given(Map<String, String> line, int needed) {
        var numbers = items(line.getOrDefault("points", ""));
        if (numbers.size() != needed) {
            report(PabulibCode.POINTS_EACH, "needed", needed, "found", numbers.size());
            return Optional.empty();
        }
        if (!numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
            report(PabulibCode.POINTS, "field", "points");
            return Optional.empty();
        }
        return Optional.of(numbers.stream()
                .map(number -> Fraction.of(new BigDecimal(number)))
                .toList());
    }

    private static List<String> items(String list) {
        if (list.isBlank()) return List.of();
        var items = new ArrayList<String>();
        int start = 0;
        for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', start)) {
            items.add(list.substring(start, comma).strip());
            start = comma + 1;
        }
        items.add(list.substring(start).strip());
        return items;
    }

    private void requireEqual(String field, Sentence what, long found) {
        var number = BallotLines.whole(value(field));
        if (number.isPresent() && number.getAsLong() != found) {
            lines.reportAt(at(field), BallotCode.DIFFERS, "needed", number.getAsLong(), "what", what, "found", found);
        }
    }

    /** Returns the fields of the next line that says something, or of several where quotation marks hold a line break. */
    private @Nullable List<String> next() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) continue;
            from = lines.number();
            var text = new StringBuilder(line);
            var fields = split(text);
            while (fields.isEmpty()) {
                var more = lines.number() - from < MOST_LINES ? lines.next() : null;
                if (more == null) {
                    if (!lines.isBroken()) report(PabulibCode.QUOTE, "most", MOST_LINES);
                    lost = true;
                    return null;
                }
                fields = split(text.append('\n').append(more));
            }
            return fields.get();
        }
        from = Math.max(1, lines.number());
        return null;
    }

    /** Returns the fields between semicolons; empty if a quotation mark is left open. */
    private static Optional<List<String>> split(CharSequence line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        int at = 0;
        while (true) {
            field.setLength(0);
            if (at < line.length() && line.charAt(at) == '"') {
                at++;
                boolean open = true;
                while (open && at < line.length()) {
                    char sign = line.charAt(at++);
                    if (sign != '"') {
                        field.append(sign);
                    } else if (at < line.length() && line.charAt(at) == '"') {
                        field.append('"');
                        at++;
                    } else {
                        open = false;
                    }
                }
                if (open) return Optional.empty();
            }
            while (at < line.length() && line.charAt(at) != ';') field.append(line.charAt(at++));
            fields.add(field.toString());
            if (at == line.length()) return Optional.of(fields);
            at++;
        }
    }
}
