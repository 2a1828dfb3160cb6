package io.github.mitform.tally.decision;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.codec.Codec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record of what people decided about the entries of a result: which go on, under which ids, and why.
 *
 * <p>Immutable. A decision may be a draft with faults; {@link #check} finds them.
 *
 * @param by who decided, such as "project group of 3 March"; not a person's name unless that person's office is public
 * @param rulings in the order in which the accepted options are offered later
 */
public record HumanDecision(String by, List<Ruling> rulings) {
    private static final Codec<HumanDecision> CODEC = Codec.of(HumanDecision.class);

    public HumanDecision {
        requireNonNull(by, "by");
        rulings = List.copyOf(rulings);
    }

    /** Returns the written form of decisions. */
    public static Codec<HumanDecision> codec() {
        return CODEC;
    }

    /** Returns the accepted options, in the order of the rulings. */
    public List<Option> accepted() {
        return accepts().map(Ruling.Accept::option).toList();
    }

    /** Returns the ids of the rejected entries. */
    public Set<String> rejected() {
        return rulings.stream()
                .filter(Ruling.Reject.class::isInstance)
                .map(Ruling::entry)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Ruling.Accept> accepts() {
        return rulings.stream().filter(Ruling.Accept.class::isInstance).map(Ruling.Accept.class::cast);
    }

    /**
     * Returns everything that keeps this from being a decision on these entries: an entry without a ruling or with two, a ruling on
     * something else, two accepted options with one id, a merge into nothing, an option without words, a ruling without a reason.
     *
     * @return findings at pointers into this decision as it is written
     */
    public List<Finding> check(List<Entry> entries) {
        var findings = new ArrayList<Finding>();
        var known = entries.stream().map(Entry::id).collect(Collectors.toSet());
        var options = accepted().stream().map(option -> option.id().value()).toList();
        var decided = new HashSet<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < rulings.size(); i++) {
            var ruling = rulings.get(i);
            var place = Pointer.root().field("rulings").item(i);
            checkEntry(ruling, known, decided, place, findings);
            if (ruling instanceof Ruling.Accept accept) {
                checkOption(accept.option(), taken, place.field("option"), findings);
            }
            if (ruling instanceof Ruling.Merge merge
                    && !options.contains(merge.into().value())) {
                findings.add(DecisionCode.TARGET_UNKNOWN.at(
                        place.field("into"),
                        "found",
                        merge.into(),
                        "hint",
                        Suggestion.didYouMean(merge.into().value(), options)));
            }
            if (ruling.reason().isBlank()) {
                findings.add(DecisionCode.REASON_BLANK.at(place.field("reason")));
            }
        }
        for (Entry entry : entries) {
            if (!decided.contains(entry.id())) {
                findings.add(DecisionCode.ENTRY_OPEN.at(Pointer.root().field("rulings"), "found", entry.id()));
            }
        }
        return findings;
    }

    private static void checkEntry(
            Ruling ruling, Set<String> known, Set<String> decided, Pointer place, List<Finding> findings) {
        if (!known.contains(ruling.entry())) {
            findings.add(DecisionCode.ENTRY_UNKNOWN.at(place.field("entry"), "found", ruling.entry()));
        } else if (!decided.add(ruling.entry())) {
            findings.add(DecisionCode.ENTRY_TWICE.at(place.field("entry"), "found", ruling.entry()));
        }
    }

    private static void checkOption(Option option, Set<String> taken, Pointer place, List<Finding> findings) {
        if (!taken.add(option.id().value())) {
            findings.add(DecisionCode.OPTION_TWICE.at(place.field("id"), "found", option.id()));
        }
        if (option.label().isBlank()) {
            findings.add(DecisionCode.LABEL_BLANK.at(place.field("label"), "found", option.id()));
        }
    }

    /** Returns a result that this decides on, with a table of what people accepted before all others. */
    public KeptResult addedTo(KeptResult result) {
        var figures = new ArrayList<Figure>();
        figures.add(figure(result.entries()));
        figures.addAll(result.figures());
        return new KeptResult(
                result.method(),
                result.version(),
                result.turnout(),
                figures,
                result.notes(),
                result.standings(),
                result.entries(),
                result.data(),
                result.simulated(),
                result.items());
    }

    /** Returns a table of the accepted options with how many people wrote what became each, in the order of the rulings. */
    public Figure figure(List<Entry> entries) {
        var times = entries.stream().collect(Collectors.toMap(Entry::id, Entry::times));
        Map<String, Long> people = new LinkedHashMap<>();
        for (Ruling ruling : rulings) {
            if (ruling instanceof Ruling.Accept accept) {
                people.merge(accept.option().id().value(), times.getOrDefault(ruling.entry(), 0L), Long::sum);
            } else if (ruling instanceof Ruling.Merge merge) {
                people.merge(merge.into().value(), times.getOrDefault(ruling.entry(), 0L), Long::sum);
            }
        }
        var lines = new ArrayList<List<Cell>>();
        for (Option option : accepted()) {
            lines.add(List.of(
                    Cell.Words.of(option),
                    new Cell.People(people.getOrDefault(option.id().value(), 0L))));
        }
        return new Figure(
                "accepted",
                new Sentence("Accepted proposals", "Angenommene Vorschläge"),
                List.of(
                        new Column("option", new Sentence("Proposal", "Vorschlag"), Role.LABEL),
                        new Column("people", new Sentence("Proposed by", "Vorgeschlagen von"), Role.MEASURE)),
                lines,
                Drawing.NONE);
    }
}
