package io.github.mitform.rehearsal.paths;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.problem.Pointer;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.Round;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Answers that are worth trying for a question: one for each value that some condition looks at, and some others. Drawn with a fixed seed, so
 * that they are the same each time. Knows nothing of single answer types; only valid answers come out.
 */
final class Candidates {
    private static final int OTHERS = 6;
    private static final int MOST_DRAWS = 200;
    private static final int MOST_WRITTEN = 20;
    private static final long SEED = 20260601;

    private final Round round;
    private final Collection<Probe> probes;
    private final Guesses guesses;
    private final Map<String, List<Answer>> known = new HashMap<>();

    Candidates(Round round, Collection<Probe> probes, LocalDate today) {
        this.round = round;
        this.probes = probes;
        this.guesses = new Guesses(round, today);
    }

    /** Returns the answers worth trying for a question; never empty unless no answer is possible. */
    List<Answer> of(String question) {
        return known.computeIfAbsent(question, this::find);
    }

    private List<Answer> find(String question) {
        AnswerRule rule = rule(question);
        var answers = new LinkedHashSet<Answer>();
        for (Probe probe : probes) {
            if (probe.input().name().equals(question)) {
                matching(rule, probe).ifPresent(answers::add);
            } else if (probe.input().isComputed()) {
                guessed(question, rule, probe, answers);
            }
        }
        var random = new Random(SEED);
        for (int i = 0; i < OTHERS; i++) {
            draw(rule, random).ifPresent(answers::add);
        }
        return List.copyOf(answers);
    }

    private void guessed(String question, AnswerRule rule, Probe probe, Set<Answer> answers) {
        var asked = round.plan().input(question).orElseThrow();
        for (BigDecimal number : guesses.of(asked, probe)) {
            rule.read(Value.of(number), Pointer.root()).answer().ifPresent(answers::add);
        }
    }

    private AnswerRule rule(String question) {
        var rule = round.rules().get(question);
        if (rule == null) {
            throw new IllegalArgumentException("no question " + question);
        }
        return rule;
    }

    private static Optional<Answer> draw(AnswerRule rule, Random random) {
        try {
            var answer = RandomAnswers.next(rule.type(), random);
            return rule.check(answer, Pointer.root()).isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IllegalArgumentException noText) {
            return Optional.empty(); // a pattern that nothing matches
        }
    }

    /** Returns an answer that has the value looked for; empty if none was found, as where the value is not allowed. */
    Optional<Answer> matching(Probe probe) {
        return matching(rule(probe.input().name()), probe);
    }

    private static Optional<Answer> matching(AnswerRule rule, Probe probe) {
        if (probe.kind() == Probe.Kind.ANSWERED && !probe.holds()) {
            return Optional.empty();
        }
        var random = new Random(SEED);
        for (int i = 0; i < MOST_DRAWS; i++) {
            var answer = draw(rule, random);
            if (answer.isEmpty()) {
                continue;
            }
            if (matches(rule, probe, answer.get())) {
                return answer;
            }
            if (i < MOST_WRITTEN) {
                var written = written(rule, probe, answer.get());
                if (written.isPresent()) {
                    return written;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the value itself as an answer, or put into the part of one that is looked at. */
    private static Optional<Answer> written(AnswerRule rule, Probe probe, Answer other) {
        if (probe.kind() != Probe.Kind.EQUALS || !probe.holds()) {
            return Optional.empty();
        }
        Value value = Value.from(probe.value());
        if (probe.part().isEmpty()) {
            return read(rule, probe, value);
        }
        var part = probe.part().get();
        return AnswerRules.write(other) instanceof Value.ObjectValue object
                ? read(rule, probe, object.with(part, value))
                        .or(() -> read(rule, probe, Value.object().with(part, value)))
                : Optional.empty();
    }

    private static Optional<Answer> read(AnswerRule rule, Probe probe, Value value) {
        return rule.read(value, Pointer.root()).answer().filter(answer -> matches(rule, probe, answer));
    }

    static boolean matches(AnswerRule rule, Probe probe, Answer answer) {
        return probe.matches(
                probe.part().isPresent() ? rule.partValue(probe.part().get(), answer) : rule.expressionValue(answer));
    }
}
