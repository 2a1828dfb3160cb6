package io.github.mitform.session;

import io.github.mitform.definition.flow.Channel;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.internal.Route;
import io.github.mitform.session.internal.Whole;
import io.github.mitform.session.problem.SessionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that are shown in a state, in order. Immutable. */
final class Path {
    private final Layout layout;

    Path(Layout layout) {
        this.layout = layout;
    }

    /** Returns whether the flow has come to a page and there is something on it. */
    boolean isShown(SessionState state, int page) {
        return state.start != null && isShown(layout.page(page), state.gates, state.start.channel());
    }

    static boolean isShown(RoundPage page, Chunks<Object> gates, Channel channel) {
        if (!Gates.isOpen(gates, page.gate()) || !page.isOn(channel)) {
            return false;
        }
        for (int i = 0; i < page.inputs().length(); i++) {
            if (Gates.isShown(gates, page.inputs().get(i))) {
                return true;
            }
        }
        return page.inputs().isEmpty();
    }

    /** Returns the page where this person is: the one turned to, or the nearest one before it that is still shown; -1 if none is. */
    int current(SessionState state) {
        int position = Math.max(state.route.position(state.page), 0);
        int before = before(state, position + 1, layout.pages().size());
        return before >= 0 ? before : after(state, -1);
    }

    /** Returns the last page shown before one; -1 if there is none. */
    int before(SessionState state, int page) {
        return before(state, state.route.position(page), layout.pages().size());
    }

    private int before(SessionState state, int end, int size) {
        for (int position = Math.min(end, size) - 1; position >= 0; position--) {
            int before = state.route.page(position);
            if (isShown(state, before)) {
                return before;
            }
        }
        return -1;
    }

    /** Returns the first page shown after one; -1 if there is none. */
    int after(SessionState state, int page) {
        for (int position = state.route.position(page) + 1;
                position < layout.pages().size();
                position++) {
            int after = state.route.page(position);
            if (isShown(state, after)) {
                return after;
            }
        }
        return -1;
    }

    /** Returns whether something would be shown anew that is shown for a few seconds only, if this person turned back to a page. */
    boolean isBehindGlance(SessionState state, int page) {
        int here = current(state);
        if (here < 0) return false;
        int end = state.route.position(here);
        for (int position = state.route.position(page);
                position <= end && position < layout.pages().size();
                position++) {
            int between = state.route.page(position);
            if (between != page || page != here) {
                if (layout.page(between).isGlance() && isShown(state, between)) return true;
            }
        }
        return false;
    }

    /** Returns the route of this person once they have turned to a page. */
    Route turned(SessionState state, int page) {
        var route = state.route;
        int from = layout.wholes().isEmpty() ? -1 : current(state);
        for (Whole whole : layout.wholes()) {
            if (whole.isChosen()) {
                route = route.with(whole, entered(state, whole, from, page));
            }
        }
        return route;
    }

    /** Returns the parts that somebody has gone to. Who leaves a part unfinished for a new one has not been there and comes again. */
    private List<Integer> entered(SessionState state, Whole whole, int from, int to) {
        var entered = new ArrayList<>(state.route.entered(whole));
        int here = from < 0 ? -1 : whole.part(from);
        int there = whole.part(to);
        if (here >= 0 && !entered.contains(here)) {
            entered.add(here);
        }
        if (there >= 0 && !entered.contains(there)) {
            boolean unfinished = here >= 0
                    && (isMoreOf(state, whole, here, from)
                            || !obstacles(state, from).isEmpty());
            if (unfinished) {
                entered.remove(Integer.valueOf(here));
            }
            entered.add(there);
        }
        return entered;
    }

    /** Returns whether a page of a part is shown behind this one. */
    boolean isMoreOf(SessionState state, Whole whole, int part, int page) {
        int after = after(state, page);
        return after >= 0 && whole.part(after) == part;
    }

    /** Returns what stands against leaving a page for the next one. */
    List<Finding> obstacles(SessionState state, int page) {
        var obstacles = new ArrayList<Finding>(0);
        var slots = layout.page(page).inputs();
        for (int i = 0; i < slots.length(); i++) {
            addObstacle(state, slots.get(i), obstacles);
        }
        return obstacles;
    }

    /** Returns what stands against submitting, in the order of the flow. */
    List<Finding> obstacles(SessionState state) {
        var obstacles = new ArrayList<Finding>(0);
        for (int slot = 0; slot < layout.inputCount(); slot++) {
            addObstacle(state, slot, obstacles);
        }
        if (obstacles.isEmpty()) {
            obstacles.addAll(undecided(state.round.gates(), state.gates));
        }
        return obstacles;
    }

    /** Returns the branches where no arm is taken, which only matters where nothing is missing: no check lets that through. */
    static List<Finding> undecided(Gates gates, Chunks<Object> states) {
        return gates.undecided(states).stream()
                .map(branch -> SessionProblem.UNDECIDED
                        .at(Pointer.root(), "branch", branch.path())
                        .withPath(branch.path()))
                .toList();
    }

    private void addObstacle(SessionState state, int slot, List<Finding> obstacles) {
        if (state.isShown(slot)) {
            var offered = state.round.gates().offered(state.gates, slot);
            Finding obstacle = layout.input(slot).obstacle(state.answer(slot), offered);
            if (obstacle != null) {
                obstacles.add(obstacle);
            } else if (state.start != null) {
                for (int place :
                        state.round.gates().violated(state.gates, state.answers, slot, state.start.occasion())) {
                    obstacles.add(layout.input(slot).violation(place, Optional.of(state.start.language())));
                }
            }
        }
    }
}
