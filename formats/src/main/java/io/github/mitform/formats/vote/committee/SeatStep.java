package io.github.mitform.formats.vote.committee;

import static java.util.stream.Collectors.joining;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A round in which somebody is elected or goes out, with the number by which they were chosen.
 *
 * @param numbers by place, of all who could have been chosen
 * @param chosen who was, in order of places; nobody where a tie leaves nobody certain
 */
public record SeatStep(int round, Measure measure, SortedMap<Integer, Fraction> numbers, List<Integer> chosen)
        implements Step {
    /** What the numbers are, and which of them are good. */
    public enum Measure {
        /** What those weigh who approve; the greatest is elected. */
        APPROVALS(true, true, new Sentence("approvals", "Zustimmungen")),
        /** Approvals, each divided by how many candidates its ballot names; the greatest is elected. */
        SHARES(true, true, new Sentence("shares of approvals", "Anteile an Zustimmungen")),
        /** By how much the score of the committee grows; the greatest is elected. */
        GAIN(true, true, new Sentence("points gained", "gewonnene Punkte")),
        /** By how much the score of the committee falls; the least goes out. */
        LOSS(false, false, new Sentence("points lost", "verlorene Punkte")),
        /** How many people are represented that were not yet; the greatest is elected. */
        REPRESENTED(true, true, new Sentence("people newly represented", "neu vertretene Menschen")),
        /** What each supporter would have to carry afterwards, where a seat is a load of 1; the least is elected. */
        LOAD(true, false, new Sentence("load for each supporter", "Last je unterstützender Person")),
        /** What supporters have left; the greatest is elected. */
        FUNDS(true, true, new Sentence("votes left among supporters", "übrige Stimmen der Unterstützenden")),
        /** What every member could have as its own support; the greatest is elected. */
        SUPPORT(true, true, new Sentence("support for every member", "Unterstützung für jedes Mitglied")),
        /** Nominations of those who compare worst; the least go out. */
        NOMINATIONS(
                false,
                false,
                new Sentence(
                        "nominations, the fewest among those with the fewest points",
                        "Nennungen, die wenigsten unter denen mit den wenigsten Punkten"));

        private final boolean elects;
        private final boolean greatest;
        private final Sentence title;

        Measure(boolean elects, boolean greatest, Sentence title) {
            this.elects = elects;
            this.greatest = greatest;
            this.title = title;
        }
    }

    public SeatStep {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        chosen = List.copyOf(chosen);
    }

    static SeatStep of(int round, Measure measure, SortedMap<Integer, Fraction> numbers, int chosen) {
        return new SeatStep(round, measure, numbers, List.of(chosen));
    }

    /** Returns the numbers of all who are no members. */
    static SortedMap<Integer, Fraction> others(
            Approvals approvals, List<Integer> members, IntFunction<Fraction> number) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < approvals.candidates(); place++) {
            if (!members.contains(place)) numbers.put(place, number.apply(place));
        }
        return numbers;
    }

    /** Returns the numbers of these. */
    static SortedMap<Integer, Fraction> each(List<Integer> places, IntFunction<Fraction> number) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place : places) numbers.put(place, number.apply(place));
        return numbers;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var given = chosen.stream().map(this::number).distinct().toList();
        var told = given.isEmpty()
                ? nobody()
                : new Sentence("{chosen} {what}", "{chosen} {what}")
                        .with("chosen", given.size() == 1 ? labels.row(chosen) : each(labels), "what", what());
        var number = given.size() == 1 ? labelled(given.get(0)) : measure.title;
        return new Sentence("Round {round}: {told} ({number}){next}.", "Runde {round}: {told} ({number}){next}.")
                .with("round", round, "told", told, "number", number, "next", next(labels));
    }

    @Override
    public Optional<Sentence> withoutNumbers(Labels labels) {
        var told = chosen.isEmpty()
                ? nobody()
                : new Sentence("{chosen} {what}", "{chosen} {what}").with("chosen", labels.row(chosen), "what", what());
        return Optional.of(
                new Sentence("Round {round}: {told}.", "Runde {round}: {told}.").with("round", round, "told", told));
    }

    private Sentence nobody() {
        return measure.elects
                ? new Sentence("nobody is elected for certain", "niemand ist sicher gewählt")
                : new Sentence("nobody goes out for certain", "niemand scheidet sicher aus");
    }

    /** Returns whose numbers are told, those who come next included. */
    public List<Integer> told() {
        var told = new ArrayList<>(chosen);
        told.addAll(nextOnes());
        return told;
    }

    private Fraction number(int place) {
        return numbers.getOrDefault(place, Fraction.ZERO);
    }

    private Sentence labelled(Fraction number) {
        return new Sentence("{title}: {number}", "{title}: {number}")
                .with("title", measure.title, "number", Wording.number(number));
    }

    private Sentence what() {
        boolean one = chosen.size() == 1;
        return measure.elects
                ? new Sentence(one ? "is elected" : "are elected", one ? "ist gewählt" : "sind gewählt")
                : new Sentence(one ? "goes out" : "go out", one ? "scheidet aus" : "scheiden aus");
    }

    /** Returns all who were chosen, each with its own number. */
    private Sentence each(Labels labels) {
        var row = chosen.stream()
                .map(place -> new Sentence("{name} with {number}", "{name} mit {number}")
                        .with("name", labels.row(List.of(place)), "number", Wording.number(number(place))))
                .toList();
        return new Sentence(
                row.stream().map(Sentence::english).collect(joining(", ")),
                row.stream().map(Sentence::german).collect(joining(", ")));
    }

    private Sentence next(Labels labels) {
        var places = nextOnes();
        if (places.isEmpty()) return new Sentence("", "");
        var best = number(places.get(0));
        return places.size() > 3
                ? new Sentence("; next are {many} with {best}", "; danach kommen {many} mit {best}")
                        .with("many", places.size(), "best", Wording.number(best))
                : new Sentence("; next: {next} with {best}", "; danach: {next} mit {best}")
                        .with("next", labels.row(places), "best", Wording.number(best));
    }

    private List<Integer> nextOnes() {
        var rest = new TreeMap<>(numbers);
        rest.keySet().removeAll(chosen);
        // Who has the fewest nominations of all is not who would go out next: points come first.
        if (rest.isEmpty() || measure == Measure.NOMINATIONS) return List.of();
        var best = measure.greatest ? Collections.max(rest.values()) : Collections.min(rest.values());
        return rest.keySet().stream()
                .filter(place -> best.equals(rest.get(place)))
                .toList();
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = new LinkedHashMap<String, Value>();
        numbers.forEach((place, number) -> written.put(candidates.name(place), Value.of(number.toString())));
        return Value.object()
                .with("step", Value.of(measure.name().toLowerCase(Locale.ROOT)))
                .with("round", Value.of(round))
                .with("numbers", Value.object(written))
                .with("chosen", Value.from(chosen.stream().map(candidates::name).toList()));
    }
}
