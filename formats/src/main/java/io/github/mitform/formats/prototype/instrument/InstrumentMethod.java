package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores one instrument. */
final class InstrumentMethod implements TallyMethod {
    private final Instrument instrument;

    InstrumentMethod(Instrument instrument) {
        this.instrument = instrument;
    }

    @Override
    public String id() {
        return instrument.id();
    }

    @Override
    public String version() {
        return instrument.version();
    }

    @Override
    public Sentence title() {
        return instrument.title();
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return instrument.hasWeights()
                ? Set.of(GridType.class, ScaleType.class, ComparisonType.class)
                : Set.of(GridType.class, ScaleType.class);
    }

    @Override
    public int mostSubjects() {
        return instrument.items() + (instrument.hasWeights() ? 1 : 0);
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return read(subjects, settings).findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = read(subjects, settings);
        int confidence = confidence(read);
        read.orThrow();
        var reader = new SheetReader(instrument, subjects);
        var wordings = Wordings.read(settings).orElseThrow();
        return new InstrumentTally(
                instrument,
                reader,
                wordings,
                (counts, context) ->
                        new InstrumentResult(instrument, reader, wordings, counts, confidence, context).result());
    }

    private static int confidence(Settings settings) {
        return settings.whole("confidence", 95, 50, 99);
    }

    private Settings read(List<Subject> subjects, ObjectValue settings) {
        var read = Wordings.settings(settings);
        confidence(read);
        if (instrument.hasWeights() && !SheetReader.comparesAllPairs(instrument, subjects)) {
            read.report(InstrumentCode.PAIRS, Pointer.root(), "title", instrument.title(), "items", instrument.items());
        }
        SheetReader.items(instrument, subjects)
                .filter(found -> found != instrument.items())
                .ifPresent(found -> read.report(
                        InstrumentCode.ITEMS,
                        Pointer.root(),
                        "title",
                        instrument.title(),
                        "items",
                        instrument.items(),
                        "found",
                        found));
        if (SheetReader.range(instrument, subjects).isEmpty()) {
            read.report(
                    InstrumentCode.STEPS,
                    Pointer.root(),
                    "title",
                    instrument.title(),
                    "steps",
                    instrument.ranges().stream().map(Instrument.Range::toString).collect(Collectors.joining(", ")));
        }
        return read;
    }
}
