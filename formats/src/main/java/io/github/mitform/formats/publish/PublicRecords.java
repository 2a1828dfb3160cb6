package io.github.mitform.formats.publish;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.check.Input;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.formats.statistics.disclosure.Anonymity;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.Round;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records for everybody: no words of people's own, places only roughly, and nobody who is like too few others in what an outsider may know of them.
 *
 * <p>Kept are answers of yes or no, of one or several options, of a scale, and the points of places, coarsened. Whatever else was answered is left out, and so is
 * what names a person or is specially protected; words added to options become {@code other}. Then all records are left out of which fewer than k are alike in
 * what is known. It looks at all records together and keeps them in memory.
 *
 * <p>Nothing of this is a promise: k-anonymity does not help against somebody who knows more than was reckoned with, nor where all who are alike have the same
 * to hide; for each question, the sentence says in how many groups that is so. Sources: those of {@link Anonymity}. Immutable.
 */
public final class PublicRecords {
    private static final int MOST_DECIMALS = 6;
    /** Decimals of degrees of a place that nobody is looked for by: about 1 km. */
    private static final int ROUGH = 2;

    private final List<String> columns;
    private final List<String> left;
    private final List<String> known;
    private final int k;
    private final boolean simulated;
    private final Anonymity before;
    private final List<List<String>> rows;
    private final Map<String, Integer> told;
    private final List<String> order;

    private PublicRecords(
            List<String> columns,
            List<String> left,
            List<String> known,
            int k,
            List<Map<String, String>> records,
            boolean simulated) {
        this.columns = columns;
        this.left = left;
        this.known = known;
        this.k = k;
        this.simulated = simulated;
        before = anonymity(records);
        var sizes = new HashMap<List<String>, Integer>();
        records.forEach(record -> sizes.merge(outside(record), 1, Integer::sum));
        var kept = records.stream()
                .filter(record -> sizes.getOrDefault(outside(record), 0) >= k)
                .toList();
        told = told(kept);
        rows = kept.stream()
                .map(record -> columns.stream()
                        .map(column -> record.getOrDefault(column, ""))
                        .toList())
                .toList();
        // In the order in which they came, records would tell who was first.
        order = rows.stream().map(row -> String.join(",", row)).sorted().toList();
    }

    /** Returns of each question that outsiders do not know in how many groups all who are alike gave the same answer to it. */
    private Map<String, Integer> told(List<Map<String, String>> kept) {
        var groups = new HashMap<List<String>, List<Map<String, String>>>();
        kept.forEach(record -> groups.computeIfAbsent(outside(record), each -> new ArrayList<>())
                .add(record));
        var counts = new LinkedHashMap<String, Integer>();
        for (String column : columns) {
            if (known.contains(column)) continue;
            long same = groups.values().stream()
                    .map(group -> group.stream()
                            .map(record -> record.getOrDefault(column, ""))
                            .collect(Collectors.toSet()))
                    .filter(answers -> answers.size() == 1 && !answers.contains(""))
                    .count();
            if (same > 0) counts.put(column, (int) same);
        }
        return counts;
    }

    private List<String> outside(Map<String, String> record) {
        return known.stream().map(column -> record.getOrDefault(column, "")).toList();
    }

    private Anonymity anonymity(List<Map<String, String>> records) {
        return Anonymity.of(
                records,
                this::outside,
                record -> columns.stream()
                        .filter(column -> !known.contains(column))
                        .map(column -> record.getOrDefault(column, ""))
                        .toList());
    }

    /**
     * Returns what of these responses may be published.
     *
     * @param responses of the round, checked
     * @param known names of questions whose answers an outsider may know; where none are named, those that are marked as personal, and all places
     * @param k how many have to be alike in these, 2 or more, and no fewer than the smallest cell of the format
     * @param decimals of degrees for places, 0 (about 100 km) to 6; all places have so many, so that no record tells how exact it was
     * @throws IllegalArgumentException if a question is known that is not published, since then nothing can be said of it; or if places keep more than 2
     *     decimals and are not among what is known, since then nobody would be looked for who stands alone at one
     */
    public static PublicRecords of(Round round, List<Response> responses, List<String> known, int k, int decimals) {
        if (k < 2 || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("at least 2 records have to be alike, and places have 0 to 6 decimals");
        }
        var columns = new ArrayList<String>();
        var left = new ArrayList<String>();
        var usual = new ArrayList<String>();
        var places = new ArrayList<String>();
        for (Input input : round.plan().inputs()) {
            if (!input.isAsked()) continue;
            var type = round.type(input.name()).orElse(input.question().answer());
            boolean kept = isKept(input, type);
            (kept ? columns : left).add(input.name());
            if (kept && type instanceof PlaceType) places.add(input.name());
            if (kept && (input.question().personal() != Personal.NONE || type instanceof PlaceType)) {
                usual.add(input.name());
            }
        }
        if (!columns.containsAll(known)) {
            throw new IllegalArgumentException("what is known has to be among what is published: " + columns);
        }
        var outside = known.isEmpty() ? usual : List.copyOf(known);
        if (decimals > ROUGH && !outside.containsAll(places)) {
            throw new IllegalArgumentException(
                    "places with more than " + ROUGH + " decimals have to be among what is known: " + places);
        }
        var records = new ArrayList<Map<String, String>>();
        for (Response response : responses) {
            var record = new HashMap<String, String>();
            for (String column : columns) {
                var answer = response.answers().get(column);
                if (answer != null && answer.isGiven()) record.put(column, written(answer, decimals));
            }
            records.add(record);
        }
        return new PublicRecords(
                columns,
                left,
                outside,
                Math.max(k, round.format().smallestCell()),
                records,
                responses.stream().anyMatch(Response::simulated));
    }

