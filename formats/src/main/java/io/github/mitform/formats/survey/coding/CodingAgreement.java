package io.github.mitform.formats.survey.coding;

import io.github.mitform.formats.statistics.agreement.CohenKappa;
import io.github.mitform.formats.statistics.agreement.FleissKappa;
import io.github.mitform.formats.statistics.agreement.KrippendorffAlpha;
import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Whether people put texts under codes alike: tables, sentences and numbers. */
final class CodingAgreement {
    static final String ID = "coding_agreement";
    private static final String VERSION = "1.0.0";
    private static final double PERCENT = 100;

    private final CodedTexts coded;
    private final List<String> codes;
    /** For each text how many gave it each code. */
    private final long[][] judgements;
    /** For each text and each person the place of the code; below 0 where there is none. */
    private final int[][] places;

    /** The codes as alpha takes them. */
    private final double[] values;

    private final AlphaWords words;
    private final OptionalDouble alpha;
    private final OptionalDouble fleiss;

    CodingAgreement(CodedTexts coded) {
        this.coded = coded;
        this.words = new AlphaWords(coded.level());
        this.codes = coded.texts().stream()
                .flatMap(List::stream)
                .filter(code -> !code.isEmpty())
                .map(this::plain)
                .distinct()
                .sorted(isNames() ? Comparator.naturalOrder() : Comparator.comparingDouble(CodedTexts::number))
                .toList();
        this.values = IntStream.range(0, codes.size())
                .mapToDouble(place -> isNames() ? place : CodedTexts.number(codes.get(place)))
                .toArray();
        this.places = places();
        this.judgements = new long[places.length][codes.size()];
        for (int text = 0; text < places.length; text++) {
            for (int place : places[text]) {
                if (place >= 0) judgements[text][place]++;
            }
        }
        this.alpha = alpha(IntStream.range(0, coded.coders().size()).toArray());
        this.fleiss = isNames() ? FleissKappa.of(judgements).value() : OptionalDouble.empty();
    }

    private int[][] places() {
        var known = new HashMap<String, Integer>();
        for (int place = 0; place < codes.size(); place++) known.put(codes.get(place), place);
        return coded.texts().stream()
                .map(text -> text.stream()
                        .mapToInt(code -> code.isEmpty() ? -1 : known.getOrDefault(plain(code), -1))
                        .toArray())
                .toArray(int[][]::new);
    }

    private boolean isNames() {
        return coded.level() == Level.NOMINAL;
    }

    /** Returns a code as it is told: 2, 2.0 and 2,0 are one number. */
    private String plain(String code) {
        if (isNames()) return code;
        var number = new BigDecimal(code.replace(',', '.')).stripTrailingZeros();
        return (number.signum() == 0 ? BigDecimal.ZERO : number).toPlainString();
    }

    KeptResult result() {
        var figures = new ArrayList<Figure>();
        figures.add(pairs());
        if (!codes.isEmpty()) figures.add(byCode());
        return new KeptResult(ID, VERSION, new Turnout(0, Map.of()), figures, notes(), List.of(), List.of(), data());
    }

    /** Says how many texts were coded, and how many of them say anything about agreement. */
    Sentence counted() {
        return new Sentence(
                        "Texts that two people or more put under a code: {compared} of {all}.",
                        "Texte, denen mindestens zwei Personen einen Code gaben: {compared} von {all}.")
                .with(
                        "compared",
                        Wording.count(compared()),
                        "all",
                        Wording.count(coded.texts().size()));
    }

    /** Returns how many texts at least two people coded. */
    private long compared() {
        return Arrays.stream(judgements)
                .filter(text -> Arrays.stream(text).sum() >= 2)
                .count();
    }

    /** Returns alpha of the codes that these people gave. */
    private OptionalDouble alpha(int... coders) {
        var things = new ArrayList<Map<Double, Integer>>();
        for (int[] text : places) {
            var thing = new TreeMap<Double, Integer>();
            for (int coder : coders) {
                if (text[coder] >= 0) thing.merge(values[text[coder]], 1, Integer::sum);
            }
            things.add(thing);
        }
        return KrippendorffAlpha.of(things).value(coded.level());
    }

