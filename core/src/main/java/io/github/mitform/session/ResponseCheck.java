package io.github.mitform.session;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.Occasion;
import io.github.mitform.session.internal.Offered;
import io.github.mitform.session.internal.OwnAnswers;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.problem.SessionProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a response as a whole, as a server does that did not see the session. For one use. */
final class ResponseCheck {
    private static final int MOST_SUGGESTIONS = 10;

    private final Round round;
    private final Layout layout;
    private final Response response;
    private final List<Finding> findings = new ArrayList<>(0);
    private final BitSet shown = new BitSet();
    private Chunks<Answer> answers;
    private @Nullable Chunks<Object> gates;

    private ResponseCheck(Round round, Response response) {
        this.round = round;
        this.layout = round.layout();
        this.response = response;
        this.answers = Chunks.ofNulls(layout.inputCount());
    }

    static ResponseReview review(Round round, Response response) {
        var check = new ResponseCheck(round, response);
        check.origin();
        check.answers();
        if (check.findings.isEmpty()) {
            check.path();
        }
        return new ResponseReview(check.findings, check.shown, round, response.channel(), check.gates);
    }

    private void origin() {
        var format = round.format();
        if (!response.format().equals(format.id())) {
            findings.add(SessionProblem.WRONG_FORMAT.at(Pointer.root().field("format"), "format", format.id()));
        } else if (!response.version().equals(format.version())) {
            findings.add(SessionProblem.WRONG_VERSION.at(Pointer.root().field("version"), "version", format.version()));
        }
        if (!response.phase().equals(round.phase())) {
            findings.add(SessionProblem.WRONG_PHASE.at(Pointer.root().field("phase"), "phase", round.phase()));
        }
    }

    /** Looks at each answer by itself. */
    private void answers() {
        var slots = new Answer[layout.inputCount()];
        int unknown = 0;
        for (var entry : response.answers().entrySet()) {
            int slot = layout.slot(entry.getKey());
            if (slot < 0) {
                var known = unknown++ < MOST_SUGGESTIONS ? round.rules().keySet() : List.<String>of();
                findings.add(SessionProblem.UNKNOWN_QUESTION.at(
                        RoundInput.ANSWERS, "suggestion", Suggestion.didYouMean(entry.getKey(), known)));
                continue;
            }
            RoundInput input = layout.input(slot);
            for (Finding finding : input.keptRule().check(entry.getValue(), input.at())) {
                findings.add(finding.withPath(input.input().path()));
            }
            response.language()
                    .ifPresent(language -> findings.addAll(OwnAnswers.check(input, entry.getValue(), language)));
            if (entry.getValue() == NoAnswer.SKIPPED && input.required()) {
                findings.add(SessionProblem.NOT_SKIPPABLE
                        .at(input.at())
                        .withPath(input.input().path()));
            }
            slots[slot] = entry.getValue();
        }
        answers = Chunks.of(slots);
    }

    /** Looks at whether the right questions were answered. */
    private void path() {
        if (!round.gates().readsToday()) {
            findings.addAll(obstacles(LocalDate.EPOCH));
            return;
        }
        if (response.month().isEmpty()) {
            findings.add(SessionProblem.MONTH_NEEDED.at(Pointer.root().field("month")));
            return;
        }
        var month = response.month().get();
        List<Finding> obstacles = List.of();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            obstacles = obstacles(month.atDay(day));
            if (obstacles.isEmpty()) {
                return;
            }
        }
        findings.addAll(obstacles);
    }

    /** Returns whether an answer is about options that are not shown; to give one of those no points says nothing. */
    private static boolean usesMore(RoundInput input, Answer answer, Offered offered) {
        Answer left = input.rule().restricted(answer, offered.ids());
        return answer instanceof AllocationAnswer
                ? !Objects.equals(
                        input.rule().expressionValue(left), input.rule().expressionValue(answer))
                : left != answer;
    }

    private List<Finding> obstacles(LocalDate today) {
        var states = round.gates().all(answers, new Occasion(today, response.channel()));
        gates = states;
        shown.clear();
        var obstacles = new ArrayList<Finding>(0);
        for (int slot = 0; slot < layout.inputCount(); slot++) {
            Answer answer = answers.get(slot);
            RoundInput input = layout.input(slot);
            if (input.isComputed()) {
                continue;
            }
            if (Gates.isShown(states, slot)) {
                shown.set(slot);
                var offered = round.gates().offered(gates, slot);
                if (offered != null && answer != null && usesMore(input, answer, offered)) {
                    obstacles.add(SessionProblem.HIDDEN_OPTION
                            .at(input.at())
                            .withPath(input.input().path()));
                    continue;
                }
                if (answer == null && round.gates().answer(answers, gates, slot) != null) {
                    obstacles.add(SessionProblem.DEFAULT_LEFT_OUT
                            .at(input.at())
                            .withPath(input.input().path()));
                    continue;
                }
                Finding obstacle = input.obstacle(answer, offered);
                if (obstacle != null) {
                    obstacles.add(obstacle);
                }
                for (int place :
                        round.gates().violated(gates, answers, slot, new Occasion(today, response.channel()))) {
                    obstacles.add(input.violation(place, Optional.empty()));
                }
            } else if (answer != null) {
                obstacles.add(SessionProblem.HIDDEN_ANSWER
                        .at(input.at())
                        .withPath(input.input().path()));
            }
        }
        if (obstacles.isEmpty()) {
            obstacles.addAll(Path.undecided(round.gates(), states));
        }
        return obstacles;
    }
}
