package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.value.ObjectBuilder;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Outcomes as data: exact, by the names of candidates, and enough to count again and compare. */
public final class OutcomeWriter {
    private OutcomeWriter() {}

    /**
     * Returns what is known of a count that came to no outcome.
     *
     * @param open the tie that waits for people, if there is one
     */
    static ObjectValue uncounted(Rule<?> rule, Profile<?> profile, Optional<UnresolvedTieException> open) {
        var fields = head(rule, profile.digest(), profile.people());
        open.ifPresent(tie -> fields.put(
                "waits",
                new ObjectBuilder()
                        .put("round", Value.of(tie.round()))
                        .put("tied", names(tie.places(), profile.candidates()))
                        .build()));
        fields.put("candidates", Value.from(profile.candidates().names()));
        return fields.build();
    }

    /** Returns everything about an outcome. */
    public static ObjectValue write(Outcome outcome) {
        var names = outcome.candidates();
        var fields = head(outcome.rule(), outcome.profile(), outcome.people());
        fields.put("elected", groups(outcome.elected(), names));
        outcome.open()
                .ifPresent(open -> fields.put(
                        "open",
                        new ObjectBuilder()
                                .put("candidates", names(open.candidates(), names))
                                .put("seats", Value.of(open.seats()))
                                .build()));
        if (!outcome.order().isEmpty()) fields.put("order", groups(outcome.order(), names));
        if (!outcome.scores().isEmpty()) {
            var scores = new ObjectBuilder();
            outcome.scores().forEach((place, score) -> scores.put(names.name(place), Value.of(score.toString())));
            fields.put("scores", scores.build());
        }
        if (outcome.alternatives().size() > 1) fields.put("alternatives", groups(outcome.alternatives(), names));
        fields.put(
                "ties",
                Value.list(outcome.ties().stream().map(tie -> tie(tie, names)).toList()));
        fields.put(
                "steps",
                Value.list(outcome.steps().stream()
                        .map(step -> step.toValue(names))
                        .toList()));
        return fields.build();
    }

    private static ObjectBuilder head(Rule<?> rule, String profile, long people) {
        return new ObjectBuilder()
                .put("rule", Rules.book().write(rule))
                .put("version", Value.of(rule.version()))
                .put("profile", Value.of(profile))
                .put("people", Value.of(people));
    }

    private static Value groups(List<List<Integer>> groups, Candidates names) {
        return Value.list(groups.stream().map(group -> names(group, names)).toList());
    }

    private static Value names(List<Integer> places, Candidates names) {
        return Value.list(
                places.stream().map(place -> Value.of(names.name(place))).toList());
    }

    private static Value tie(TieUse tie, Candidates names) {
        var fields = new ObjectBuilder()
                .put("round", Value.of(tie.round()))
                .put("purpose", Value.of(word(tie.purpose())))
                .put("tied", names(tie.tied(), names))
                .put("chosen", names(tie.chosen(), names))
                .put("by", Value.of(word(tie.by())));
        tie.detail().ifPresent(detail -> fields.put("detail", Value.of(detail)));
        return fields.build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
