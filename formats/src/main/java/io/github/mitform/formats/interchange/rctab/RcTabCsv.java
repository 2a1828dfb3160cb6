package io.github.mitform.formats.interchange.rctab;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mitform.formats.interchange.ballot.BallotFile;
import io.github.mitform.formats.interchange.internal.BallotLines;
import io.github.mitform.formats.interchange.internal.Csv;
import io.github.mitform.formats.interchange.internal.VoterIds;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cast vote records of RCTab as CSV, one sheet to a line.
 *
 * <p>Two forms are known, told apart by the first line. In the <em>generic</em> one, which RCTab reads, each candidate has a column, in which the rank
 * stands that they got. In the other one, which RCTab 2 writes as {@code rctab_cvr.csv}, each rank has a column, {@code Rank 1}, {@code Rank 2} and so
 * on, in which the name stands, several names on a line of the cell each, {@code overvote} or {@code undervote}; the columns before say where a sheet
 * comes from. A sheet is kept as it was marked: ranks left out, several under one rank, somebody twice; what that means is for {@link
 * io.github.mitform.formats.vote.transfer.SheetRules} to say. Where sheets have ids, those that come twice are told with their lines; they count.
 *
 * <p>A file is read line by line, and sheets are kept once. Everything wrong is told with its line, up to 1,000 findings; then there is no profile. The
 * reader stays open. If it fails, an {@link java.io.UncheckedIOException} is thrown.
 *
 * @see <a href="https://github.com/BrightSpots/rcv">RCTab</a>, {@code CsvCvrReader} and {@code ResultsWriter.writeRcTabCvrCsv}
 */
public final class RcTabCsv {
    /** No ballot paper has more ranks. */
    private static final int MOST_RANKS = 1_000;

    private static final Pattern RANK = Pattern.compile("(?i)rank ?(\\d{1,4})");

    /** What RCTab itself writes, whatever words it read. */
    private static final String OVERVOTE = "overvote";

    private static final String UNDERVOTE = "undervote";

    /** Together they tell one sheet from all others; where the first is missing nothing does. */
    private static final List<String> ID =
            List.of("Record Id", "Source Filepath", "Contest Id", "Tabulator Id", "Batch Id");

    private final Layout layout;
    private final Csv csv;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<List<List<Integer>>, Long> sheets = new LinkedHashMap<>();
    private final VoterIds ids = new VoterIds();
    private final List<Integer> idColumns = new ArrayList<>();
    private boolean declared;

    private RcTabCsv(Reader file, Layout layout) {
        this.layout = layout;
        this.csv = Csv.open(file);
    }

    /**
     * Where the marks stand in a file, and what its words mean.
     *
     * @param firstColumn of the candidates in the generic form, from 1; columns before it say who voted, and where
     * @param firstLine of the sheets, from 2; lines before it are passed over
     * @param writeIns what stands for all names that stand on no list; empty if none can be written in
     * @param idColumn where the id of a sheet stands in the generic form, from 1; in the other form columns say it by their names
     * @param overvote what stands under a rank with several marks, where nobody knows whose, besides {@code overvote}
     * @param overvoteDelimiter what stands between several names under one rank, besides the end of a line
     * @param skipped what stands under a rank that was left out, besides nothing and {@code undervote}
     * @param blankIsWriteIn whether an empty rank stands for a name that somebody wrote; not in the generic form, where nothing says nothing
     */
    public record Layout(
            int firstColumn,
            int firstLine,
            Optional<String> writeIns,
            Optional<Integer> idColumn,
            String overvote,
            Optional<String> overvoteDelimiter,
            String skipped,
            boolean blankIsWriteIn) {
        /** The first column says who voted, the second line is the first sheet. */
        public static final Layout USUAL = new Layout(
                2, 2, Optional.of(RcTab.WRITE_INS), Optional.empty(), OVERVOTE, Optional.empty(), UNDERVOTE, false);

        /** @throws IllegalArgumentException if a column is not 1 or more, the first line not 2 or more, or what stands between names is blank */
        public Layout {
            if (firstColumn < 1
                    || firstLine < 2
                    || idColumn.filter(column -> column < 1).isPresent()) {
                throw new IllegalArgumentException(
                        "columns count from 1, and sheets begin in the second line or later");
            }
            if (overvoteDelimiter.filter(String::isBlank).isPresent()) {
                throw new IllegalArgumentException("something has to stand between names");
            }
            requireNonNull(writeIns, "writeIns");
            requireNonNull(overvote, "overvote");
            requireNonNull(skipped, "skipped");
        }

        /** Returns what a configuration of RCTab says of its first file; where it says nothing, or no number, the usual. */
        public static Layout of(Value config) {
            if (!(config instanceof ObjectValue object)) return USUAL;
            var source = object.items("cvrFileSources").stream()
                    .filter(ObjectValue.class::isInstance)
                    .map(ObjectValue.class::cast)
                    .findFirst()
                    .orElse(Value.object());
            // Before RCTab 1.3 these words were rules of the whole contest.
            var rules = object.fields().get("rules") instanceof ObjectValue fields ? fields : Value.object();
            boolean blank = source.fields().get("treatBlankAsUndeclaredWriteIn") == BooleanValue.TRUE
                    || rules.fields().get("treatBlankAsUndeclaredWriteIn") == BooleanValue.TRUE;
            return new Layout(
                    whole(source, "firstVoteColumnIndex", 1).orElse(USUAL.firstColumn),
                    whole(source, "firstVoteRowIndex", 2).orElse(USUAL.firstLine),
                    word(source, rules, "undeclaredWriteInLabel").or(() -> USUAL.writeIns),
                    whole(source, "idColumnIndex", 1),
                    word(source, rules, "overvoteLabel").orElse(OVERVOTE),
                    word(source, rules, "overvoteDelimiter"),
                    word(source, rules, "skippedRankLabel")
                            .or(() -> word(source, rules, "undervoteLabel"))
                            .orElse(UNDERVOTE),
                    blank);
        }

        private static Optional<String> word(ObjectValue source, ObjectValue rules, String field) {
            return source.text(field)
                    .filter(word -> !word.isBlank())
                    .or(() -> rules.text(field).filter(word -> !word.isBlank()));
        }

        private static Optional<Integer> whole(ObjectValue source, String field, int least) {
            return source.text(field).flatMap(Csv::natural).filter(number -> number >= least);
        }
    }

