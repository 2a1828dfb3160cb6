package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.interchange.internal.BallotCode;
import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.problem.Code;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one BLT file. Belongs to one thread. */
final class BltReader {
    private static final Pattern START = Pattern.compile("\\s*(\\d{1,6})\\s+(\\d{1,6})\\s*");
    private static final Pattern LONG_START = Pattern.compile("\\s*\\d{7,}\\s+\\d{1,6}\\s*");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern LONG_WEIGHT = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WITHDRAWN = Pattern.compile("-\\d{1,6}");

    private final BallotLines lines;
    private final Set<Integer> withdrawn = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    /** On which line each name stands. */
    private final List<Integer> namedAt = new ArrayList<>();

    private Profile<Ranking> profile = Profile.empty(Ranking.KIND, Candidates.of());
    private int candidates;
    private int seats;
    private @Nullable Ballot open;
    private boolean ended;

    BltReader(Reader file) {
        this.lines = new BallotLines(file);
    }

    Parsed<BallotFile<Ranking>> read() {
        if (readStart()) {
            for (var line = next(); line != null; line = next()) {
                if (!ended) {
                    readWords(line);
                } else if (!readNames(line)) {
                    lines.report(FormCode.BLT_NAMES);
                    break;
                }
            }
            if (!ended || open != null) lines.report(FormCode.BLT_END);
            else checkNames();
        }
        return lines.parsed(this::file);
    }

