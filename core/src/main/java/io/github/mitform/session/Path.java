package io.github.mitform.session;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.problem.SessionProblem;
import java.util.ArrayList;
import java.util.List;

/** The pages that are shown in a state, in order. Immutable. */
final class Path {
    private final Layout layout;

    Path(Layout layout) {
        this.layout = layout;
    }

    /** Returns whether the flow has come to a page and there is something on it. */
    boolean isShown(SessionState state, int page) {
        return isShown(layout.page(page), state.gates);
    }

    static boolean isShown(RoundPage page, Chunks<Object> gates) {
        if (!Gates.isOpen(gates, page.gate())) {
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
        int page = Math.max(state.page, 0);
        int before = page < layout.pages().size() && isShown(state, page) ? page : before(state, page);
        return before >= 0 ? before : after(state, -1);
    }

    /** Returns the last page shown before one; -1 if there is none. */
    int before(SessionState state, int page) {
        int before = page - 1;
        while (before >= 0 && !isShown(state, before)) {
            before--;
        }
        return before;
    }

    /** Returns the first page shown after one; -1 if there is none. */
    int after(SessionState state, int page) {
        for (int after = page + 1; after < layout.pages().size(); after++) {
            if (isShown(state, after)) {
                return after;
            }
        }
        return -1;
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
            }
        }
    }
}