    /** Reads a file; its columns, or the order in which names turn up, say who stands. */
    public static Parsed<BallotFile<RankedSheet>> read(Reader file, Layout layout) {
        return new RcTabCsv(file, layout).read(Optional.empty());
    }

    /**
     * Reads a file of which it is known who stands.
     *
     * @param candidates with {@link RcTab#WRITE_INS} where names can be written in
     */
    public static Parsed<BallotFile<RankedSheet>> read(Reader file, Layout layout, Candidates candidates) {
        return new RcTabCsv(file, layout).read(Optional.of(candidates));
    }

    private Parsed<BallotFile<RankedSheet>> read(Optional<Candidates> candidates) {
        candidates.ifPresent(known -> known.names().forEach(this::place));
        declared = candidates.isPresent();
        if (csv.isSound()) {
            var byRank = byRank();
            if (byRank.isEmpty()) readMarks();
            else readNames(byRank);
        }
        findings.addAll(csv.takeFindings());
        if (!findings.isEmpty()) return new Parsed<>(Optional.empty(), findings);
        var profile = Profile.empty(RankedSheet.KIND, candidates.orElseGet(() -> Candidates.of(names)));
        sheets.forEach((ranks, times) -> profile.add(RankedSheet.of(ranks), times));
        return new Parsed<>(
                Optional.of(BallotFile.titled(Optional.empty(), profile)),
                ids.finding().stream().toList());
    }

    /** Returns the columns of ranks by rank; nothing for the generic form. */
    private Map<Integer, Integer> byRank() {
        var byRank = new HashMap<Integer, Integer>();
        csv.columns().forEach((name, column) -> {
            var rank = RANK.matcher(name.strip());
            if (rank.matches()) byRank.put(Integer.valueOf(rank.group(1)), column);
        });
        for (int rank = 1; rank <= byRank.size(); rank++) {
            if (!byRank.containsKey(rank)) {
                csv.report(RcTabCode.CSV_HEADER, 1);
                break;
            }
        }
        return byRank;
    }

    private void readMarks() {
        var columns = new HashMap<Integer, Integer>();
        csv.columns().forEach((name, column) -> {
            if (column < layout.firstColumn - 1) return;
            var place = place(name.strip());
            if (place.isEmpty()) csv.report(RcTabCode.CSV_HEADER, 1);
            else columns.put(column, place.get());
        });
        if (columns.isEmpty()) csv.report(RcTabCode.CSV_HEADER, 1);
        if (!csv.isSound()) return;
        layout.idColumn.filter(column -> column < layout.firstColumn).ifPresent(column -> idColumns.add(column - 1));
        lines(line -> {
            var ranks = new ArrayList<List<Integer>>();
            for (int column = layout.firstColumn - 1; column < line.getFieldCount(); column++) {
                var mark = line.getField(column).strip();
                if (mark.isEmpty()) continue;
                var rank = Csv.natural(mark).filter(number -> number >= 1 && number <= MOST_RANKS);
                if (rank.isEmpty()) {
                    csv.report(RcTabCode.CSV_RANK, csv.line(), "most", MOST_RANKS);
                    return;
                }
                while (ranks.size() < rank.get()) ranks.add(new ArrayList<>());
                ranks.get(rank.get() - 1).add(columns.getOrDefault(column, 0));
            }
            add(ranks);
        });
    }