    /** How far two of them agree: kappa for names, alpha where the distance of codes counts. */
    private OptionalDouble ofTwo(int one, int other, long[][] table) {
        return isNames() ? CohenKappa.of(table).value() : alpha(one, other);
    }

    private long[][] table(int one, int other) {
        var table = new long[codes.size()][codes.size()];
        for (int[] text : places) {
            if (text[one] >= 0 && text[other] >= 0) table[text[one]][text[other]]++;
        }
        return table;
    }

    private static long sum(long[][] table) {
        long sum = 0;
        for (long[] row : table) for (long count : row) sum += count;
        return sum;
    }

    private static long alike(long[][] table) {
        long alike = 0;
        for (int i = 0; i < table.length; i++) alike += table[i][i];
        return alike;
    }

    // --- tables; they count texts and codes, not people ---

    private Figure pairs() {
        var lines = new ArrayList<List<Cell>>();
        for (int one = 0; one < coded.coders().size(); one++) {
            for (int other = one + 1; other < coded.coders().size(); other++) {
                var table = table(one, other);
                long both = sum(table);
                lines.add(List.of(
                        words(coded.coders().get(one) + " – " + coded.coders().get(other)),
                        number(alike(table)),
                        number(both),
                        number(percent(alike(table), both), 0),
                        number(ofTwo(one, other, table), 2)));
            }
        }
        return new Figure(
                "pairs",
                new Sentence("How often each two agree", "Wie oft je zwei übereinstimmen"),
                List.of(
                        new Column("coders", new Sentence("Who", "Wer"), Role.LABEL),
                        measure("alike", "Texts coded alike", "Gleich codierte Texte"),
                        measure("both", "of those both coded", "von denen, die beide codierten"),
                        measure("percent", "Alike (%)", "Gleich (%)"),
                        isNames()
                                ? measure("kappa", "Cohen's kappa", "Cohens Kappa")
                                : measure("alpha", "Krippendorff's alpha", "Krippendorffs Alpha")),
                lines,
                Drawing.NONE);
    }

    /** Which codes people mean the same by: of all pairs of codes for a text in which this one occurs, how many are alike. */
    private Figure byCode() {
        var lines = new ArrayList<List<Cell>>();
        long[] given = Arrays.stream(judgements)
                .mapToLong(text -> Arrays.stream(text).sum())
                .toArray();
        for (int code = 0; code < codes.size(); code++) {
            long used = 0;
            long alike = 0;
            long pairs = 0;
            long texts = 0;
            for (int text = 0; text < given.length; text++) {
                long times = judgements[text][code];
                if (times > 0) texts++;
                used += times;
                alike += times * (times - 1) / 2;
                pairs += times * (times - 1) / 2 + times * (given[text] - times);
            }
            var percent = percent(alike, pairs);
            lines.add(List.of(
                    words(codes.get(code)),
                    of(texts, used),
                    of(texts, alike),
                    of(texts, pairs),
                    percent.isEmpty()
                            ? new Cell.Empty()
                            : new Cell.Number(BigDecimal.valueOf(percent.getAsDouble()), 0, texts)));
        }
        return new Figure(
                "codes",
                new Sentence("Which codes people mean the same by", "Unter welchen Codes alle dasselbe verstehen"),
                List.of(
                        new Column("code", new Sentence("Code", "Code"), Role.GIVEN),
                        measure("used", "Given", "Vergeben"),
                        measure("alike", "Comparisons alike", "Gleiche Vergleiche"),
                        measure("pairs", "of those with this code", "von denen mit diesem Code"),
                        measure("percent", "Alike (%)", "Gleich (%)")),
                lines,
                Drawing.NONE);
    }

