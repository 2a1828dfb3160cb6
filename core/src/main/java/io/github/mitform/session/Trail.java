package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.mitform.check.Input;
import io.github.mitform.check.Rule;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.Piece;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.internal.Route;
import java.util.List;

/**
 * What somebody's answers lead past, in the order in which this person goes through it: pages, the conditions that were looked at with what they came to, and the
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
     * A case of a branch, behind the conditions that led to it, or the variant that was drawn.
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

    /** What somebody's answers lead past, while it is gone through. For one use. */
    static final class Past {
        private final Round round;
        private final Layout layout;
        private final Chunks<Object> gates;
        private final Channel channel;
        private final Route route;
        private final ImmutableList.Builder<Stop> stops = ImmutableList.builder();

        Past(Round round, Chunks<Object> gates, Channel channel, Route route) {
            this.round = round;
            this.layout = round.layout();
            this.gates = gates;
            this.channel = channel;
            this.route = route;
        }

        Trail trail() {
            add(layout.flow());
            return new Trail(stops.build());
        }

        private void add(List<Piece> flow) {
            for (Piece piece : flow) {
                if (piece instanceof Piece.OnePage one) {
                    page(layout.page(one.index()));
                } else if (piece instanceof Piece.Fork fork) {
                    fork(fork);
                } else if (piece instanceof Piece.Together together) {
                    route.parts(layout.whole(together.whole()))
                            .forEach(part -> add(together.parts().get(part)));
                } else {
                    throw new AssertionError("no way past " + piece.getClass().getSimpleName()); // Piece is sealed
                }
            }
        }

        private void page(RoundPage page) {
            if (Path.isShown(page, gates, channel)) {
                stops.add(new Page(page.path()));
            }
            for (int i = 0; i < page.inputs().length() && page.isOn(channel); i++) {
                int slot = page.inputs().get(i);
                Input input = layout.input(slot).input();
                if (input.when().isPresent() && !Gates.UNDECIDED.equals(gates.get(slot))) {
                    stops.add(new Outcome(input.path(), Gates.isCalledFor(gates, slot)));
                }
                var offered = Gates.isCalledFor(gates, slot) ? round.gates().offered(gates, slot) : null;
                if (offered != null && input.offer().isPresent()) {
                    for (String option : input.offer().get().when().keySet()) {
                        stops.add(new Outcome(
                                input.path() + "/" + option, offered.ids().contains(option)));
                    }
                }
            }
        }

        private void fork(Piece.Fork fork) {
            Layout.Branch branch = layout.branch(fork.unit());
            if (!(gates.get(fork.unit()) instanceof Integer state) || state < Gates.SHOWN) {
                return;
            }
            int taken = state - Gates.SHOWN;
            List<Rule> rules = branch.rules();
            for (int arm = 0; !branch.drawn() && arm < rules.size() && arm <= taken; arm++) {
                stops.add(new Outcome(branch.arm(arm), arm == taken));
            }
            stops.add(new Case(branch.arm(taken)));
            add(fork.arms().get(taken));
        }
    }
}
