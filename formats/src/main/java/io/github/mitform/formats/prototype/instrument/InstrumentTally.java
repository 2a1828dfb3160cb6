package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.value.codec.Codec;
import java.util.function.BiFunction;

/** Counts how many reached each score, or chose each step, wording by wording. */
final class InstrumentTally implements Tally<InstrumentCounts, KeptResult> {
    private final Instrument instrument;
    private final SheetReader reader;
    private final Wordings wordings;
    private final BiFunction<InstrumentCounts, CountContext, KeptResult> told;
    private final Codec<InstrumentCounts> codec;

    /** @param told what the counts come to */
    InstrumentTally(
            Instrument instrument,
            SheetReader reader,
            Wordings wordings,
            BiFunction<InstrumentCounts, CountContext, KeptResult> told) {
        this.instrument = instrument;
        this.reader = reader;
        this.wordings = wordings;
        this.told = told;
        this.codec = InstrumentCounts.codec(instrument, reader.range().most(), wordings.ids());
    }

    @Override
    public InstrumentCounts empty() {
        return new InstrumentCounts(instrument, reader.range().most(), wordings.ids());
    }

    @Override
    public InstrumentCounts add(InstrumentCounts state, Row row) {
        CountsTally.requireNoWeight(row, instrument.id());
        if (!reader.isAnswered(row)) {
            var reason = row.missing(0);
            state.turnout.add(reason == null ? Missing.LEFT_EMPTY : reason, row.times());
            return state;
        }
        state.turnout.add(null, row.times());
        var group = state.group(wordings.of(row.language()));
        var sheet = reader.read(row);
        if (sheet == null) {
            group.addIncomplete(row.times());
        } else {
            group.add(sheet, row.times());
        }
        return state;
    }

    @Override
    public InstrumentCounts merge(InstrumentCounts left, InstrumentCounts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public KeptResult finish(InstrumentCounts state, CountContext context) {
        return told.apply(state, context);
    }

    @Override
    public Codec<InstrumentCounts> codec() {
        return codec;
    }
}
