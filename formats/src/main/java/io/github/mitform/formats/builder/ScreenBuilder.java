package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** People for whom it ends at a screening, made by {@link Pieces#out} and {@link Pieces#full}. */
public final class ScreenBuilder {
    private static final Id THANKS = Id.of("thanks");

    private final Id id;
    private final Words title;
    private final Words thanks;
    /** A condition, or the question that the quota is of. */
    private final String source;
    /** Empty for a condition. */
    private final Optional<Map<String, Integer>> most;

    ScreenBuilder(String id, String source, String title, String thanks, Optional<Map<String, Integer>> most) {
        this.id = Id.of(id);
        this.source = requireNonNull(source, "source");
        this.title = new Words(title);
        this.thanks = new Words(thanks);
        this.most = most.map(LinkedHashMap::new);
    }

    Stream<Words> words() {
        return Stream.of(title, thanks);
    }

    private List<Flow> flow(Locale language) {
        return List.of(new Inform(THANKS, Optional.empty(), thanks.in(language), List.of()));
    }

    static Screen build(String id, List<ScreenBuilder> ends, Locale language) {
        return new Screen(
                Id.of(id),
                Optional.empty(),
                ends.stream()
                        .filter(end -> end.most.isEmpty())
                        .map(end -> new Screen.Case(
                                end.id,
                                Optional.of(end.title.in(language)),
                                Condition.of(end.source),
                                end.flow(language)))
                        .toList(),
                ends.stream()
                        .filter(end -> end.most.isPresent())
                        .map(end -> new Screen.Quota(
                                end.id,
                                Optional.of(end.title.in(language)),
                                end.source,
                                end.most.orElseThrow(),
                                end.flow(language)))
                        .toList());
    }

    /** Returns who took part, for whom it ended, and how full the groups are. */
    static PhaseResult result(String id, List<ScreenBuilder> ends) {
        var questions = new LinkedHashMap<String, Value>();
        for (ScreenBuilder end : ends) {
            end.most.ifPresent(most -> questions.put(end.source, Value.from(most)));
        }
        var counting = Counting.by("screening");
        return new PhaseResult(
                Id.of(id),
                Optional.empty(),
                Questions.of(Stream.concat(Stream.of(id), questions.keySet().stream())
                        .toArray(String[]::new)),
                questions.isEmpty() ? counting : counting.with("most", Value.object(questions)),
                Optional.empty(),
                PhaseResult.Release.AFTER_CLOSE);
    }
}