    private void readNames(Map<Integer, Integer> byRank) {
        if (byRank.size() > MOST_RANKS) csv.report(RcTabCode.CSV_HEADER, 1);
        if (!csv.isSound()) return;
        if (csv.columns().containsKey(ID.get(0))) {
            ID.forEach(name -> Optional.ofNullable(csv.columns().get(name)).ifPresent(idColumns::add));
        }
        lines(line -> {
            var ranks = new ArrayList<List<Integer>>();
            for (int rank = 1; rank <= byRank.size(); rank++) {
                var marks = marks(line.getField(byRank.getOrDefault(rank, 0)).strip());
                if (marks.isEmpty()) {
                    csv.report(RcTabCode.CSV_NAME, csv.line());
                    return;
                }
                ranks.add(marks.get());
            }
            add(ranks);
        });
    }

    /** Returns whose names stand under a rank; empty if one of them is no name. */
    private Optional<List<Integer>> marks(String cell) {
        if (cell.isEmpty() && layout.blankIsWriteIn) {
            return place(RcTab.WRITE_INS).map(List::of);
        }
        if (cell.isEmpty() || cell.equals(layout.skipped) || cell.equals(UNDERVOTE)) return Optional.of(List.of());
        if (cell.equals(layout.overvote) || cell.equals(OVERVOTE)) return Optional.of(List.of(RankedSheet.OVERVOTE));
        var marks = new ArrayList<Integer>();
        for (String name : names(cell)) {
            // Among several names it is not said what a rank left out could mean.
            var place = isWord(name) ? Optional.<Integer>empty() : place(name);
            if (place.isEmpty()) return Optional.empty();
            if (!marks.contains(place.get())) marks.add(place.get());
        }
        return Optional.of(marks);
    }

    /** Returns whether something would be a name by mistake: RCTab tells capital letters from small ones, and refuses what it does not know. */
    private boolean isWord(String name) {
        return name.isBlank()
                || Stream.of(layout.skipped, layout.overvote, OVERVOTE, UNDERVOTE)
                        .anyMatch(name::equalsIgnoreCase);
    }

    private List<String> names(String cell) {
        var names = new ArrayList<String>();
        for (String line : cell.split("\\R", -1)) {
            if (layout.overvoteDelimiter.isEmpty()) {
                names.add(line.strip());
            } else {
                for (String name : line.split(Pattern.quote(layout.overvoteDelimiter.get()), -1))
                    names.add(name.strip());
            }
        }
        return names;
    }

    /** What is done with the marks of a line. */
    private interface Line {
        void read(CsvRecord line);
    }

    private void lines(Line reading) {
        for (var line = csv.next(); line != null; line = csv.next()) {
            if (csv.line() < layout.firstLine || !csv.isComplete(line)) continue;
            noteId(line);
            reading.read(line);
        }
    }

    private void noteId(CsvRecord line) {
        if (idColumns.isEmpty() || line.getField(idColumns.get(0)).isBlank()) return;
        ids.add(
                idColumns.stream().map(column -> line.getField(column).strip()).collect(Collectors.joining("\u0000")),
                csv.line());
    }

    private void add(List<List<Integer>> ranks) {
        int end = ranks.size();
        while (end > 0 && ranks.get(end - 1).isEmpty()) end--;
        var marks = new ArrayList<List<Integer>>(end);
        for (List<Integer> rank : ranks.subList(0, end)) marks.add(List.copyOf(rank));
        sheets.merge(marks, 1L, Long::sum);
    }

    /** Returns the place of somebody, who is new where nobody has said who stands; empty if there is no such candidate. */
    private Optional<Integer> place(String word) {
        var name = layout.writeIns.filter(word::equals).isPresent() ? RcTab.WRITE_INS : word;
        var place = places.get(name);
        if (place != null) return Optional.of(place);
        if (declared || name.isBlank() || name.length() > BallotLines.LONGEST_NAME || names.size() == Candidates.MOST)
            return Optional.empty();
        names.add(name);
        places.put(name, names.size() - 1);
        return Optional.of(names.size() - 1);
    }
}
