package io.github.mitform.rehearsal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Rule;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Expression;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in a round that a session can come past.
 *
 * @param place where it stands: ids from the phase down, joined by slashes
 * @param outcome of a condition {@code true} or {@code false}, of a question with options the id of one, of an answer its value; otherwise
 *     empty
 */
public record Goal(Kind kind, String place, String outcome) {

    /** What it is. */
    public enum Kind {
        /** A page is shown. */
        PAGE(new Sentence("Pages", "Seiten")),
        /** A case of a branch is taken, or a variant was drawn. */
        CASE(new Sentence("Cases", "Fälle")),
        /** A condition comes to an outcome. */
        CONDITION(new Sentence("Outcomes of conditions", "Ausgänge von Bedingungen")),
        /** An option is in an answer. */
        OPTION(new Sentence("Options", "Möglichkeiten")),
        /** An answer has a value that some condition looks at, such as the last one for which it holds. */
        VALUE(new Sentence("Values that conditions look at", "Werte, auf die Bedingungen sehen"));

        private final Sentence title;

        Kind(Sentence title) {
            this.title = title;
        }

        /** Returns what people call several of these. */
        public Sentence title() {
            return title;
        }
    }

    public Goal {
        requireNonNull(kind, "kind");
        requireNonNull(place, "place");
        requireNonNull(outcome, "outcome");
    }

    /** Returns that a page is shown. */
    public static Goal page(String place) {
        return new Goal(Kind.PAGE, place, "");
    }

    /** Returns that a case is taken, such as {@code young/under_18}. */
    public static Goal taken(String place) {
        return new Goal(Kind.CASE, place, "");
    }

    /** Returns that the condition of a case or question comes to an outcome. */
    public static Goal condition(String place, boolean holds) {
        return new Goal(Kind.CONDITION, place, Boolean.toString(holds));
    }

    /** Returns that an option is in the answer to a question. */
    public static Goal option(String place, String id) {
        return new Goal(Kind.OPTION, place, id);
    }

    /**
     * Returns everything that a session in a round can come past, but for single values, in the order of the flow. Of items that are counted, only
     * the first two and the last one are looked at, since the others are like them.
     */
    public static List<Goal> of(Round round) {
        var goals = new ArrayList<Goal>();
        add(round.plan().flow(), round, goals);
        return List.copyOf(goals);
    }

    private static void add(List<Node> flow, Round round, List<Goal> goals) {
        for (Node node : flow) {
            if (isLikeOthers(node)) {
                node.inside().forEach(inside -> add(inside, round, goals));
            } else if (node instanceof Node.Page page) {
                var asked = page.inputs().stream().filter(Goal::mayBeAsked).toList();
                if (page.inputs().isEmpty() || !asked.isEmpty()) {
                    goals.add(page(page.path()));
                }
                asked.forEach(input -> add(input, round, goals));
            } else if (node instanceof Node.Branch branch) {
                add(branch, round, goals);
            } else if (node instanceof Node.Together together) {
                together.parts().forEach(part -> add(part.flow(), round, goals));
            } else if (node instanceof Node.Draw draw) {
                draw.variants().forEach(variant -> {
                    goals.add(taken(draw.path() + "/" + variant.variant().id()));
                    add(variant.flow(), round, goals);
                });
            } else if (node instanceof Node.Sub sub) {
                add(sub.flow(), round, goals);
            } else if (!(node instanceof Node.Computed || node instanceof Node.Quota)) {
                throw new AssertionError("no goals in " + node.getClass().getSimpleName()); // Node is sealed
            }
        }
    }

    /** Returns whether a piece belongs to an item that is like others, so that nobody need come past it. */
    private static boolean isLikeOthers(Node node) {
        return node.scope().item().filter(Scope.Item::alike).isPresent();
    }

    /** Returns how a condition comes out for everybody, because it looks at nothing but the key of its item; empty if that depends. */
    private static Optional<Boolean> settled(Rule rule) {
        return rule.reads().isEmpty() && !readsToday(rule.expression())
                ? Optional.ofNullable(rule.compiled().value(slot -> null, LocalDate.EPOCH))
                        .map(Boolean.TRUE::equals)
                : Optional.empty();
    }

    private static boolean readsToday(Expression expression) {
        return expression instanceof Expression.Today
                || expression.children().stream().anyMatch(Goal::readsToday);
    }

    /** Whether a group is full is for the host to say, so that no answers lead there. */
    private static boolean isOfQuota(Node.Arm arm, Round round) {
        var inputs = round.plan().inputs();
        return arm.when().reads().stream()
                .anyMatch(slot -> slot < inputs.size()
                        && inputs.get(slot).drawn()
                        && inputs.get(slot).question().answer() instanceof ChoicesType);
    }

    private static boolean mayBeAsked(Input input) {
        return input.when().flatMap(Goal::settled).orElse(true);
    }

    private static void add(Input input, Round round, List<Goal> goals) {
        if (input.when().isPresent() && settled(input.when().get()).isEmpty()) {
            goals.add(condition(input.path(), true));
            goals.add(condition(input.path(), false));
        }
        input.offer()
                .ifPresent(offer -> offer.when().forEach((option, when) -> {
                    if (settled(when).isEmpty()) {
                        goals.add(condition(input.path() + "/" + option, true));
                        goals.add(condition(input.path() + "/" + option, false));
                    }
                }));
        var options = round.type(input.name()).flatMap(AnswerType::options).map(Options::listed);
        for (Option option : options.orElse(List.of())) {
            goals.add(option(input.path(), option.id().value()));
        }
    }

    private static void add(Node.Branch branch, Round round, List<Goal> goals) {
        for (Node.Arm arm : branch.arms()) {
            if (isOfQuota(arm, round)) continue;
            var place = branch.path() + "/" + arm.choice().id();
            var settled = settled(arm.when());
            if (settled.equals(Optional.of(false))) {
                continue;
            }
            if (settled.isEmpty()) {
                goals.add(condition(place, true));
                goals.add(condition(place, false));
            }
            goals.add(taken(place));
            add(arm.flow(), round, goals);
            if (settled.isPresent()) {
                return;
            }
        }
        goals.add(taken(branch.path() + "/otherwise"));
        add(branch.otherwise(), round, goals);
    }

    /** Returns the place, with the outcome where there is one: {@code you/racks = true}. */
    @Override
    public String toString() {
        return outcome.isEmpty() ? place : place + " = " + outcome;
    }
}
