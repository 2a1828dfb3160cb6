package io.github.mitform.formats.prototype;

import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.codec.Codec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts how many reached each score, wording by wording. */
final class SusTally implements Tally<SusCounts, KeptResult> {
    /** Stands for the wording of those whose language is not known, or has none. */
    static final String UNKNOWN = "";

    private final List<Option> statements;
    private final Map<Locale, String> wordings;
    private final List<String> ids;
    private final int confidence;
    private final Codec<SusCounts> codec;

    SusTally(List<Option> statements, Map<Locale, String> wordings, int confidence) {
        this.statements = List.copyOf(statements);
        this.wordings = Map.copyOf(wordings);
        this.confidence = confidence;
        this.ids = Stream.concat(wordings.values().stream(), Stream.of(UNKNOWN))
                .distinct()
                .toList();
        this.codec = SusCounts.codec(ids);
    }

    @Override
    public SusCounts empty() {
        return new SusCounts(ids);
    }

    @Override
    public SusCounts add(SusCounts state, Row row) {
        CountsTally.requireNoWeight(row, SusScore.ID);
        state.turnout.add(row.missing(0), row.times());
        if (row.answer(0) instanceof GridAnswer grid) {
            var group = state.group(wording(row.language()));
            var sheet = sheet(grid);
            group.add(sheet, row.times());
        }
        return state;
    }

    private String wording(@Nullable Locale language) {
        if (language == null) {
            return ids.size() == 2 ? ids.get(0) : UNKNOWN;
        }
        var exact = wordings.get(language);
        return exact != null ? exact : wordings.getOrDefault(Locale.forLanguageTag(language.getLanguage()), UNKNOWN);
    }

    /** Returns what each statement counts, 0 to 4; empty if one was left out. */
    private int[] sheet(GridAnswer grid) {
        var sheet = new int[SusScore.STATEMENTS];
        for (int i = 0; i < sheet.length; i++) {
            var step = step(grid, statements.get(i));
            if (step.isEmpty()) return new int[0];
            sheet[i] = i % 2 == 0 ? step.getAsInt() - 1 : 5 - step.getAsInt();
        }
        return sheet;
    }

    private static OptionalInt step(GridAnswer grid, Option statement) {
        return grid.rows().get(statement.id().value()) instanceof ScaleAnswer scale
                ? OptionalInt.of(scale.step())
                : OptionalInt.empty();
    }

    @Override
    public SusCounts merge(SusCounts left, SusCounts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public KeptResult finish(SusCounts state, CountContext context) {
        return new SusResult(state, confidence, context).result();
    }

    @Override
    public Codec<SusCounts> codec() {
        return codec;
    }
}
