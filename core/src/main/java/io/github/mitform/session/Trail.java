package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.mitform.check.Input;
import io.github.mitform.check.Rule;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.Piece;
import io.github.mitform.session.internal.RoundPage;
import java.util.List;

/**
 * What somebody's answers lead past, in the order of the flow: pages, the conditions that were looked at with what they came to, and the
 * cases that were taken. A condition that is still unknown, and a branch that is still open, are not among them.
 *
 * <p>Immutable. {@link SessionState#trail} and {@link ResponseReview#trail} tell it.
 */
public record Trail(List<Stop> stops) {
    public Trail {
        stops = ImmutableList.copyOf(stops);
    }

    /** One thing on the way. */
    public sealed interface Stop {
        /** Returns where it stands: ids from the phase down, joined by slashes. */
        String place();
    }

    /** A page with something on it. */
    public record Page(String place) implements Stop {
        public Page {
            requireNonNull(place, "place");
        }
    }

    /**
     * A condition.
     *
     * @param place the case, such as {@code young/under_18}, the question, or the option behind its question, that it belongs to
     */
    public record Outcome(String place, boolean holds) implements Stop {
        public Outcome {
            requireNonNull(place, "place");
        }
    }

    /**
     * A case of a branch, behind the conditions that led to it.
     *
     * @param place the branch with the case: {@code young/under_18}, or {@code young/otherwise}
     */
    public record Case(String place) implements Stop {
        public Case {
            requireNonNull(place, "place");
        }
    }

    /** Returns the same way as far as a page, with what is asked on it; the whole one if it does not come past the page. */
    public Trail upTo(String page) {
        int end = stops.indexOf(new Page(page));
        if (end < 0) {
            return this;
        }
        do {
            end++;
        } while (end < stops.size()
                && stops.get(end) instanceof Outcome
                && stops.get(end).place().startsWith(page + "/"));
        return new Trail(stops.subList(0, end));
    }

    static Trail of(Round round, Chunks<Object> states) {
        var stops = ImmutableList.<Stop>builder();
        add(round.layout().flow(), round, states, stops);
        return new Trail(stops.build());
    }

    private static void add(List<Piece> flow, Round round, Chunks<Object> states, ImmutableList.Builder<Stop> stops) {
        for (Piece piece : flow) {
            if (piece instanceof Piece.OnePage one) {
                page(round.layout().page(one.index()), round, states, stops);
            } else if (piece instanceof Piece.Fork fork) {
                fork(fork, round, states, stops);
            } else {
                throw new AssertionError("no way past " + piece.getClass().getSimpleName()); // Piece is sealed
            }
        }
    }

    private static void page(RoundPage page, Round round, Chunks<Object> states, ImmutableList.Builder<Stop> stops) {
        if (Path.isShown(page, states)) {
            stops.add(new Page(page.path()));
        }
        for (int i = 0; i < page.inputs().length(); i++) {
            int slot = page.inputs().get(i);
            Input input = round.layout().input(slot).input();
            if (input.when().isPresent() && !Gates.UNDECIDED.equals(states.get(slot))) {
                stops.add(new Outcome(input.path(), Gates.isCalledFor(states, slot)));
            }
            var offered = Gates.isCalledFor(states, slot) ? round.gates().offered(states, slot) : null;
            if (offered != null && input.offer().isPresent()) {
                for (String option : input.offer().get().when().keySet()) {
                    stops.add(new Outcome(
                            input.path() + "/" + option, offered.ids().contains(option)));
                }
            }
        }
    }

    private static void fork(Piece.Fork fork, Round round, Chunks<Object> states, ImmutableList.Builder<Stop> stops) {
        Layout.Branch branch = round.layout().branch(fork.unit());
        if (!(states.get(fork.unit()) instanceof Integer state) || state < Gates.SHOWN) {
            return;
        }
        int taken = state - Gates.SHOWN;
        List<Rule> rules = branch.rules();
        for (int arm = 0; arm < rules.size() && arm <= taken; arm++) {
            stops.add(new Outcome(branch.arm(arm), arm == taken));
        }
        stops.add(new Case(branch.arm(taken)));
        add(fork.arms().get(taken), round, states, stops);
    }
}
