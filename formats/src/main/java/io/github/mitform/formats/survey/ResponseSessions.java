package io.github.mitform.formats.survey;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.ReportBuilder;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.Trail;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the sessions of a round: how far people came, how many completed it, and how long that took them.
 *
 * <p>A session is added as its events, which tell every page that somebody came to, and as left the one they came to last for the first time;
 * or as its state, which tells the page it is at, and those before it on the way of this person. So it is right where pages depend on answers,
 * choice or chance. Of a state that was withdrawn, no page is known. The library has no clock: whoever keeps
 * sessions says how many seconds one took, from 0 to a day; what is longer counts as a day. It keeps a counter for each page and for each
 * number of seconds, so that memory does not depend on how many people there are, and two counts merge exactly, in any order. No
 * answer is looked at, but where a screening ended: whoever was screened out neither completed the survey nor broke off, and the pages they are thanked on
 * are not counted. Belongs to one thread.
 */
public final class ResponseSessions {
    /** Greatest number of seconds that are told apart: a day. */
    public static final int MOST_SECONDS = 86_400;

    private final Round round;
    private final List<Node.Page> pages;
    private final Map<String, Integer> paths = new HashMap<>();
    /** Values that say where a screening ended. */
    private final List<Input> screenings;
    /** How many came to each page. */
    private final long[] seen;
    /** How many stopped at each page. */
    private final long[] left;

    private final SortedMap<Integer, Long> seconds = new TreeMap<>();
    private long started;
    private long completed;
    private long screenedOut;
    private long withdrawn;
    private boolean inOrder = true;
    private boolean simulated;

    private ResponseSessions(Round round) {
        this.round = requireNonNull(round, "round");
        this.screenings = round.plan().inputs().stream()
                .filter(input ->
                        input.isComputed() && isScreening(input.question().answer()))
                .toList();
        this.pages = round.plan().pages().stream()
                .filter(page -> !isOfAnEnd(page.path()))
                .toList();
        for (int page = 0; page < pages.size(); page++)
            paths.put(pages.get(page).path(), page);
        this.seen = new long[pages.size()];
        this.left = new long[pages.size()];
    }

    /** Returns whether only those come to a page for whom it ends at a screening. */
    private boolean isOfAnEnd(String page) {
        return screenings.stream().anyMatch(screening -> page.startsWith(screening.path() + "/"));
    }

    private static boolean isScreening(AnswerType type) {
        return type instanceof ChoiceType choice
                && choice.choices().listed().stream()
                        .anyMatch(option -> option.id().value().equals(Screen.PASSED));
    }

    /** Returns a count of no sessions yet. */
    public static ResponseSessions of(Round round) {
        return new ResponseSessions(round);
    }

    /**
     * Counts a session that was kept as its state; one that was not started is left out.
     *
     * @param took how many seconds it took, 0 or more; empty where nobody knows
     * @throws IllegalArgumentException if the state is of another round
     */
    public void add(SessionState state, OptionalInt took) {
        if (!state.roundDigest().equals(round.digest())) {
            throw new IllegalArgumentException("this session belongs to another round");
        }
        add(state, onTheWay(state), took);
    }

    /** Returns the pages that somebody has come by, the one they are at last. */
    private List<Integer> onTheWay(SessionState state) {
        var way = pages(state);
        if (isAtAnEnd(state)) return way;
        int here = here(state);
        if (here < 0) return List.of();
        int at = way.indexOf(here);
        return at >= 0 ? way.subList(0, at + 1) : List.of(here);
    }

    /** Returns the page that somebody is at, which is the first until they turn to another; less than 0 where none is kept. */
    private int here(SessionState state) {
        if (state.page().isPresent()) return page(state.page().get());
        return pages(state).stream().findFirst().orElse(-1);
    }

    /** Returns the pages that the answers lead past, to the end. */
    private List<Integer> pages(SessionState state) {
        return state.trail().stops().stream()
                .filter(Trail.Page.class::isInstance)
                .map(stop -> page(stop.place()))
                .filter(page -> page >= 0)
                .toList();
    }

    private int page(String path) {
        return paths.getOrDefault(path, -1);
    }

    /**
     * Counts a session that was kept as its events; one without any is left out.
     *
     * @param events of this round, from the first on
     * @param took how many seconds it took, 0 or more; empty where nobody knows
     */
    public void add(List<SessionEvent> events, OptionalInt took) {
        var state = round.fresh();
        var seen = new LinkedHashSet<Integer>();
        for (SessionEvent event : events) {
            state = round.evolve(state, event);
            int here = here(state);
            if (here >= 0) seen.add(here);
        }
        add(state, List.copyOf(seen), took);
    }

