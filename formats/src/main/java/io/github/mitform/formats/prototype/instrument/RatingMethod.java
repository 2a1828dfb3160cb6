package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.prototype.instrument.Instrument.Range;
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

/** Counts the answers to a single question on a scale; without the setting {@code wordings}, each language that it is asked in is one. */
final class RatingMethod implements TallyMethod {
    static final String VERSION = "1.1.0";

    private final RatingKind kind;

    RatingMethod(RatingKind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Sentence title() {
        return kind.title;
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(ScaleType.class);
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return read(subjects, settings).findings();
    }

    private Settings read(List<Subject> subjects, ObjectValue settings) {
        var read = Wordings.settings(settings);
        confidence(read);
        boxes(read);
        if (!kind.ranges.contains(range(subjects))) {
            read.report(
                    InstrumentCode.STEPS,
                    Pointer.root(),
                    "title",
                    kind.title,
                    "steps",
                    kind.ranges.stream().map(Range::toString).collect(Collectors.joining(", ")));
        }
        return read;
    }

    private static Range range(List<Subject> subjects) {
        var scale = (ScaleType) subjects.get(0).type();
        return new Range(scale.from(), scale.to());
    }

    private static int confidence(Settings settings) {
        return settings.whole("confidence", 95, 50, 99);
    }

    private int boxes(Settings settings) {
        return kind == RatingKind.RECOMMEND ? kind.boxes : settings.whole("top", kind.boxes, 1, 3);
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = read(subjects, settings);
        read.orThrow();
        var instrument = kind.instrument();
        var subject = subjects.get(0);
        var wordings = settings.get(Wordings.SETTING).isPresent()
                ? Wordings.read(settings).orElseThrow()
                : Wordings.byLanguage(subject.title());
        int boxes = boxes(read);
        int confidence = confidence(read);
        return new InstrumentTally(
                instrument,
                new SheetReader(instrument, subjects),
                wordings,
                (counts, context) -> new RatingResult(kind, (ScaleType) subject.type(), boxes, confidence, wordings)
                        .of(counts, context));
    }
}