    /** Returns whether answers of many people may be published at all: not where they name people or are specially protected. */
    static boolean isOpen(Input input) {
        return input.question().personal().compareTo(Personal.DIRECT) < 0;
    }

    private static boolean isKept(Input input, AnswerType type) {
        if (!isOpen(input)) return false;
        return type instanceof ChoicesType
                || type instanceof PlaceType
                || Groups.of(input.name(), new Sentence("", ""), type).isPresent();
    }

    private static String written(Answer answer, int decimals) {
        if (answer instanceof ChoicesAnswer choices) {
            var ids = new ArrayList<>(choices.options());
            if (choices.other().isPresent()) ids.add(Groups.OTHER);
            return String.join(" ", ids);
        }
        if (answer instanceof PlaceAnswer) return rough(AnswerRules.write(answer), decimals);
        return Groups.id(answer);
    }

    /** Returns the first two numbers of a point, longitude and latitude, rounded; nothing of a line or an area, whose shape tells too much. */
    private static String rough(Value place, int decimals) {
        if (!(place instanceof ObjectValue point)
                || !point.text("type").orElse("").equals("Point")
                || !(point.fields().get("coordinates") instanceof ListValue numbers)) return "";
        return numbers.items().stream()
                .limit(2)
                .map(number -> ((NumberValue) number).number())
                .map(number -> number.setScale(decimals, RoundingMode.HALF_EVEN))
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" "));
    }

    /** Returns whether a program made any of these records up, which has to be said wherever they are. */
    public boolean simulated() {
        return simulated;
    }

    /** Returns how many records are published. */
    public int published() {
        return rows.size();
    }

    /** Returns how people hid among each other before records were left out. */
    public Anonymity before() {
        return before;
    }

    /** Returns the names of the questions that are left out. */
    public List<String> leftOut() {
        return left;
    }

    /** Returns the records as CSV after RFC 4180, sorted, so that their order tells nothing. All fields are ids, numbers, true or false. */
    public String csv() {
        var text = new StringBuilder(String.join(",", columns)).append("\r\n");
        order.forEach(row -> text.append(row).append("\r\n"));
        return text.toString();
    }

    /** Says what was done, for a text beside the records. */
    public Sentence sentence() {
        long all = before.classes().stream().mapToLong(Anonymity.Alike::people).sum();
        var said = known.isEmpty()
                ? new Sentence(
                        "{published} of {all} records. Nothing was said to be known to outsiders, so that nobody was looked for who stands alone.",
                        "{published} von {all} Datensätzen. Es war nicht angegeben, was Außenstehende wissen; deshalb wurde nicht geprüft, wer allein steht.")
                : new Sentence(
                        "{published} of {all} records: of each there are at least {k} that are alike in {known}.{left}{same}",
                        "{published} von {all} Datensätzen: Von jedem gibt es mindestens {k}, die in {known} übereinstimmen.{left}{same}");
        var told = said.with(
                "published",
                Wording.count(rows.size()),
                "all",
                Wording.count(all),
                "k",
                k,
                "known",
                String.join(", ", known),
                "left",
                alone(),
                "same",
                alikeInAnswers());
        return simulated
                ? new Sentence(
                                "A program made up people and answers; these records say nothing of real ones. {told}",
                                "Ein Programm hat Menschen und Antworten erfunden; diese Datensätze sagen nichts über wirkliche. {told}")
                        .with("told", told)
                : told;
    }

    private Sentence alone() {
        long few = before.below(k);
        if (few == 0) return new Sentence(" Nobody had to be left out.", " Niemand musste weggelassen werden.");
        return new Sentence(
                        few == 1
                                ? " Left out was 1 that was alike with fewer{nobody}."
                                : " Left out were {alone} that were alike with fewer, {unique} of them with nobody.",
                        few == 1
                                ? " Weggelassen wurde 1, der mit weniger anderen übereinstimmte{nobody}."
                                : " Weggelassen wurden {alone}, die mit weniger anderen übereinstimmten, {unique} davon mit niemandem.")
                .with(
                        "alone",
                        Wording.count(few),
                        "nobody",
                        before.unique() == 0 ? new Sentence("", "") : new Sentence(", with nobody", ", mit niemandem"),
                        "unique",
                        before.unique() == 0 ? new Sentence("none", "keiner") : Wording.count(before.unique()));
    }

    /** Says what whoever knows that somebody is in a group learns for certain; nothing where there is no such group. */
    private Sentence alikeInAnswers() {
        if (told.isEmpty()) return new Sentence("", "");
        return new Sentence(
                        " All who are alike gave the same answer to these questions, in so many groups: {questions}. Who knows that somebody is among"
                                + " them knows that answer.",
                        " Auf diese Fragen gaben in so vielen Gruppen alle Übereinstimmenden die gleiche Antwort: {questions}. Wer weiß, dass jemand"
                                + " darunter ist, kennt diese Antwort.")
                .with(
                        "questions",
                        told.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
