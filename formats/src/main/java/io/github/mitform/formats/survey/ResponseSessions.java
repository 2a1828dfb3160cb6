package io.github.mitform.formats.survey;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Node;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the sessions of a round: how far people came, how many completed it, and how long that took them.
 *
 * <p>A session is added as its state, which tells the page it is at, or as its events, which tell the furthest page it came to; pages stand in
 * the order of the definition, and who came to a page counts for those before it, asked or not. The library has no clock: whoever keeps
 * sessions says how many seconds one took, from 0 to a day; what is longer counts as a day. It keeps a counter for each page and for each
 * number of seconds, so that memory does not depend on how many people there are, and two counts merge exactly, in any order. No
 * answer is looked at. Belongs to one thread.
 */
public final class ResponseSessions {
    /** Greatest number of seconds that are told apart: a day. */
    public static final int MOST_SECONDS = 86_400;

    private final Round round;
    private final List<Node.Page> pages;
    /** How many came as far as a page and no further; those who completed came to the last. */
    private final long[] last;

    private final SortedMap<Integer, Long> seconds = new TreeMap<>();
    private long completed;
    private long withdrawn;
    private boolean simulated;

    private ResponseSessions(Round round) {
        this.round = requireNonNull(round, "round");
        this.pages = round.plan().pages();
        this.last = new long[pages.size()];
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
        add(state, place(state), took);
    }

    /**
     * Counts a session that was kept as its events; one without any is left out.
     *
     * @param events of this round, from the first on
     * @param took how many seconds it took, 0 or more; empty where nobody knows
     */
    public void add(List<SessionEvent> events, OptionalInt took) {
        var state = round.fresh();
        int furthest = 0;
        for (SessionEvent event : events) {
            state = round.evolve(state, event);
            furthest = Math.max(furthest, place(state));
        }
        add(state, furthest, took);
    }

    private int place(SessionState state) {
        var path = state.page().orElse("");
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).path().equals(path)) return i;
        }
        return 0;
    }

    private void add(SessionState state, int page, OptionalInt took) {
        if (state.status() == Status.NEW || pages.isEmpty()) return;
        simulated |=
                state.toValue().get("simulated").filter(Value.of(true)::equals).isPresent();
        boolean done = state.status() == Status.SUBMITTED;
        last[done ? last.length - 1 : page]++;
        if (state.status() == Status.WITHDRAWN) withdrawn++;
        if (!done) return;
        completed++;
        took.ifPresent(number -> {
            if (number < 0) throw new IllegalArgumentException("a session takes 0 seconds or more, but took " + number);
            seconds.merge(Math.min(number, MOST_SECONDS), 1L, Math::addExact);
        });
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
        for (int i = 0; i < last.length; i++) last[i] = Math.addExact(last[i], other.last[i]);
        other.seconds.forEach((number, people) -> seconds.merge(number, people, Math::addExact));
        completed = Math.addExact(completed, other.completed);
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
        var reached = new ArrayList<Long>();
        long people = 0;
        for (int i = last.length - 1; i >= 0; i--) {
            people = Math.addExact(people, last[i]);
            reached.add(0, people);
        }
        if (invited.isPresent() && invited.getAsLong() < people) {
            throw new IllegalArgumentException(
                    people + " people started, but only " + invited.getAsLong() + " were invited");
        }
        var counts = new TreeMap<Double, Long>();
        seconds.forEach((number, times) -> counts.put((double) number, times));
        return new ResponseProcess(invited, reached, completed, new Sample(counts));
    }

    /**
     * Returns the process so far as a result for a report, with a picture of who was left at each page.
     *
     * @param invited how many were invited; empty where nobody knows, as for an open survey
     * @throws IllegalArgumentException if fewer were invited than started
     */
    public KeptResult result(OptionalLong invited) {
        var result = new ResponseProcessResult(process(invited), pages, withdrawn).result();
        return simulated || round.isOnSimulated() ? result.asSimulated() : result;
    }
}
