package io.github.mitform.session.internal;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Rule;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.internal.RoundPage.Gate;
import io.github.mitform.session.internal.RoundPage.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A round's flow laid out flat: inputs by slot, pages in order, branches behind the inputs as further units. Immutable once built. */
public final class Layout {
    private final Map<String, AnswerType> boundTypes;
    private final List<RoundInput> inputs;
    private final List<RoundPage> pages = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<RoundInput> offering = new ArrayList<>();
    private final List<Node.Draw> drawn = new ArrayList<>();
    private final List<Node.Quota> quotas = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final List<Gate> gates;
    /** The units that say which options are shown, by the slots of their questions; -1 where all of them always are. */
    private final int[] offers;

    private final int branchEnd;
    private final ImmutableIntArray presets;
    private final List<Piece> flow;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> computed = new LinkedHashMap<>();
    private final Map<String, Integer> pageIndexes = new HashMap<>();

    /**
     * A branch as a unit.
     *
     * @param rules of its cases, in order
     * @param cases their ids, {@code otherwise} last
     * @param drawn whether what decides was drawn, so that nobody wrote these conditions
     */
    public record Branch(String path, List<Rule> rules, List<String> cases, boolean drawn) {
        /** Returns where an arm stands, such as {@code young/under_18}. */
        public String arm(int index) {
            return path + "/" + cases.get(index);
        }
    }

    /** @param boundTypes types whose options came from elsewhere, by the name of their question */
    public Layout(Plan plan, Map<String, AnswerType> boundTypes) {
        this.boundTypes = boundTypes;
        int count = plan.inputs().size();
        inputs = new ArrayList<>(Collections.nCopies(count, null));
        gates = new ArrayList<>(Collections.nCopies(count, Gate.OPEN));
        flow = pieces(plan.flow(), Gate.OPEN, List.of());
        branchEnd = gates.size();
        offers = offers();
        presets = ImmutableIntArray.copyOf(inputs.stream()
                .filter(input -> input.preset() != null)
                .mapToInt(input -> input.input().slot()));
        inputs.forEach(input -> (input.isComputed() ? computed : slots)
                .put(input.name(), input.input().slot()));
        pages.forEach(page -> pageIndexes.put(page.path(), page.index()));
    }

    private int[] offers() {
        var units = new int[inputs.size()];
        Arrays.fill(units, -1);
        for (RoundInput input : inputs) {
            if (input.optionsVary()) {
                units[input.input().slot()] = gates.size();
                offering.add(input);
                gates.add(Gate.OPEN);
            }
        }
        return units;
    }

    private List<Piece> pieces(List<Node> nodes, Gate gate, List<Reason> why) {
        var pieces = new ArrayList<Piece>();
        for (Node node : nodes) {
            if (node instanceof Node.Page page) {
                pieces.add(page(page, gate, why));
            } else if (node instanceof Node.Branch branch) {
                pieces.add(fork(branch, gate, why));
            } else if (node instanceof Node.Together together) {
                pieces.add(together(together, gate, why));
            } else if (node instanceof Node.Draw draw) {
                pieces.add(fork(draw, gate, why));
            } else if (node instanceof Node.Quota quota) {
                inputs.set(quota.input().slot(), input(quota.input(), -1, false));
                gates.set(quota.input().slot(), gate);
                quotas.add(quota);
            } else if (node instanceof Node.Computed value) {
                inputs.set(value.input().slot(), input(value.input(), -1, false));
                gates.set(value.input().slot(), gate);
            } else if (node instanceof Node.Sub sub) {
                pieces.addAll(pieces(sub.flow(), gate, why));
            } else {
                throw new AssertionError("no place for " + node.getClass().getSimpleName()); // Node is sealed
            }
        }
        return List.copyOf(pieces);
    }

    private Piece page(Node.Page node, Gate gate, List<Reason> why) {
        int index = pages.size();
        var ownSlots = ImmutableIntArray.builder();
        boolean always = node.inputs().isEmpty();
        for (Input input : node.inputs()) {
            ownSlots.add(input.slot());
            boolean agreement = node.step() instanceof Consent consent && consent.required();
            inputs.set(input.slot(), input(input, index, agreement));
            gates.set(input.slot(), gate);
            always |= input.when().isEmpty();
        }
        pages.add(new RoundPage(index, node, ownSlots.build(), gate, why));
        return new Piece.OnePage(index, always && node.step().channels().isEmpty() ? 1 : 0);
    }

    private RoundInput input(Input input, int page, boolean agreement) {
        var bound = boundTypes.get(input.name());
        var type = bound == null ? input.question().answer() : bound;
        var rule = AnswerRule.of(type);
        var kept = input.kept(type);
        return new RoundInput(
                input,
                rule,
                kept == type ? rule : AnswerRule.of(kept),
                preset(input, rule),
                RoundInput.ANSWERS.field(input.name()),
                page,
                agreement,
                input.question().answer().options().orElse(null) instanceof Options.From);
    }

    private static @Nullable Answer preset(Input input, AnswerRule rule) {
        return input.question()
                .preset()
                .flatMap(value -> rule.read(value, Pointer.root()).answer())
                .orElse(null);
    }

