package io.github.mitform.session;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.answer.rule.Reading;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.session.Decision.Accepted;
import io.github.mitform.session.Decision.Refused;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.internal.Assignment;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.OwnAnswers;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges commands. Immutable. */
final class Decider {
    private static final int MOST_FINDINGS = 1_000;
    private static final int MOST_SUGGESTIONS = 10;

    private final Round round;
    private final Layout layout;

    Decider(Round round) {
        this.round = round;
        this.layout = round.layout();
    }

    Decision decide(SessionState state, SessionCommand command, Context context) {
        if (command instanceof SessionCommand.Start start) return start(state, start, context);
        if (state.status == Status.NEW) return refused(SessionProblem.NOT_STARTED);
        if (state.status == Status.SUBMITTED) return refused(SessionProblem.SUBMITTED);
        if (state.status == Status.WITHDRAWN) return refused(SessionProblem.WITHDRAWN);
        if (command instanceof SessionCommand.Answer answer) return answer(state, answer.answers());
        if (command instanceof SessionCommand.Skip skip) return skip(state, skip.question());
        if (command instanceof SessionCommand.Next) return next(state);
        if (command instanceof SessionCommand.Back) return back(state);
        if (command instanceof SessionCommand.GoTo goTo) return goTo(state, goTo.page());
        if (command instanceof SessionCommand.Submit) return submit(state, context);
        if (command instanceof SessionCommand.Withdraw) return accepted(new SessionEvent.Withdrawn());
        throw new AssertionError("no way to " + command.getClass().getSimpleName()); // SessionCommand is sealed
    }

    private Decision start(SessionState state, SessionCommand.Start start, Context context) {
        if (state.status != Status.NEW) {
            return refused(SessionProblem.ALREADY_STARTED);
        }
        var events = new ArrayList<SessionEvent>(3);
        events.add(new SessionEvent.Started(
                offered(start.language()), start.channel(), context.today(), context.seed(), start.simulated()));
        if (!layout.drawn().isEmpty()) {
            events.add(new SessionEvent.Assigned(Assignment.draw(layout.drawn(), context.seed(), context.assigned())));
        }
        if (!layout.quotas().isEmpty()) {
            events.add(new SessionEvent.Answered(Assignment.full(layout.quotas(), context.assigned())));
        }
        return new Accepted(events);
    }

    /** Returns the language of the format that comes nearest: the same, else one of the same language, else the first. */
    private Locale offered(Locale wanted) {
        List<Locale> languages = round.format().languages();
        if (languages.isEmpty() || languages.contains(wanted)) {
            return wanted;
        }
        return languages.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(languages.get(0));
    }

    private Decision answer(SessionState state, Map<String, Value> given) {
        var findings = new ArrayList<Finding>(0);
        var answers = new LinkedHashMap<String, Answer>();
        var cleared = new LinkedHashSet<String>();
        var slots = new int[given.size()];
        int known = 0;
        boolean optionsVary = false;
        for (var entry : given.entrySet()) {
            int slot = layout.slot(entry.getKey());
            if (slot < 0) {
                addUnknown(entry.getKey(), findings);
                continue;
            }
            slots[known++] = slot;
            if (layout.input(slot).isDrawn()) {
                if (!isAsDrawn(state, slot, entry.getValue())) {
                    findings.add(at(layout.input(slot), SessionProblem.DRAWN));
                }
            } else if (entry.getValue() == NullValue.NULL) {
                cleared.add(entry.getKey());
            } else if (layout.input(slot).optionsVary()) {
                optionsVary = true;
            } else {
                read(state, layout.input(slot), layout.input(slot).rule(), entry.getValue(), answers, findings);
            }
        }
        if (findings.isEmpty()) {
            var asked = stateToJudge(state, answers, cleared, slots);
            if (optionsVary) {
                asked = readVarying(asked, given, slots, answers, findings);
            }
            for (int slot : slots) {
                if (!asked.isShown(slot)) {
                    findings.add(at(layout.input(slot), SessionProblem.NOT_ASKED));
                }
            }
        }
        if (findings.isEmpty()) {
            addViolations(state, answers, cleared, slots, findings);
        }
        if (!findings.isEmpty()) {
            return new Refused(findings);
        }
        var events = new ArrayList<SessionEvent>(1);
        if (!answers.isEmpty()) {
            events.add(new SessionEvent.Answered(answers));
        }
        if (!cleared.isEmpty()) {
            events.add(new SessionEvent.Cleared(cleared));
        }
        return new Accepted(events);
    }