    /** @param way the pages that somebody came to, the last new one last */
    private void add(SessionState state, List<Integer> way, OptionalInt took) {
        if (state.status() == Status.NEW || pages.isEmpty()) return;
        simulated |=
                state.toValue().get("simulated").filter(Value.of(true)::equals).isPresent();
        boolean done = state.status() == Status.SUBMITTED;
        var came = done ? pages(state) : way;
        started++;
        for (int i = 0; i < came.size(); i++) {
            seen[came.get(i)]++;
            inOrder &= came.get(i) == i;
        }
        if (state.status() == Status.WITHDRAWN) withdrawn++;
        if (done ? isScreenedOut(state) : isAtAnEnd(state)) {
            screenedOut++;
            return;
        }
        if (!done) {
            if (!came.isEmpty()) left[came.get(came.size() - 1)]++;
            return;
        }
        inOrder &= came.size() == pages.size();
        completed++;
        took.ifPresent(number -> {
            if (number < 0) throw new IllegalArgumentException("a session takes 0 seconds or more, but took " + number);
            seconds.merge(Math.min(number, MOST_SECONDS), 1L, Math::addExact);
        });
    }

    private boolean isAtAnEnd(SessionState state) {
        return state.page().filter(this::isOfAnEnd).isPresent();
    }

    private boolean isScreenedOut(SessionState state) {
        if (screenings.isEmpty()) return false;
        var values = state.values();
        return screenings.stream()
                .anyMatch(screening -> values.get(screening.name()) instanceof ChoiceAnswer ended
                        && !ended.option().equals(Screen.PASSED));
    }

    /**
     * Counts everything that another one counted.
     *
     * @throws IllegalArgumentException if it is of another round
     */
    public void merge(ResponseSessions other) {
        if (!other.round.digest().equals(round.digest())) {
            throw new IllegalArgumentException("these sessions belong to another round");
        }
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.addExact(seen[i], other.seen[i]);
            left[i] = Math.addExact(left[i], other.left[i]);
        }
        started = Math.addExact(started, other.started);
        inOrder &= other.inOrder;
        other.seconds.forEach((number, people) -> seconds.merge(number, people, Math::addExact));
        completed = Math.addExact(completed, other.completed);
        screenedOut = Math.addExact(screenedOut, other.screenedOut);
        withdrawn = Math.addExact(withdrawn, other.withdrawn);
        simulated |= other.simulated;
    }

    /**
     * Returns the process so far.
     *
     * @param invited how many were invited; empty where nobody knows, as for an open survey
     * @throws IllegalArgumentException if fewer were invited than started
     */
    public ResponseProcess process(OptionalLong invited) {
        if (invited.isPresent() && invited.getAsLong() < started) {
            throw new IllegalArgumentException(
                    started + " people started, but only " + invited.getAsLong() + " were invited");
        }
        var counts = new TreeMap<Double, Long>();
        seconds.forEach((number, times) -> counts.put((double) number, times));
        return new ResponseProcess(
                invited,
                started,
                Arrays.stream(seen).boxed().toList(),
                Arrays.stream(left).boxed().toList(),
                completed,
                new Sample(counts));
    }

    /**
     * Returns the process so far as a result for a report, with a picture of who was left at each page.
     *
     * @param invited how many were invited; empty where nobody knows, as for an open survey
     * @throws IllegalArgumentException if fewer were invited than started
     */
    public KeptResult result(OptionalLong invited) {
        var result = new ResponseProcessResult(process(invited), pages, screenedOut, withdrawn, inOrder).result();
        return simulated || round.isOnSimulated() ? result.asSimulated() : result;
    }

    /**
     * Adds the process so far to a report.
     *
     * @param invited how many were invited; empty where nobody knows, as for an open survey
     * @throws IllegalArgumentException if fewer were invited than started
     */
    public void addTo(ReportBuilder report, OptionalLong invited) {
        report.result(
                ResponseProcess.ID,
                ResponseProcess.TITLE,
                new Sentence("Response process", "Verlauf der Teilnahme"),
                new Sentence("{people} started.", "Begonnen haben {people}.").with("people", Wording.people(started)),
                result(invited));
    }
}