    private static Column measure(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.MEASURE);
    }

    private static Cell words(String words) {
        return Cell.Words.of(Text.of(Locale.ROOT, words));
    }

    /** Returns a number that stands on texts, each of which somebody wrote: what few of them are about is not told. */
    private static Cell of(long texts, long count) {
        return new Cell.Number(BigDecimal.valueOf(count), 0, texts);
    }

    private static Cell number(long count) {
        return new Cell.Number(BigDecimal.valueOf(count), 0, Note.NOBODY);
    }

    private static Cell number(OptionalDouble number, int decimals) {
        return number.isEmpty()
                ? new Cell.Empty()
                : new Cell.Number(BigDecimal.valueOf(number.getAsDouble()), decimals, Note.NOBODY);
    }

    private static OptionalDouble percent(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * part / whole);
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (alpha.isEmpty()) {
            notes.add(Note.caution(new Sentence(
                    "Whether people code alike cannot be said: no text was coded by two of them, or all gave the same one code.",
                    "Ob gleich codiert wird, lässt sich nicht sagen: Kein Text wurde von zweien codiert, oder alle vergaben nur einen"
                            + " Code.")));
            return notes;
        }
        notes.add(outcome());
        notes.add(new Note(
                Note.Kind.EXPLANATION,
                new Sentence(
                        "Alpha is 1 where all agree, and 0 where they agree no more than by chance. From 0.8 on, codes can be relied on; from"
                                + " 0.667 on, they allow for tentative conclusions (K. Krippendorff, Content Analysis, 2nd edition, 2004,"
                                + " p. 241).",
                        "Alpha ist 1, wo alle übereinstimmen, und 0, wo sie es nur so oft tun wie durch Zufall. Ab 0,8 kann man sich auf die"
                                + " Codes verlassen, ab 0,667 erlauben sie vorläufige Schlüsse (K. Krippendorff, Content Analysis,"
                                + " 2. Auflage, 2004, S. 241)."),
                Note.NOBODY));
        words.distance().ifPresent(how -> notes.add(new Note(Note.Kind.EXPLANATION, how, Note.NOBODY)));
        if (coded.coders().size() > 2 && fleiss.isPresent()) {
            notes.add(new Note(
                    Note.Kind.EXPLANATION,
                    new Sentence("Fleiss' kappa is {kappa}.", "Fleiss' Kappa ist {kappa}.")
                            .with("kappa", decimal(fleiss.getAsDouble())),
                    Note.NOBODY));
        }
        notes.add(Note.caution(new Sentence(
                "This holds only if people coded without knowing each other's codes.",
                "Das gilt nur, wenn niemand beim Codieren die Codes der anderen kannte.")));
        return notes;
    }

    private Note outcome() {
        double told = alpha.orElseThrow();
        long alike = 0;
        long pairs = 0;
        for (long[] text : judgements) {
            long all = Arrays.stream(text).sum();
            pairs += all * (all - 1) / 2;
            for (long times : text) alike += times * (times - 1) / 2;
        }
        return new Note(
                Note.Kind.OUTCOME,
                new Sentence(
                                "In {alike} of {pairs} comparisons ({share}) a text has the same code. Krippendorff's alpha{level} is {alpha}: {verdict}.",
                                "In {alike} von {pairs} Vergleichen ({share}) hat ein Text denselben Code. Krippendorffs Alpha{level} ist {alpha}:"
                                        + " {verdict}.")
                        .with(
                                "alike",
                                Wording.count(alike),
                                "pairs",
                                Wording.count(pairs),
                                "share",
                                Wording.percent(alike, pairs),
                                "alpha",
                                AlphaWords.alpha(told),
                                "verdict",
                                AlphaWords.verdict(told),
                                "level",
                                words.purpose()),
                Note.NOBODY);
    }

    private static Sentence decimal(double number) {
        return Wording.number(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP));
    }

    private Value data() {
        var data = Value.object().with("texts", Value.of(coded.texts().size())).with("compared", Value.of(compared()));
        data = data.with("level", Value.from(coded.level()));
        if (alpha.isPresent()) data = data.with("krippendorff_alpha", Value.from(alpha.getAsDouble()));
        if (fleiss.isPresent()) data = data.with("fleiss_kappa", Value.from(fleiss.getAsDouble()));
        if (isNames() && coded.coders().size() == 2) {
            var cohen = CohenKappa.of(table(0, 1)).value();
            if (cohen.isPresent()) data = data.with("cohen_kappa", Value.from(cohen.getAsDouble()));
        }
        return data;
    }
}
