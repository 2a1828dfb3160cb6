package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Who takes part, and for whom it ends here: whoever fits a case, or belongs to a group that is full, goes through the flow of that case, such as
 * a few kind words, and is through. Everybody else goes on. Where somebody came off is a value under this id, which conditions read and results
 * count: the id of the case or quota, or {@value #PASSED}.
 *
 * <p>Stands in the flow of a phase itself, since it decides about everything behind it.
 *
 * @param title what reports call it; nobody who takes part reads it
 * @param cases of which the first that holds counts
 * @param quotas for those who fit no case, of which the first that is full counts
 */
public record Screen(
        Id id,
        Optional<Text> title,
        @Default("[]") List<@Valid Case> cases,
        @Default("[]") List<@Valid Quota> quotas) implements Flow {
    /** What it comes to for those who go on. */
    public static final String PASSED = "passed";

    public Screen {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        cases = List.copyOf(cases);
        quotas = List.copyOf(quotas);
    }

    @Override
    public List<Flow> children() {
        return Stream.concat(
                        cases.stream().flatMap(one -> one.flow().stream()),
                        quotas.stream().flatMap(quota -> quota.flow().stream()))
                .toList();
    }

    /** Returns cases and quotas as the branch that they are, in which everything behind stands in {@code otherwise}. */
    public Choose choose(List<Flow> behind) {
        var all = new ArrayList<Choose.Case>();
        cases.forEach(one -> all.add(new Choose.Case(one.id, one.when, one.flow)));
        quotas.forEach(quota -> all.add(new Choose.Case(quota.id, quota.when(), quota.flow)));
        return new Choose(id, all, behind);
    }

    /** Returns where somebody came off, as a value that is computed. */
    public Compute outcome() {
        var source = new StringBuilder();
        for (Choose.Case one : choose(List.of()).cases()) {
            source.append('(')
                    .append(one.when().source())
                    .append(") ? \"")
                    .append(one.id())
                    .append("\" : ");
        }
        return new Compute(
                id,
                title.or(() -> Optional.of(Text.of("Wer teilgenommen hat", "Who took part"))),
                Condition.of(source + "\"" + PASSED + "\""),
                OptionalInt.empty());
    }

    /** Returns what reports call each outcome that has a title, by its id. */
    public Map<String, Text> titles() {
        var titles = new LinkedHashMap<String, Text>();
        cases.forEach(one -> one.title.ifPresent(title -> titles.put(one.id.value(), title)));
        quotas.forEach(quota -> quota.title.ifPresent(title -> titles.put(quota.id.value(), title)));
        titles.put(PASSED, Text.of("Nimmt teil", "Takes part"));
        return titles;
    }

    /**
     * Somebody for whom it ends here.
     *
     * @param title what reports call them; nobody who takes part reads it
     * @param when must be true or false whenever somebody gets here, never unknown
     */
    public record Case(Id id, Optional<Text> title, Condition when, List<@Valid Flow> flow) {
        public Case {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(when, "when");
            flow = List.copyOf(flow);
        }
    }

    /**
     * How many of each group take part at most. Which groups are full, is settled when a session starts, from the numbers that the host hands in;
     * it is delivered under this id, so that everybody can see later why somebody was not asked. Those who have started finish, so that a group
     * may get a few more than it should.
     *
     * @param title what reports call those who came too late; nobody who takes part reads it
     * @param of an earlier question with a choice of one
     * @param most the greatest number of people by the id of the option, 0 or more; an option without a number is never full
     */
    public record Quota(Id id, Optional<Text> title, String of, Map<String, Integer> most, List<@Valid Flow> flow) {
        public Quota {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(of, "of");
            most = Collections.unmodifiableMap(new LinkedHashMap<>(most));
            flow = List.copyOf(flow);
        }

        private Condition when() {
            return Condition.of("answered(" + of + ") && " + of + " in " + id);
        }

        /** Returns which groups are full as a question, which nobody is asked: a choice of any of those that have a number. */
        public Question input() {
            var options = most.keySet().stream()
                    .filter(Id::isValid)
                    .map(option -> new Option(Id.of(option), named(option), Optional.empty(), false))
                    .toList();
            return Question.of(
                    id.value(), title.orElseGet(() -> named(id.value())), ChoicesType.of(new Options.Listed(options)));
        }

        private static Text named(String id) {
            return Text.of(Locale.ROOT, id);
        }
    }
}
