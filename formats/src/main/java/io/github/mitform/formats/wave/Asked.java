package io.github.mitform.formats.wave;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as people of one wave met it.
 *
 * @param written with its options, wherever those came from
 * @param way the conditions and channels on the way to it
 */
record Asked(Text title, Value written, String way) {
    private static final Codec<Question> CODEC = Codec.of(Question.class);

    /** Returns all that people of a round were asked, tasks among it but no consents, by name in the order of the flow. */
    static Map<String, Asked> of(Round round) {
        var all = new LinkedHashMap<String, Asked>();
        add(round.plan().flow(), "", round, all);
        return all;
    }

    private static void add(List<Node> flow, String way, Round round, Map<String, Asked> all) {
        for (Node node : flow) {
            if (node instanceof Node.Page page) {
                if (page.step() instanceof Consent) continue;
                var channels =
                        page.step().channels().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
                for (Input input : page.inputs()) {
                    if (input.isAsked()) all.put(input.name(), of(input, way + channels, round));
                }
            } else if (node instanceof Node.Branch branch) {
                var before = new StringBuilder(way);
                for (Node.Arm arm : branch.arms()) {
                    add(arm.flow(), before + "(" + arm.when() + ")", round, all);
                    before.append("!(").append(arm.when()).append(')');
                }
                add(branch.otherwise(), before.toString(), round, all);
            } else {
                node.inside().forEach(inside -> add(inside, way, round, all));
            }
        }
    }

    private static Asked of(Input input, String way, Round round) {
        var question = input.question();
        var type = round.type(input.name()).orElse(question.answer());
        return new Asked(question.ask(), CODEC.write(question.withAnswer(type)), way);
    }

    /** Returns in which ways another question is not this one. */
    Set<Change> changes(Asked other) {
        var changes = EnumSet.noneOf(Change.class);
        changes.addAll(Changes.between(written, other.written));
        if (!way.equals(other.way)) changes.add(Change.PEOPLE);
        return changes;
    }
}
