package io.github.mitform.formats.vote.roadmap;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people say of one feature, by its place. */
public record KanoStep(int place, KanoFeature feature) implements Step {
    public KanoStep {
        requireNonNull(feature, "feature");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var name = labels.row(List.of(place));
        var category = feature.category();
        if (category.isEmpty()) {
            return new Sentence(
                            "{feature}: nobody answered both questions.",
                            "{feature}: Niemand hat beide Fragen beantwortet.")
                    .with("feature", name);
        }
        return new Sentence(
                        "{feature}: {category}, say {count} of {answers}{tied}; satisfaction rises by {better} with it and falls by {worse}"
                                + " without it.",
                        "{feature}: {category}, sagen {count} von {answers}{tied}; die Zufriedenheit steigt damit um {better} und sinkt ohne es"
                                + " um {worse}.")
                .with(
                        "feature",
                        name,
                        "category",
                        category.get().title(),
                        "count",
                        Wording.number(feature.count(category.get())),
                        "answers",
                        Wording.number(feature.answers()),
                        "tied",
                        alsoTied(),
                        "better",
                        percent(feature.better()),
                        "worse",
                        percent(feature.worse().map(Fraction::negated)));
    }

    private Sentence alsoTied() {
        var others = feature.tied().stream().skip(1).map(KanoCategory::title).toList();
        if (others.isEmpty()) return new Sentence("", "");
        return new Sentence(" (as many: {others})", " (ebenso viele: {others})")
                .with(
                        "others",
                        new Sentence(
                                String.join(
                                        ", ",
                                        others.stream().map(Sentence::english).toList()),
                                String.join(
                                        ", ",
                                        others.stream().map(Sentence::german).toList())));
    }

    private static Sentence percent(Optional<Fraction> part) {
        return part.map(number -> Wording.percent(number, 0)).orElse(new Sentence("–", "–"));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var counts = new LinkedHashMap<String, Value>();
        feature.counts().forEach((category, number) -> counts.put(written(category), Value.of(number.toString())));
        return Value.object()
                .with("step", Value.of("kano"))
                .with("feature", Value.of(candidates.name(place)))
                .with("counts", Value.object(counts))
                .with("missing", Value.of(feature.missing().toString()))
                .with(
                        "tied",
                        Value.from(
                                feature.tied().stream().map(KanoStep::written).toList()))
                .with("better", written(feature.better()))
                .with("worse", written(feature.worse()))
                .with("total_strength", written(feature.totalStrength()))
                .with("category_strength", written(feature.categoryStrength()));
    }

    private static String written(KanoCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private static Value written(Optional<Fraction> number) {
        return number.<Value>map(each -> Value.of(each.toString())).orElse(Value.nothing());
    }
}
