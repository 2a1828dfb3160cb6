package io.github.mitform.rehearsal.suite;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.View;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a session with what was expected of it. For one use. */
final class Comparison {
    private static final int MOST_WORDS = 300;
    private static final Set<String> FOR_MACHINES = Set.of("type", "id", "pattern", "order");

    private final Round round;
    private final SessionState state;
    private final Context context;
    private final Pointer at;
    private final View view;
    private final List<Finding> failures = new ArrayList<>();

    /** @param at where the expectation stands in the suite */
    Comparison(Round round, SessionState state, Context context, Pointer at) {
        this.round = round;
        this.state = state;
        this.context = context;
        this.at = at;
        this.view = round.view(state);
    }

    List<Finding> of(Expectation expected) {
        expected.page().ifPresent(this::page);
        expected.asked().ifPresent(this::asked);
        shown(expected.shown(), at.field("shown"), true);
        shown(expected.hidden(), at.field("hidden"), false);
        texts(expected.texts());
        expected.options().forEach(this::options);
        expected.answers().forEach(this::answer);
        expected.values().forEach(this::value);
        expected.missing().ifPresent(this::missing);
        expected.maySubmit().ifPresent(this::maySubmit);
        expected.delivered().ifPresent(this::delivered);
        return failures;
    }

    private void page(String expected) {
        var actual = view.page().map(View.Page::path);
        if (!actual.equals(Optional.of(expected))) {
            add(
                    SuiteProblem.PAGE,
                    at.field("page"),
                    Sentence.quote(expected),
                    actual.map(Sentence::quote).orElse(none()));
        }
    }

    private static Sentence none() {
        return new Sentence("none", "keine");
    }

    private void asked(List<String> expected) {
        var actual = view.page().stream()
                .flatMap(page -> page.elements().stream())
                .map(View.Element::name)
                .toList();
        if (!actual.equals(expected)) {
            add(SuiteProblem.ASKED, at.field("asked"), names(expected), names(actual));
        }
    }

    private static Sentence names(List<String> names) {
        var all = String.join(", ", names);
        return names.isEmpty() ? none() : new Sentence(all, all);
    }