    private Piece fork(Node.Branch node, Gate gate, List<Reason> why) {
        int unit = gates.size();
        gates.add(gate);
        var cases = new ArrayList<String>();
        node.arms().forEach(arm -> cases.add(arm.choice().id().value()));
        cases.add("otherwise");
        var branch =
                new Branch(node.path(), node.arms().stream().map(Node.Arm::when).toList(), List.copyOf(cases), false);
        branches.add(branch);
        var arms = new ArrayList<List<Piece>>();
        for (Node.Arm arm : node.arms()) {
            var reason = new Reason(branch.arm(arms.size()), arm.when().source().source());
            arms.add(pieces(arm.flow(), new Gate(unit, arms.size()), and(why, reason)));
        }
        var reason = new Reason(branch.arm(arms.size()), "");
        arms.add(pieces(node.otherwise(), new Gate(unit, arms.size()), and(why, reason)));
        return new Piece.Fork(unit, arms);
    }

    private Piece together(Node.Together node, Gate gate, List<Reason> why) {
        var parts = new ArrayList<List<Piece>>();
        var bounds = ImmutableIntArray.builder();
        for (Node.Part part : node.parts()) {
            bounds.add(pages.size());
            parts.add(pieces(part.flow(), gate, why));
        }
        var whole = new Whole(wholes.size(), node, bounds.add(pages.size()).build());
        wholes.add(whole);
        return new Piece.Together(whole.index(), parts);
    }

    private Piece fork(Node.Draw node, Gate gate, List<Reason> why) {
        int slot = node.input().slot();
        inputs.set(slot, input(node.input(), -1, false));
        gates.set(slot, gate);
        drawn.add(node);
        int unit = gates.size();
        gates.add(gate);
        var rules = node.variants().stream().map(Node.Variant::when).toList();
        var variants = node.variants().stream()
                .map(variant -> variant.variant().id().value())
                .toList();
        // One of the variants was drawn: if it is none of the others, it is the last one.
        var branch = new Branch(node.path(), rules.subList(0, rules.size() - 1), variants, true);
        branches.add(branch);
        var arms = new ArrayList<List<Piece>>();
        for (Node.Variant variant : node.variants()) {
            var reason =
                    new Reason(branch.arm(arms.size()), variant.when().source().source());
            arms.add(pieces(variant.flow(), new Gate(unit, arms.size()), and(why, reason)));
        }
        return new Piece.Fork(unit, arms);
    }

    private static List<Reason> and(List<Reason> why, Reason reason) {
        var all = new ArrayList<>(why);
        all.add(reason);
        return List.copyOf(all);
    }

    /** Returns the number of inputs; their slots are their units. */
    public int inputCount() {
        return inputs.size();
    }

    /** Returns the number of inputs and branches; units from here on say which options are shown. */
    int branchEnd() {
        return branchEnd;
    }

    /** Returns the number of all units. */
    public int unitCount() {
        return gates.size();
    }

    public RoundInput input(int slot) {
        return inputs.get(slot);
    }

    /** Returns the slots where something is filled in. */
    public ImmutableIntArray presets() {
        return presets;
    }

    /**
     * Returns what an answer says about the options that are shown or, where it says nothing, what is filled in there; null if that says nothing either.
     *
     * @param offered the options that are shown; null if all always are
     */
    @Nullable
    Answer standing(Chunks<Answer> answers, int slot, @Nullable Offered offered) {
        RoundInput input = inputs.get(slot);
        Answer own = restricted(input, answers.get(slot), offered);
        return own == null ? restricted(input, input.preset(), offered) : own;
    }

    /** Returns whether it is what is filled in that stands. */
    boolean isFilledIn(Chunks<Answer> answers, int slot, @Nullable Offered offered) {
        RoundInput input = inputs.get(slot);
        return restricted(input, answers.get(slot), offered) == null
                && restricted(input, input.preset(), offered) != null;
    }

    /** Returns whether there is an answer or something is filled in, whatever it says about the options that are shown. */
    boolean hasAnswer(Chunks<Answer> answers, int slot) {
        return answers.get(slot) != null || inputs.get(slot).preset() != null;
    }

    private static @Nullable Answer restricted(RoundInput input, @Nullable Answer answer, @Nullable Offered offered) {
        return answer == null || offered == null ? answer : input.rule().restricted(answer, offered.ids());
    }

    public List<RoundInput> inputs() {
        return inputs;
    }

    /** Returns the slot of what is answered under a name; -1 if there is no such question. */
    public int slot(String name) {
        return slots.getOrDefault(name, -1);
    }

    /** Returns the slots of what is computed, by its names, in the order of the flow. */
    public Map<String, Integer> computed() {
        return computed;
    }

    public Branch branch(int unit) {
        return branches.get(unit - inputs.size());
    }

    /** Returns the unit that says which options of a question are shown; -1 if all of them always are. */
    int offer(int slot) {
        return offers[slot];
    }

    /** Returns the question whose options a unit is about. */
    RoundInput offering(int unit) {
        return offering.get(unit - branchEnd);
    }

    public Gate gate(int unit) {
        return gates.get(unit);
    }

    public List<RoundPage> pages() {
        return pages;
    }

    public RoundPage page(int index) {
        return pages.get(index);
    }

    /** Returns the index of a page; -1 if there is no such page. */
    public int pageIndex(String path) {
        return pageIndexes.getOrDefault(path, -1);
    }

    /** Returns what can be gone through in any order; those inside a part stand before the one around them. */
    public List<Whole> wholes() {
        return wholes;
    }

    public Whole whole(int index) {
        return wholes.get(index);
    }

    /** Returns what is drawn when a session starts, in the order of the flow. */
    public List<Node.Draw> drawn() {
        return drawn;
    }

    /** Returns the groups of which only so many people take part, in the order of the flow. */
    public List<Node.Quota> quotas() {
        return quotas;
    }

    public List<Piece> flow() {
        return flow;
    }
}