    /** Returns whether somebody only says what was drawn, which changes nothing. */
    private static boolean isAsDrawn(SessionState state, int slot, Value said) {
        Answer drawn = state.answers.get(slot);
        return drawn != null && AnswerRules.write(drawn).equals(said);
    }

    /** Adds what the answers that are given do not keep to. */
    private void addViolations(
            SessionState state, Map<String, Answer> answers, Set<String> cleared, int[] slots, List<Finding> findings) {
        SessionState after = null;
        for (int slot : slots) {
            RoundInput input = layout.input(slot);
            if (!input.input().demands().isEmpty() && state.start != null) {
                if (after == null) {
                    after = Evolution.next(
                            Evolution.next(state, new SessionEvent.Answered(answers)),
                            new SessionEvent.Cleared(cleared));
                }
                for (int place : round.gates().violated(after.gates, after.answers, slot, state.start.occasion())) {
                    findings.add(input.violation(place, Optional.of(state.start.language())));
                }
            }
        }
    }

    /**
     * Reads answers to questions whose options depend on answers, perhaps on such that are given at the same time: one after the other,
     * in the order of the flow.
     *
     * @return the state in which all of them have to be shown
     */
    private SessionState readVarying(
            SessionState state,
            Map<String, Value> given,
            int[] slots,
            Map<String, Answer> answers,
            List<Finding> findings) {
        var asked = state;
        for (int slot : Arrays.stream(slots).sorted().toArray()) {
            RoundInput input = layout.input(slot);
            Value value = given.get(input.name());
            var offered = round.gates().offered(asked.gates, slot);
            if (offered == null || value == null || value == NullValue.NULL || !asked.isShown(slot)) {
                continue; // what is not shown is told later
            }
            read(state, input, offered.rule(), value, answers, findings);
            Answer answer = answers.get(input.name());
            if (answer != null && slots.length > 1) {
                asked = Evolution.next(asked, new SessionEvent.Answered(Map.of(input.name(), answer)));
            }
        }
        return asked;
    }

    private static void read(
            SessionState state,
            RoundInput input,
            AnswerRule rule,
            Value value,
            Map<String, Answer> answers,
            List<Finding> findings) {
        Reading reading = rule.read(value, input.at());
        if (reading.answer().isEmpty()) {
            int room = Math.max(0, MOST_FINDINGS - findings.size());
            reading.findings().stream()
                    .limit(room)
                    .map(finding -> finding.withPath(input.input().path()))
                    .forEach(findings::add);
        } else if (reading.answer().get() == NoAnswer.SKIPPED && input.required()) {
            findings.add(at(input, SessionProblem.NOT_SKIPPABLE));
        } else {
            var own = own(state, input, reading.answer().get());
            findings.addAll(own);
            if (own.isEmpty()) {
                answers.put(input.name(), reading.answer().get());
            }
        }
    }

    private static List<Finding> own(SessionState state, RoundInput input, Answer answer) {
        var start = state.start;
        return start == null ? List.of() : OwnAnswers.check(input, answer, start.language(), start.seed());
    }

    /** Returns the state in which all that is answered at once has to be shown: the answers of one page may depend on each other. */
    private SessionState stateToJudge(
            SessionState state, Map<String, Answer> answers, Set<String> cleared, int[] slots) {
        if (slots.length == 1) {
            return state; // no question depends on itself
        }
        return Evolution.next(
                Evolution.next(state, new SessionEvent.Answered(answers)), new SessionEvent.Cleared(cleared));
    }

    private void addUnknown(String name, List<Finding> findings) {
        if (findings.size() >= MOST_FINDINGS) {
            return;
        }
        // What is not like a name stays out of the pointer: it may be somebody's words.
        Pointer place = isLikeAName(name) ? RoundInput.ANSWERS.field(name) : RoundInput.ANSWERS;
        var guess = findings.size() < MOST_SUGGESTIONS
                ? Suggestion.didYouMean(name, round.rules().keySet())
                : Suggestion.didYouMean(name, List.of());
        findings.add(SessionProblem.UNKNOWN_QUESTION.at(place, "suggestion", guess));
    }