    private void shown(List<String> questions, Pointer place, boolean expected) {
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            if (isKnown(question, place.item(i)) && state.isShown(question) != expected) {
                failures.add((expected ? SuiteProblem.NOT_SHOWN : SuiteProblem.SHOWN)
                        .at(place.item(i), "question", question));
            }
        }
    }

    private boolean isKnown(String question, Pointer place) {
        boolean known = round.rules().containsKey(question);
        if (!known) {
            failures.add(SuiteProblem.UNKNOWN_QUESTION.at(
                    place,
                    "question",
                    question,
                    "suggestion",
                    Suggestion.didYouMean(question, round.rules().keySet())));
        }
        return known;
    }

    private void texts(List<String> expected) {
        var words = new ArrayList<String>();
        view.page().ifPresent(page -> addWords(page, words));
        for (int i = 0; i < expected.size(); i++) {
            var wanted = expected.get(i);
            if (words.stream().noneMatch(said -> said.contains(wanted))) {
                var all = words.stream().map(said -> "\"" + said + "\"").collect(Collectors.joining(", "));
                var actual = all.length() > MOST_WORDS ? all.substring(0, MOST_WORDS) + "…" : all;
                failures.add(SuiteProblem.TEXT.at(at.field("texts").item(i), "actual", actual));
            }
        }
    }

    private static void addWords(View.Page page, List<String> words) {
        page.title().ifPresent(words::add);
        page.text().ifPresent(words::add);
        page.goal().ifPresent(words::add);
        page.media().forEach(medium -> words.add(medium.alternative()));
        for (View.Element element : page.elements()) {
            words.add(element.ask());
            element.help().ifPresent(words::add);
            element.media().forEach(medium -> words.add(medium.alternative()));
            addWords(element.typeValue(), words);
        }
    }

    /** Adds every text in the description of a type: labels, units, ends of scales. */
    private static void addWords(Value value, List<String> words) {
        if (value instanceof Value.TextValue text) {
            words.add(text.text());
        } else if (value instanceof Value.ListValue list) {
            list.items().forEach(item -> addWords(item, words));
        } else if (value instanceof Value.ObjectValue object) {
            object.fields().forEach((name, field) -> {
                if (!FOR_MACHINES.contains(name)) {
                    addWords(field, words);
                }
            });
        }
    }

    private void options(String question, List<String> expected) {
        Pointer place = at.field("options").field(question);
        if (!isKnown(question, place)) {
            return;
        }
        var element = view.page().stream()
                .flatMap(page -> page.elements().stream())
                .filter(shown -> shown.name().equals(question))
                .findFirst();
        if (element.isEmpty()) {
            failures.add(SuiteProblem.NOT_ON_PAGE.at(place, "question", question));
            return;
        }
        var type = element.get().typeValue();
        var actual = Stream.concat(type.items("options").stream(), type.items("rows").stream())
                .map(option -> option instanceof Value.ObjectValue object
                        ? object.text("id").orElse("")
                        : "")
                .toList();
        if (!actual.equals(expected)) {
            add(SuiteProblem.OPTIONS, place, names(expected), names(actual));
        }
    }

    private void answer(String question, Value expected) {
        Pointer place = at.field("answers").field(question);
        if (isKnown(question, place)) {
            Answer given = state.shownAnswers().get(question);
            Value actual = given == null ? Value.nothing() : AnswerRules.write(given);
            if (!actual.equals(expected)) {
                add(SuiteProblem.ANSWER, place, written(expected), written(actual));
            }
        }
    }

    private void value(String name, Value expected) {
        Pointer place = at.field("values").field(name);
        if (!round.computed().containsKey(name)) {
            failures.add(SuiteProblem.UNKNOWN_VALUE.at(
                    place,
                    "name",
                    name,
                    "suggestion",
                    Suggestion.didYouMean(name, round.computed().keySet())));
            return;
        }
        Answer computed = state.values().get(name);
        Value actual = computed == null ? Value.nothing() : AnswerRules.write(computed);
        if (!actual.equals(expected)) {
            add(SuiteProblem.VALUE, place, written(expected), written(actual));
        }
    }

    private static Sentence written(Value value) {
        var json = PrettyJson.compact(value);
        return new Sentence(json, json);
    }

    private void missing(List<String> expected) {
        var actual = view.missing().stream()
                .map(finding ->
                        finding.at().tokens().size() > 1 ? finding.at().tokens().get(1) : finding.code())
                .toList();
        if (!actual.equals(expected)) {
            add(SuiteProblem.MISSING, at.field("missing"), names(expected), names(actual));
        }
    }

    private void maySubmit(boolean expected) {
        if (view.maySubmit() != expected) {
            failures.add(
                    expected
                            ? SuiteProblem.MAY_NOT_SUBMIT.at(
                                    at.field("maySubmit"), "actual", TestRun.named(view.missing()))
                            : SuiteProblem.MAY_SUBMIT.at(at.field("maySubmit")));
        }
    }

    private void delivered(Map<String, Value> expected) {
        var response = Session.resume(state, context).response();
        if (response.isEmpty()) {
            add(
                    SuiteProblem.DELIVERED,
                    at.field("delivered"),
                    written(Value.object(expected)),
                    new Sentence("nothing", "nichts"));
            return;
        }
        var actual = new LinkedHashMap<String, Value>();
        response.get().answers().forEach((question, answer) -> actual.put(question, AnswerRules.write(answer)));
        if (!actual.equals(expected)) {
            add(
                    SuiteProblem.DELIVERED,
                    at.field("delivered"),
                    written(Value.object(expected)),
                    written(Value.object(actual)));
        }
    }

    private void add(SuiteProblem problem, Pointer place, Sentence expected, Sentence actual) {
        failures.add(problem.at(place, "expected", expected, "actual", actual));
    }
}
