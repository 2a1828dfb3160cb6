package io.github.mitform.rehearsal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.View;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's way through a round, page by page, as a web page would lead it: what is on a page is answered in its order, whatever an
 * answer makes appear on it too, then comes the next page, and after the last one the answers are delivered.
 *
 * <p>Immutable.
 *
 * @param session where it ended
 * @param pages paths of the pages that this person came to, in order
 * @param ending how it ended
 * @param obstacles what stood against going on; empty unless it got stuck
 */
public record Walkthrough(Session session, List<String> pages, Ending ending, List<Finding> obstacles) {
    private static final int MOST_TRIES = 20;
    private static final int MOST_PAGES = 10_000;

    /** How a way through a round ends. */
    public enum Ending {
        /** The answers were delivered. */
        SUBMITTED,
        /** The person did not want to go on. */
        LEFT,
        /** The person did not give what is needed to go on or to deliver. */
        STUCK
    }

    public Walkthrough {
        requireNonNull(session, "session");
        pages = List.copyOf(pages);
        requireNonNull(ending, "ending");
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Lets a person go through a round. Ends for every person: an answer that is refused is asked for at most {@value #MOST_TRIES} times.
     *
     * @param start says whether the responses will be marked as simulated
     */
    public static Walkthrough of(Round round, SessionCommand.Start start, Context context, Person person) {
        return new Way(round, context, person).walk(start);
    }

    /** Returns what was delivered; empty unless something was. */
    public Optional<Response> response() {
        return session.response();
    }

    /** Returns the page this person stopped at; empty if the answers were delivered, or there was no page. */
    public Optional<String> lastPage() {
        return ending == Ending.SUBMITTED || pages.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.get(pages.size() - 1));
    }

    /** One way while it is gone. */
    private static final class Way {
        private final Round round;
        private final Context context;
        private final Person person;
        private final List<String> pages = new ArrayList<>();
        private final Map<String, Boolean> changing = new HashMap<>();
        private SessionState state;

        Way(Round round, Context context, Person person) {
            this.round = round;
            this.context = context;
            this.person = person;
            this.state = round.fresh();
        }

        Walkthrough walk(SessionCommand.Start start) {
            var refused = take(start);
            while (refused.isEmpty() && pages.size() < MOST_PAGES) {
                var page = round.view(state).page();
                if (page.isEmpty()) {
                    return submit();
                }
                pages.add(page.get().path());
                if (!person.stays(page.get())) {
                    return ended(Ending.LEFT, List.of());
                }
                refused = turn(page.get());
                if (refused.stream().anyMatch(finding -> finding.code().equals(SessionProblem.LAST_PAGE.code()))) {
                    return submit();
                }
            }
            return ended(Ending.STUCK, refused);
        }

        /** Answers what is on the page and turns it; what stands against that is tried again. */
        private List<Finding> turn(View.Page page) {
            List<Finding> refused = List.of();
            var done = new HashSet<String>();
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                refused = answerPage(page, done);
                if (refused.isEmpty()) {
                    refused = take(new SessionCommand.Next());
                }
                if (refused.isEmpty() || !isAboutAnswers(refused)) {
                    return refused;
                }
                refused.forEach(finding -> done.remove(finding.at().tokens().get(1)));
            }
            return refused;
        }

        private static boolean isAboutAnswers(List<Finding> findings) {
            return findings.stream()
                    .allMatch(finding -> finding.at().tokens().size() > 1
                            && finding.at().tokens().get(0).equals("answers")
                            && !finding.code().equals(SessionProblem.CONSENT_DECLINED.code()));
        }

        private List<Finding> answerPage(View.Page shown, Set<String> done) {
            var page = Optional.of(shown);
            while (page.isPresent()) {
                var open = page.get().elements().stream()
                        .filter(element -> !done.contains(element.name()))
                        .findFirst();
                if (open.isEmpty()) {
                    return List.of();
                }
                var refused = answer(page.get(), open.get());
                if (!refused.isEmpty()) {
                    return refused;
                }
                done.add(open.get().name());
                page = changes(page.get()) ? round.view(state).page() : page;
            }
            return List.of();
        }

        /** Returns whether an answer on a page may change what is on it. */
        private boolean changes(View.Page page) {
            return changing.computeIfAbsent(
                    page.path(),
                    path -> round.plan().pages().stream()
                            .filter(planned -> planned.path().equals(path))
                            .flatMap(planned -> planned.inputs().stream())
                            .anyMatch(input ->
                                    input.when().isPresent() || input.offer().isPresent()));
        }

        private List<Finding> answer(View.Page page, View.Element question) {
            var answer = person.answer(page, question);
            if (answer.isPresent()) {
                Value given = answer.get();
                return take(new SessionCommand.Answer(Map.of(question.name(), given)));
            }
            return question.required() ? List.of() : take(new SessionCommand.Skip(question.name()));
        }

        private Walkthrough submit() {
            var refused = take(new SessionCommand.Submit());
            return refused.isEmpty() ? ended(Ending.SUBMITTED, List.of()) : ended(Ending.STUCK, refused);
        }

        private List<Finding> take(SessionCommand command) {
            var decision = round.decide(state, command, context);
            if (decision instanceof Decision.Refused refused) {
                return refused.findings();
            }
            for (var event : ((Decision.Accepted) decision).events()) {
                state = round.evolve(state, event);
            }
            return List.of();
        }

        private Walkthrough ended(Ending ending, List<Finding> obstacles) {
            return new Walkthrough(Session.resume(state, context), pages, ending, obstacles);
        }
    }
}
