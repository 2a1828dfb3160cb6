package io.github.mitform.formats.vote.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Short ways to write votes. */
final class Polls {
    /** Those that count one question; {@link KanoMethodTest} tries the one that counts two. */
    static final List<TallyMethod> METHODS = new RuleMethods()
            .methods().stream()
                    .filter(method -> method.mostSubjects() == 1)
                    .map(method -> (TallyMethod) method)
                    .toList();

    private Polls() {}

    static TallyMethod method(String id) {
        return METHODS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    static Options options(String... ids) {
        return Options.of(Arrays.stream(ids)
                .map(id -> Option.of(id, Text.of(Locale.ENGLISH, id.toUpperCase(Locale.ROOT))))
                .toArray(Option[]::new));
    }

    /** Returns the same options, each with a price: 10, 20, 30, … */
    static Options priced(Options options) {
        var priced = new ArrayList<Option>();
        for (Option option : options.listed()) {
            priced.add(Option.priced(option.id().value(), option.label(), 10 * (priced.size() + 1)));
        }
        return Options.of(priced.toArray(new Option[0]));
    }

    static boolean spends(TallyMethod method) {
        return method.id().endsWith("_funding");
    }

    /** Returns the settings that a method cannot do without: none, seats, grades as high as the question allows, or a budget. */
    static ObjectValue settings(TallyMethod method, AnswerType type) {
        if (spends(method)) return Value.object().with("budget", Value.of(40));
        return Stream.of(
                        Value.object(),
                        Value.object().with("seats", Value.of(1)),
                        Value.object().with("seats", Value.of(4)),
                        Value.object().with("greatest", Value.of(20)))
                .filter(settings ->
                        method.check(List.of(subject(type)), settings).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static Subject subject(AnswerType type) {
        return new Subject("vote", Text.of("Was?", "What?"), type);
    }

    static RuleResult count(
            Counting counting, AnswerType type, Map<? extends Answer, Integer> votes, CountContext context) {
        var method = method(counting.method());
        var counter = Counter.of(method.bind(List.of(subject(type)), counting.settings()));
        votes.forEach((answer, times) -> counter.add(Row.of(answer, times)));
        return (RuleResult) counter.result(context);
    }

    static RuleResult count(Counting counting, AnswerType type, Map<? extends Answer, Integer> votes) {
        return count(counting, type, votes, CountContext.selfSelected());
    }

    static List<String> winners(RuleResult result) {
        return result.outcome().map(Outcome::names).orElse(List.of());
    }

    /** Returns lines such as {@code 1 a 12}: rank, option, score. */
    static List<String> table(RuleResult result) {
        return result.standings().stream()
                .map(standing -> standing.rank() + " " + standing.option().id() + " "
                        + standing.score().toPlainString())
                .toList();
    }

    /** Returns a ranking from letters, the best first: {@code "bac"}. */
    static RankingAnswer ranking(String letters) {
        return RankingAnswer.of(letters.split(""));
    }

    static List<RankingAnswer> randomRankings(Random random, RankingType type, int count) {
        var rankings = new ArrayList<RankingAnswer>();
        var ids = new ArrayList<String>();
        type.choices().listed().forEach(option -> ids.add(option.id().value()));
        for (int i = 0; i < count; i++) {
            Collections.shuffle(ids, random);
            int size = 1 + random.nextInt(ids.size());
            rankings.add(RankingAnswer.of(ids.subList(0, size).toArray(new String[0])));
        }
        return rankings;
    }
}
