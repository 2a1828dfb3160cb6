package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.interchange.internal.BallotCode;
import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one ABIF file. Belongs to one thread. */
final class AbifReader {
    private static final String TOKEN = "(?:[\\p{L}\\p{N}_-]++|\"[^\"]++\"|\\[[^\\]]++\\])";
    private static final Pattern CANDIDATE = Pattern.compile("(=?)\\s*(" + TOKEN + ")\\s*:\\s*(" + TOKEN + ")");
    private static final Pattern TIMES = Pattern.compile("(\\d{1,18})\\s*[:*]\\s*");
    private static final Pattern PART =
            Pattern.compile("(" + TOKEN + ")\\s*(?:/\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*)?([>=,]?)\\s*");
    private static final Pattern TITLE = Pattern.compile("\"?title\"?\\s*:\\s*\"([^\"]*+)\"");

    /** Candidates may turn up as late as in the last line; until then numbers stand for them. */
    private static final Candidates NUMBERED = BltReader.numbered(Candidates.MOST);

    private final BallotLines lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private Optional<String> title = Optional.empty();

    AbifReader(Reader file) {
        this.lines = new BallotLines(file);
    }

    /** A candidate on a ballot, and what stands behind it. */
    private record Part(int place, Optional<Fraction> score, String behind) {}

    Parsed<BallotFile<Ranking>> rankings() {
        return read(Ranking.KIND, this::ranking);
    }

    Parsed<BallotFile<Points>> points() {
        return read(Points.KIND, this::points);
    }

    private <B extends Ballot> Parsed<BallotFile<B>> read(
            BallotKind<B> kind, Function<List<Part>, Optional<B>> ballot) {
        var numbered = Profile.empty(kind, NUMBERED);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var words = withoutComment(line).strip();
            if (words.isEmpty()) continue;
            if (words.startsWith("{")) {
                readWhole(words);
            } else if (TIMES.matcher(words).lookingAt()) {
                readBallot(words, numbered, ballot);
            } else {
                readCandidate(words);
            }
        }
        // A file without any line is no vote in which nobody took part.
        if (lines.isSound() && names.isEmpty() && numbered.isEmpty()) lines.report(FormCode.ABIF_LINE);
        return lines.parsed(() -> BallotFile.titled(title, BltReader.renamed(numbered, names)));
    }

    /** A sign inside brackets or quotation marks begins no comment. */
    private static String withoutComment(String line) {
        char inside = ' ';
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (inside != ' ') {
                if (sign == inside) inside = ' ';
            } else if (sign == '[') {
                inside = ']';
            } else if (sign == '"') {
                inside = '"';
            } else if (sign == '#') {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void readWhole(String words) {
        var found = TITLE.matcher(words);
        if (!words.endsWith("}")) {
            lines.report(FormCode.ABIF_LINE);
        } else if (found.find() && title.isEmpty()) {
            title = Optional.of(found.group(1));
        }
    }

    private void readCandidate(String words) {
        var candidate = CANDIDATE.matcher(words);
        // Without the sign for a candidate, what is neither in brackets nor in quotation marks is rather a ballot
        // without its number.
        if (!candidate.matches()
                || candidate.group(1).isEmpty() && candidate.group(3).equals(bare(candidate.group(3)))) {
            lines.report(FormCode.ABIF_LINE);
            return;
        }
        var token = bare(candidate.group(2));
        if (places.containsKey(token)) lines.report(BallotCode.NAME_TWICE);
        else add(token, bare(candidate.group(3)));
    }

    private static String bare(String token) {
        return token.startsWith("[") || token.startsWith("\"")
                ? token.substring(1, token.length() - 1).strip()
                : token;
    }

    private int add(String token, String name) {
        if (!lines.isName(name)) return 0;
        if (names.size() == Candidates.MOST) {
            lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
            return 0;
        }
        if (!taken.add(name)) lines.report(BallotCode.NAME_TWICE);
        places.put(token, names.size());
        names.add(name);
        return names.size() - 1;
    }

    private <B extends Ballot> void readBallot(
            String words, Profile<B> numbered, Function<List<Part>, Optional<B>> ballot) {
        var times = TIMES.matcher(words);
        if (!times.lookingAt()) throw new AssertionError("a line of ballots begins with their number");
        var parts = parts(words, times.end());
        long people = Long.parseLong(times.group(1));
        if (parts.isEmpty() || people == 0) {
            lines.report(FormCode.ABIF_LINE);
            return;
        }
        if (new HashSet<>(parts.get().stream().map(Part::place).toList()).size()
                < parts.get().size()) {
            lines.report(BallotCode.TWICE);
            return;
        }
        var read = ballot.apply(parts.get());
        if (read.isEmpty() || !lines.isSound()) return;
        if (Long.MAX_VALUE - numbered.people() < people) {
            lines.report(BallotCode.TOO_MANY, "most", Candidates.MOST);
        } else {
            numbered.add(read.get(), people);
        }
    }

    /** Returns the parts of a ballot, none for a blank one; nothing where it is no ballot. */
    private Optional<List<Part>> parts(String words, int from) {
        var parts = new ArrayList<Part>();
        Matcher part = PART.matcher(words);
        int at = from;
        while (at < words.length()) {
            if (!part.region(at, words.length()).lookingAt()) return Optional.empty();
            boolean last = part.end() == words.length();
            if (last != part.group(3).isEmpty()) return Optional.empty();
            var token = bare(part.group(1));
            var place = places.get(token);
            parts.add(new Part(
                    place != null ? place : add(token, token),
                    Optional.ofNullable(part.group(2)).map(score -> Fraction.of(new BigDecimal(score))),
                    part.group(3)));
            at = part.end();
        }
        return Optional.of(parts);
    }

    private Optional<Points> points(List<Part> parts) {
        var given = new TreeMap<Integer, Fraction>();
        parts.forEach(part -> part.score.ifPresent(score -> given.put(part.place, score)));
        if (given.size() == parts.size()) return Optional.of(Points.of(given));
        lines.report(FormCode.ABIF_SCORES);
        return Optional.empty();
    }

    private Optional<Ranking> ranking(List<Part> parts) {
        boolean scored = !parts.isEmpty() && parts.stream().allMatch(part -> part.score.isPresent());
        boolean ordered = parts.stream().anyMatch(part -> part.behind.equals(">") || part.behind.equals("="));
        if (scored && !ordered) return Optional.of(byScore(parts));
        var ranks = new ArrayList<List<Integer>>();
        boolean shares = false;
        for (Part part : parts) {
            if (!shares) ranks.add(new ArrayList<>());
            ranks.get(ranks.size() - 1).add(part.place);
            shares = !part.behind.equals(">");
        }
        if (scored && contradicts(parts)) {
            lines.report(FormCode.ABIF_ORDER);
            return Optional.empty();
        }
        return Optional.of(Ranking.ofRanks(ranks));
    }

    private static Ranking byScore(List<Part> parts) {
        var ranks = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        parts.forEach(part -> ranks.computeIfAbsent(part.score.orElseThrow(), score -> new ArrayList<>())
                .add(part.place));
        return Ranking.ofRanks(List.copyOf(ranks.values()));
    }

    /** Returns whether somebody stands before another one with a higher score, or beside one with another score. */
    private static boolean contradicts(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            int higher = parts.get(i - 1)
                    .score
                    .orElseThrow()
                    .compareTo(parts.get(i).score.orElseThrow());
            if (higher < 0 || (higher > 0 && !parts.get(i - 1).behind.equals(">"))) return true;
        }
        return false;
    }
}