    /** Returns the next line that says something, without comments. */
    private @Nullable String next() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var words = ended ? line : withoutComment(line);
            if (!words.isBlank() && !words.stripLeading().startsWith("#")) return words;
        }
        return null;
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private boolean readStart() {
        var line = next();
        var start = START.matcher(line == null ? "" : line);
        if (!start.matches()) {
            boolean large = line != null && LONG_START.matcher(line).matches();
            if (large) lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
            else lines.report(FormCode.BLT_START);
            return false;
        }
        candidates = Integer.parseInt(start.group(1));
        seats = Integer.parseInt(start.group(2));
        if (candidates < 1 || seats < 1) {
            lines.report(FormCode.BLT_START);
        } else if (candidates > Candidates.MOST) {
            lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
        } else {
            // Names come last; until then numbers stand for them.
            profile = Profile.empty(Ranking.KIND, numbered(candidates));
        }
        return lines.isSound();
    }

    static Candidates numbered(int size) {
        return Candidates.of(
                IntStream.range(0, size).mapToObj(Integer::toString).toList());
    }

    /** A ballot that is being read. */
    private static final class Ballot {
        private final String weight;
        private final List<List<Integer>> ranks = new ArrayList<>();
        private final BitSet named = new BitSet();
        private boolean sound = true;

        Ballot(String weight) {
            this.weight = weight;
        }
    }

    private void readWords(String line) {
        var words = new StringTokenizer(line);
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            if (ended) {
                lines.report(FormCode.BLT_NAMES);
                return;
            }
            var ballot = open;
            if (ballot != null) {
                readRank(word, ballot);
            } else if (word.equals("0")) {
                ended = true;
            } else if (word.startsWith("-") && WITHDRAWN.matcher(word).matches() && profile.people() == 0) {
                withdraw(Integer.parseInt(word.substring(1)));
            } else if (WEIGHT.matcher(word).matches() || BallotLines.whole(word).isPresent()) {
                open = new Ballot(word);
            } else if (LONG_WEIGHT.matcher(word).matches()) {
                open = new Ballot(word);
                spoil(open, FormCode.BLT_NUMBER);
            } else if (!word.startsWith("(") || !word.endsWith(")")) {
                lines.report(FormCode.BLT_WORD);
                return;
            }
        }
    }

    private void withdraw(int number) {
        if (number < 1 || number > candidates) {
            lines.report(BallotCode.UNKNOWN);
        } else {
            withdrawn.add(number - 1);
        }
    }

    private void readRank(String word, Ballot ballot) {
        if (word.equals("0")) {
            open = null;
            if (ballot.sound) add(ballot);
            return;
        }
        if (word.equals("-") || !ballot.sound) return;
        if (word.indexOf('=') < 0) {
            int place = readPlace(word, ballot);
            if (place >= 0) ballot.ranks.add(List.of(place));
            return;
        }
        var rank = new ArrayList<Integer>();
        for (String number : word.split("=", -1)) {
            int place = readPlace(number, ballot);
            if (place >= 0) rank.add(place);
        }
        ballot.ranks.add(rank);
    }

    /** Returns the place of a candidate, or -1 for what is reported. */
    private int readPlace(String word, Ballot ballot) {
        long number = BallotLines.whole(word).orElse(-1);
        if (number < 0 && !DIGITS.matcher(word).matches()) {
            spoil(ballot, FormCode.BLT_WORD);
        } else if (number < 1 || number > candidates) {
            spoil(ballot, BallotCode.UNKNOWN);
        } else if (ballot.named.get((int) number)) {
            spoil(ballot, BallotCode.TWICE);
        } else {
            ballot.named.set((int) number);
            return (int) number - 1;
        }
        return -1;
    }

    private void spoil(Ballot ballot, Code code) {
        if (ballot.sound) lines.report(code);
        ballot.sound = false;
    }

    private void add(Ballot ballot) {
        var whole = BallotLines.whole(ballot.weight);
        var weight = whole.isPresent() ? Fraction.ONE : Fraction.of(new BigDecimal(ballot.weight));
        long people = whole.orElse(1);
        if (people == 0 || weight.signum() == 0) {
            lines.report(FormCode.BLT_WORD);
        } else if (Long.MAX_VALUE - profile.people() < people) {
            lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
        } else if (lines.isSound()) {
            profile.add(Ranking.ofRanks(ballot.ranks), people, weight);
        }
    }

    /** Returns whether a line holds names and nothing else. */
    private boolean readNames(String line) {
        int at = 0;
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
            if (at == line.length() || line.charAt(at) == '#') return true;
            if (line.charAt(at) != '"' || names.size() > candidates) return false;
            var name = new StringBuilder();
            for (at++; at < line.length() && line.charAt(at) != '"'; at++) {
                // A backslash stands before a quotation mark that belongs to the name.
                if (line.charAt(at) == '\\' && at + 1 < line.length()) at++;
                name.append(line.charAt(at));
            }
            if (at++ >= line.length()) return false;
            names.add(name.toString().strip());
            namedAt.add(lines.number());
        }
    }

    private void checkNames() {
        if (!lines.isSound()) return;
        if (names.size() < candidates) {
            lines.report(FormCode.BLT_NAMES);
            return;
        }
        var own = new HashSet<String>();
        for (int i = 0; i < candidates; i++) {
            var name = names.get(i);
            if (lines.isNameAt(namedAt.get(i), name) && !own.add(name)) {
                lines.reportAt(namedAt.get(i), BallotCode.NAME_TWICE);
            }
        }
    }

    private BallotFile<Ranking> file() {
        var named = renamed(profile, names.subList(0, candidates));
        var title = names.size() > candidates ? Optional.of(names.get(candidates)) : Optional.<String>empty();
        return new BallotFile<>(
                title.filter(words -> !words.isEmpty()),
                OptionalInt.of(seats),
                List.copyOf(withdrawn),
                List.of(),
                named);
    }

    /** Returns the same ballots with names in place of numbers. */
    static <B extends io.github.mitform.formats.vote.ballot.Ballot> Profile<B> renamed(
            Profile<B> numbered, List<String> names) {
        var named = Profile.empty(numbered.kind(), Candidates.of(names));
        for (var line : numbered.lines()) {
            named.add(line.ballot(), line.people(), line.weight().dividedBy(line.people()));
        }
        return named;
    }
}
