package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.interchange.internal.BallotCode;
import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file of PrefLib. Belongs to one thread. */
final class PrefLibReader {
    private static final Pattern NAME = Pattern.compile("ALTERNATIVE NAME (\\d{1,9})");
    private static final Pattern CATEGORY = Pattern.compile("CATEGORY NAME \\d{1,9}");

    /** What {@link Scan#readPlace} returns where there is no number. */
    private static final int NONE = -1;

    /** As many as any rule knows, 0 included. */
    private static final int MOST_GRADES = 1_001;

    private static final int LONGEST_GRADE = 200;

    private static final String UNIQUE_ORDERS = "NUMBER UNIQUE ORDERS";
    private static final String UNIQUE_PREFERENCES = "NUMBER UNIQUE PREFERENCES";
    /** All that is of interest here. */
    private static final Set<String> FIELDS = Set.of(
            "TITLE",
            "DATA TYPE",
            "NUMBER ALTERNATIVES",
            "NUMBER CATEGORIES",
            "NUMBER VOTERS",
            UNIQUE_ORDERS,
            UNIQUE_PREFERENCES);

    private static final Sentence TIMES = new Sentence("The number of ballots", "Die Zahl der Stimmzettel");
    private static final Sentence CANDIDATES = new Sentence("candidates", "Kandidaturen");
    private static final Sentence VOTERS = new Sentence("voters", "Stimmende");
    private static final Sentence LINES = new Sentence("lines of ballots", "Zeilen mit Stimmzetteln");
    private static final Sentence CATEGORIES = new Sentence("categories", "Kategorien");

    private final BallotLines lines;
    private final PrefLib.Data data;
    private final Map<String, String> header = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String type = "";
    private int categories;
    /** The best first; too many are not kept. */
    private final List<String> grades = new ArrayList<>();

    private long voters;
    private long orders;

    PrefLibReader(Reader file, PrefLib.Data data) {
        this.lines = new BallotLines(file);
        this.data = data;
    }

    /** Returns how many categories the file lists. */
    int categories() {
        return categories;
    }

    /** @param ballot makes a ballot of ranks or categories, of which some may be empty */
    <B extends Ballot> Parsed<BallotFile<B>> read(BallotKind<B> kind, Function<List<List<Integer>>, B> ballot) {
        var line = readHeader();
        if (!lines.isBroken()) checkHeader();
        var profile = Profile.empty(kind, Candidates.of(lines.isSound() ? names : List.of()));
        if (lines.isSound()) {
            for (; line != null; line = lines.next()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var scan = new Scan(line);
                if (scan.isBallot() && lines.isSound()) profile.add(ballot.apply(scan.ranks), scan.times);
            }
            requireAll();
        }
        // The last one is 0; of more grades than any rule knows, no name is sure.
        if (grades.size() > MOST_GRADES) grades.clear();
        Collections.reverse(grades);
        return lines.parsed(() -> BallotFile.graded(Optional.ofNullable(header.get("TITLE")), grades, profile));
    }

