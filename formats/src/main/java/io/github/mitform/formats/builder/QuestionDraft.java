package io.github.mitform.formats.builder;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question on its way, and how its answers are going to be counted. */
final class QuestionDraft {
    final Id id;
    final TypeDraft type;
    final List<Function<Locale, Media>> media = new ArrayList<>();
    Words ask;

    @Nullable
    Words help;

    @Nullable
    Condition when;

    @Nullable
    Value preset;

    final List<Function<Locale, Demand>> demands = new ArrayList<>();
    boolean required = true;
    Personal personal = Personal.NONE;

    @Nullable
    Counting counting;

    boolean counted = true;
    Release release = Release.AFTER_CLOSE;

    QuestionDraft(String id, Words ask, TypeDraft type) {
        this.id = Id.of(id);
        this.ask = ask;
        this.type = type;
    }

    Question build(Locale language) {
        return new Question(
                id,
                ask.in(language),
                Optional.ofNullable(help).map(words -> words.in(language)),
                type.build(language),
                required,
                Optional.ofNullable(when),
                Optional.ofNullable(preset),
                demands.stream().map(demand -> demand.apply(language)).toList(),
                personal,
                media.stream().map(medium -> medium.apply(language)).toList());
    }
}
