package io.github.mitform.formats.vote.oracle;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How reference cases write what all of them hold. */
final class OracleValues {
    private OracleValues() {}

    static List<Value> items(Value list) {
        return ((ListValue) list).items();
    }

    static List<String> names(Value list) {
        return items(list).stream().map(OracleValues::text).toList();
    }

    static String text(Value value) {
        return ((TextValue) value).text();
    }

    /** Reads a number, or a number or fraction in a text. */
    static Fraction number(Value value) {
        if (value instanceof NumberValue number) return Fraction.of(number.number());
        var text = text(value);
        return text.contains("/") ? Fraction.parse(text) : Fraction.of(new BigDecimal(text));
    }

    static long whole(Value value) {
        return number(value).numerator().longValueExact();
    }

    /** Returns the numbers of an object by the names of its fields. */
    static Map<String, Fraction> numbers(Value object) {
        var numbers = new LinkedHashMap<String, Fraction>();
        ((ObjectValue) object).fields().forEach((name, value) -> numbers.put(name, number(value)));
        return numbers;
    }

    /** Returns what has to be there. */
    static Value field(ObjectValue object, String name) {
        return object.get(name).orElseThrow(() -> new AssertionError("the case has no field \"" + name + "\""));
    }

    /** Returns rankings without shared ranks, whose candidates are named by their place. */
    static Profile<Ranking> rankings(ObjectValue oracle) {
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names(field(oracle, "candidates"))));
        for (Value ballot : oracle.items("ballots")) {
            var places = items(items(ballot).get(1)).stream()
                    .mapToInt(place -> (int) whole(place))
                    .toArray();
            profile.add(Ranking.of(places), whole(items(ballot).get(0)));
        }
        return profile;
    }

    static Map<String, Fraction> byName(Map<Integer, Fraction> byPlace, Candidates candidates) {
        var byName = new LinkedHashMap<String, Fraction>();
        byPlace.forEach((place, votes) -> byName.put(candidates.name(place), votes));
        return byName;
    }
}