    /** Returns the first line behind the header. */
    private @Nullable String readHeader() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) continue;
            if (!line.startsWith("#")) return line;
            int colon = line.indexOf(':');
            if (colon < 0) continue;
            var field = line.substring(1, colon).strip();
            var value = line.substring(colon + 1).strip();
            var name = NAME.matcher(field);
            if (name.matches()) {
                addName(Integer.parseInt(name.group(1)), value);
            } else if (CATEGORY.matcher(field).matches()) {
                categories++;
                if (grades.size() <= MOST_GRADES) grades.add(value.length() > LONGEST_GRADE ? "" : value);
            } else if (FIELDS.contains(field)) {
                header.put(field, value);
            }
        }
        return null;
    }

    private void addName(int number, String name) {
        if (names.size() == Candidates.MOST) {
            lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
            return;
        }
        if (!lines.isName(name)) return;
        if (places.putIfAbsent(number, names.size()) != null || !seen.add(name)) {
            lines.report(BallotCode.NAME_TWICE);
        }
        names.add(name);
    }

    private void checkHeader() {
        type = header.getOrDefault("DATA TYPE", "");
        if (type.isEmpty()) {
            lines.reportAt(1, FormCode.PREFLIB_HEADER, "field", "DATA TYPE");
        } else if (!data.types().contains(type)) {
            lines.reportAt(1, FormCode.PREFLIB_TYPE, "needed", String.join(", ", data.types()), "as", data.called());
        }
        requireEqual("NUMBER ALTERNATIVES", true, CANDIDATES, names.size());
        if (categories > 0 || type.equals("cat")) requireEqual("NUMBER CATEGORIES", false, CATEGORIES, categories);
    }

    private void requireAll() {
        if (!lines.isSound()) return;
        requireEqual("NUMBER VOTERS", true, VOTERS, voters);
        requireEqual(header.containsKey(UNIQUE_PREFERENCES) ? UNIQUE_PREFERENCES : UNIQUE_ORDERS, true, LINES, orders);
    }

    private void requireEqual(String field, boolean needed, Sentence what, long found) {
        var written = header.get(field);
        if (written == null) {
            if (needed) lines.reportAt(1, FormCode.PREFLIB_HEADER, "field", field);
            return;
        }
        var number = BallotLines.whole(written);
        if (number.isEmpty()) {
            lines.reportAt(1, BallotCode.NUMBER, "what", "\"# " + field + "\"", "least", 0);
        } else if (number.getAsLong() != found) {
            lines.reportAt(1, BallotCode.DIFFERS, "needed", number.getAsLong(), "what", what, "found", found);
        }
    }

    /** Goes through one line of ballots. */
    private final class Scan {
        private final String line;
        private final List<List<Integer>> ranks = new ArrayList<>();
        private final BitSet named = new BitSet();
        private int at;
        private long times;
        private boolean sound = true;

        Scan(String line) {
            this.line = line;
        }

        /** Returns whether it is as it should be; reports it if not. */
        boolean isBallot() {
            int colon = line.indexOf(':');
            var number = colon < 0
                    ? OptionalLong.empty()
                    : BallotLines.whole(line.substring(0, colon).strip());
            at = colon + 1;
            if (number.isEmpty() || !readRanks()) {
                report(FormCode.PREFLIB_BALLOT, "example", type.startsWith("so") ? "3" : "{3,4}");
                return false;
            }
            times = number.getAsLong();
            if (times == 0) report(BallotCode.NUMBER, "what", TIMES, "least", 1);
            if (sound) check();
            if (sound) count();
            return sound;
        }

        private boolean readRanks() {
            while (skipBlanks()) {
                if (line.charAt(at) == '{') {
                    at++;
                    if (!readShared()) return false;
                } else {
                    int place = readPlace();
                    if (place == NONE) return false;
                    ranks.add(List.of(place));
                }
                if (skipBlanks() && line.charAt(at++) != ',') return false;
            }
            return true;
        }

        private boolean readShared() {
            var shared = new ArrayList<Integer>();
            while (skipBlanks()) {
                if (line.charAt(at) == '}') {
                    at++;
                    ranks.add(shared);
                    return true;
                }
                int place = readPlace();
                if (place == NONE) return false;
                shared.add(place);
                if (skipBlanks() && line.charAt(at) == ',') at++;
            }
            return false;
        }

        private boolean skipBlanks() {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
            return at < line.length();
        }

        /** Returns the place of a candidate, 0 for one that is reported, {@link #NONE} where there is no number. */
        private int readPlace() {
            int from = at;
            int number = 0;
            while (at < line.length() && at - from < 9 && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
                number = number * 10 + (line.charAt(at++) - '0');
            }
            if (at == from) return NONE;
            var place = places.get(number);
            if (place == null) {
                report(BallotCode.UNKNOWN);
                return 0;
            }
            if (named.get(place)) report(BallotCode.TWICE);
            named.set(place);
            return place;
        }

        private void check() {
            boolean isCategories = type.equals("cat");
            if (isCategories && ranks.size() > categories) {
                report(FormCode.PREFLIB_CATEGORIES, "found", ranks.size(), "needed", categories);
            }
            if (type.startsWith("so") && ranks.stream().anyMatch(rank -> rank.size() > 1)) {
                report(FormCode.PREFLIB_SHARED, "type", type);
            }
            if (type.endsWith("c") && named.cardinality() < names.size()) {
                report(FormCode.PREFLIB_INCOMPLETE, "type", type);
            }
        }

        private void count() {
            orders++;
            try {
                voters = Math.addExact(voters, times);
            } catch (ArithmeticException e) {
                report(BallotCode.TOO_MANY, "most", Candidates.MOST);
            }
        }

        /** One thing to a line is enough to look at it. */
        private void report(Code code, Object... namesAndValues) {
            if (sound) lines.report(code, namesAndValues);
            sound = false;
        }
    }
}
