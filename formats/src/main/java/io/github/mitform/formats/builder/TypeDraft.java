package io.github.mitform.formats.builder;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer type of a question on its way: what kind it is, and the details that this kind may have. */
final class TypeDraft {

    /** What may be said more about the answer; the name of the method that says it. */
    enum Detail {
        orOther,
        atLeast,
        atMost,
        withTies,
        unit,
        step,
        lines,
        matching,
        spendAll,
        someRows
    }

    private final String kind;
    private final Set<Detail> details;
    private final Maker maker;

    boolean other;
    boolean ties;
    boolean spendAll;
    boolean everyRow = true;
    OptionalInt least = OptionalInt.empty();
    OptionalInt most = OptionalInt.empty();
    int lines = 1;
    BigDecimal step = BigDecimal.ONE;

    @Nullable
    Words unit;

    @Nullable
    String pattern;

    private TypeDraft(String kind, Set<Detail> details, Maker maker) {
        this.kind = kind;
        this.details = details;
        this.maker = maker;
    }

    /** Makes the type of what was said. */
    private interface Maker {
        AnswerType make(TypeDraft draft, Locale language);
    }

    static TypeDraft one(Function<Locale, Options> options) {
        return new TypeDraft(
                "askOne",
                Set.of(Detail.orOther),
                (draft, language) -> new ChoiceType(options.apply(language), draft.other));
    }

    static TypeDraft many(Function<Locale, Options> options) {
        return new TypeDraft(
                "askMany",
                Set.of(Detail.orOther, Detail.atLeast, Detail.atMost),
                (draft, language) ->
                        new ChoicesType(options.apply(language), draft.least.orElse(0), draft.most, draft.other));
    }

    static TypeDraft ranking(Function<Locale, Options> options) {
        return new TypeDraft(
                "askRanking",
                Set.of(Detail.atLeast, Detail.atMost, Detail.withTies),
                (draft, language) ->
                        new RankingType(options.apply(language), draft.least.orElse(1), draft.most, draft.ties));
    }

    static TypeDraft points(int total, Function<Locale, Options> options) {
        return new TypeDraft(
                "askPoints",
                Set.of(Detail.atMost, Detail.spendAll, Detail.unit),
                (draft, language) -> new AllocationType(
                        options.apply(language), total, draft.most, draft.spendAll, draft.unit(language)));
    }

    static TypeDraft number(long min, long max) {
        return new TypeDraft(
                "askNumber",
                Set.of(Detail.unit, Detail.step),
                (draft, language) -> new NumberType(
                        Optional.of(BigDecimal.valueOf(min)),
                        Optional.of(BigDecimal.valueOf(max)),
                        draft.step,
                        draft.unit(language)));
    }

    static TypeDraft text(int max) {
        return new TypeDraft(
                "askText",
                Set.of(Detail.atLeast, Detail.lines, Detail.matching),
                (draft, language) ->
                        new TextType(draft.least.orElse(0), max, draft.lines, Optional.ofNullable(draft.pattern)));
    }

    static TypeDraft grid(Cell cell, Function<Locale, Options> rows) {
        return new TypeDraft(
                "askGrid",
                Set.of(Detail.someRows),
                (draft, language) -> new GridType(rows.apply(language), cell.build(language), draft.everyRow));
    }

    static TypeDraft plain(String kind, Function<Locale, AnswerType> type) {
        return new TypeDraft(kind, Set.of(), (draft, language) -> type.apply(language));
    }

    /** Returns this, for the detail to be set. */
    TypeDraft allowing(Detail detail) {
        if (!details.contains(detail)) {
            throw new IllegalStateException(
                    detail + " does not belong to " + kind + ", which is what the last question was said with");
        }
        return this;
    }

    AnswerType build(Locale language) {
        return maker.make(this, language);
    }

    private Optional<Text> unit(Locale language) {
        return Optional.ofNullable(unit).map(words -> words.in(language));
    }
}
