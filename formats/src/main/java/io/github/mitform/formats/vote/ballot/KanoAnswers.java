package io.github.mitform.formats.vote.ballot;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody says to two questions about each of some features: how they would feel if the app had it, and how if it had it not.
 *
 * @param given by place, in order; features without both answers are left out
 */
public record KanoAnswers(SortedMap<Integer, Pair> given) implements Ballot {
    /** How answers are written: {@code {"map": ["like", "dislike"]}}, the answer to having it first. */
    public static final BallotKind<KanoAnswers> KIND = new Kind();

    /** How somebody feels about having, or not having, a feature. */
    public enum Feeling {
        /** I like it that way. */
        LIKE,
        /** It has to be that way. */
        EXPECT,
        /** I do not care. */
        NEUTRAL,
        /** I can live with it. */
        LIVE_WITH,
        /** I dislike it. */
        DISLIKE;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The two answers on one feature.
     *
     * @param with how it is to have the feature, the functional answer
     * @param without how it is not to have it, the dysfunctional answer
     */
    public record Pair(Feeling with, Feeling without) {
        public Pair {
            requireNonNull(with, "with");
            requireNonNull(without, "without");
        }
    }

    private static final Comparator<Map.Entry<Integer, Pair>> ORDER = comparing(
                    (Map.Entry<Integer, Pair> entry) -> entry.getKey())
            .thenComparing(entry -> entry.getValue().with())
            .thenComparing(entry -> entry.getValue().without());

    /** @throws IllegalArgumentException if a place is below 0 or not below {@link Candidates#MOST} */
    public KanoAnswers {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        given.keySet().forEach(place -> Parts.requirePlace(place, Candidates.MOST));
    }

    public static KanoAnswers of(Map<Integer, Pair> given) {
        return new KanoAnswers(new TreeMap<>(given));
    }

    @Override
    public boolean isBlank() {
        return given.isEmpty();
    }

    private static final class Kind implements BallotKind<KanoAnswers> {
        @Override
        public String id() {
            return "kano";
        }

        @Override
        public Value write(KanoAnswers ballot, Candidates candidates) {
            var fields = new LinkedHashMap<String, Value>();
            ballot.given.forEach((place, pair) -> fields.put(
                    candidates.name(place),
                    Value.list(Value.of(pair.with.written()), Value.of(pair.without.written()))));
            return Value.object(fields);
        }

        @Override
        public KanoAnswers read(Value value, Candidates candidates) {
            if (!(value instanceof ObjectValue object)) {
                throw new IllegalArgumentException("answers have to be an object of pairs by feature");
            }
            var given = new TreeMap<Integer, Pair>();
            object.fields().forEach((name, pair) -> given.put(candidates.required(name), pair(pair)));
            return new KanoAnswers(given);
        }

        private static Pair pair(Value value) {
            if (value instanceof ListValue pair && pair.items().size() == 2) {
                return new Pair(
                        feeling(pair.items().get(0)), feeling(pair.items().get(1)));
            }
            throw new IllegalArgumentException("answers on a feature have to be two");
        }

        private static Feeling feeling(Value value) {
            for (Feeling feeling : Feeling.values()) {
                if (value instanceof TextValue text && text.text().equals(feeling.written())) return feeling;
            }
            throw new IllegalArgumentException("an answer has to be like, expect, neutral, live_with or dislike");
        }

        @Override
        public void check(KanoAnswers ballot, int candidates) {
            if (!ballot.isBlank()) Parts.requirePlace(ballot.given.lastKey(), candidates);
        }

        @Override
        public Comparator<KanoAnswers> order() {
            return comparing(
                    ballot -> (List<Map.Entry<Integer, Pair>>) new ArrayList<>(ballot.given.entrySet()),
                    (one, other) -> Parts.compare(one, other, ORDER));
        }
    }
}