    private static boolean isLikeAName(String name) {
        return name.length() <= 200
                && name.chars().allMatch(c -> c == '_' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    }

    private Decision skip(SessionState state, String question) {
        int slot = layout.slot(question);
        if (slot < 0) {
            var findings = new ArrayList<Finding>();
            addUnknown(question, findings);
            return new Refused(findings);
        }
        RoundInput input = layout.input(slot);
        if (input.isDrawn()) {
            return new Refused(List.of(at(input, SessionProblem.DRAWN)));
        }
        if (!state.isShown(slot)) {
            return new Refused(List.of(at(input, SessionProblem.NOT_ASKED)));
        }
        if (input.required()) {
            return new Refused(List.of(at(input, SessionProblem.NOT_SKIPPABLE)));
        }
        return accepted(new SessionEvent.Skipped(question));
    }

    private Decision next(SessionState state) {
        int page = round.path().current(state);
        if (page >= 0) {
            var obstacles = round.path().obstacles(state, page);
            if (!obstacles.isEmpty()) {
                return new Refused(obstacles);
            }
        }
        int next = page < 0 ? -1 : round.path().after(state, page);
        return next < 0
                ? refused(SessionProblem.LAST_PAGE)
                : with(
                        presets(state, layout.page(page).inputs()),
                        new SessionEvent.Moved(layout.page(next).path()));
    }

    private Decision back(SessionState state) {
        int page = round.path().current(state);
        int before = page < 0 ? -1 : round.path().before(state, page);
        if (before < 0) return refused(SessionProblem.FIRST_PAGE);
        return round.path().isBehindGlance(state, before) ? refused(SessionProblem.SHOWN_ONCE) : moved(before);
    }

    private Decision goTo(SessionState state, String path) {
        int page = layout.pageIndex(path);
        if (page < 0) {
            var known = layout.pages().stream().map(RoundPage::path).toList();
            return new Refused(List.of(
                    SessionProblem.UNKNOWN_PAGE.at(Pointer.root(), "suggestion", Suggestion.didYouMean(path, known))));
        }
        if (!round.path().isShown(state, page)) return refused(SessionProblem.PAGE_NOT_SHOWN);
        return round.path().isBehindGlance(state, page) ? refused(SessionProblem.SHOWN_ONCE) : moved(page);
    }

    private Decision moved(int page) {
        return accepted(new SessionEvent.Moved(layout.page(page).path()));
    }

    private Decision submit(SessionState state, Context context) {
        var obstacles = round.path().obstacles(state);
        if (!obstacles.isEmpty()) {
            return new Refused(obstacles);
        }
        // Where conditions look at the day, a server that checks the response has to find that day in its month.
        var day = round.gates().readsToday() && state.start != null ? state.start.today() : context.today();
        return with(presets(state, layout.presets()), new SessionEvent.Submitted(YearMonth.from(day)));
    }

    private static Finding at(RoundInput input, SessionProblem problem) {
        return problem.at(input.at()).withPath(input.input().path());
    }

    /** Returns what is filled in at questions that are shown and was left so: from now on these are answers like any other. */
    private Map<String, Answer> presets(SessionState state, ImmutableIntArray slots) {
        var presets = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < slots.length(); i++) {
            RoundInput input = layout.input(slots.get(i));
            Answer preset = input.preset();
            int slot = input.input().slot();
            if (preset != null && state.isShown(slot) && state.isFilledIn(slot)) {
                presets.put(input.name(), preset);
            }
        }
        return presets;
    }

    private static Decision with(Map<String, Answer> presets, SessionEvent event) {
        return presets.isEmpty() ? accepted(event) : new Accepted(List.of(new SessionEvent.Answered(presets), event));
    }

    private static Decision accepted(SessionEvent event) {
        return new Accepted(List.of(event));
    }

    private static Decision refused(SessionProblem problem) {
        return new Refused(List.of(problem.at(Pointer.root())));
    }
}
