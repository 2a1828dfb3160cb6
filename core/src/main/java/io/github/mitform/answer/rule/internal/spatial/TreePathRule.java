package io.github.mitform.answer.rule.internal.spatial;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ways through a tree; an expression sees the id of the heading that was chosen, and as parts whether it was a goal ({@code success}),
 * whether nobody went back on the way ({@code direct}), and how many headings were opened ({@code steps}).
 */
public final class TreePathRule extends TypeRule {
    private static final String TOP = "";
    private static final String PATH = "path";
    private static final String CHOSEN = "chosen";

    private final TreePathType type;
    /** The heading above each, by id; the empty text above those at the top. */
    private final Map<String, String> above = new LinkedHashMap<>();

    private final Map<String, Text> labels = new LinkedHashMap<>();
    private final Set<String> goals = new LinkedHashSet<>();

    public TreePathRule(TreePathType type) {
        super(
                type,
                TreePathAnswer.class,
                new Sentence("an object with a path and what was chosen", "ein Objekt mit Weg und Wahl"));
        this.type = type;
        add(type.tree(), TOP);
        type.goals().forEach(goal -> goals.add(goal.value()));
    }

    private void add(List<Heading> headings, String parent) {
        for (Heading heading : headings) {
            above.putIfAbsent(heading.id().value(), parent);
            labels.putIfAbsent(heading.id().value(), heading.label());
            add(heading.children(), heading.id().value());
        }
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var fields = new ObjectReader(object, at, findings, PATH, CHOSEN);
        var items = fields.requiredItems(PATH);
        String chosen = fields.requiredText(CHOSEN);
        if (items == null || chosen == null) {
            return null;
        }
        if (items.size() > type.mostSteps()) {
            tooLong(items.size(), at, findings);
            return null;
        }
        var path = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TextValue text) {
                path.add(text.text());
            } else {
                ObjectReader.wrongKind(
                        items.get(i),
                        at.field(PATH).item(i),
                        new Sentence("the id of a heading", "die Kennung einer Überschrift"),
                        findings);
            }
        }
        return findings.size() == before ? new TreePathAnswer(path, chosen) : null;
    }

    private void tooLong(int found, Pointer at, Findings findings) {
        findings.add(AnswerProblem.TOO_MANY_STEPS, at.field(PATH), "max", type.mostSteps(), "found", found);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var walked = (TreePathAnswer) answer;
        var path = walked.path();
        if (path.isEmpty()) {
            findings.add(AnswerProblem.EMPTY, at.field(PATH));
            return;
        }
        if (path.size() > type.mostSteps()) {
            tooLong(path.size(), at, findings);
            return;
        }
        String open = TOP;
        for (int i = 0; i < path.size(); i++) {
            String next = path.get(i);
            if (!above.containsKey(next)) {
                findings.addUnknown(
                        AnswerProblem.UNKNOWN_HEADING, at.field(PATH).item(i), next, above.keySet());
                return;
            }
            if (next.equals(open) || !isInReach(next, open)) {
                findings.add(AnswerProblem.NOT_IN_REACH, at.field(PATH).item(i));
                return;
            }
            open = next;
        }
        if (!walked.chosen().equals(open)) {
            findings.add(AnswerProblem.NOT_AT_END, at.field(CHOSEN));
        }
    }

    /** Returns whether a heading can be seen where another is open: directly below it, or directly below one on the way to it. */
    private boolean isInReach(String next, String open) {
        String parent = above.get(next);
        String way = open;
        while (true) {
            if (way.equals(parent)) {
                return true;
            }
            if (way.equals(TOP)) {
                return false;
            }
            way = above.getOrDefault(way, TOP);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema heading = Schema.oneOf(above.keySet());
        var fields = new LinkedHashMap<String, Schema>();
        fields.put(PATH, Schema.list(heading).with("minItems", 1).with("maxItems", Math.max(0, type.mostSteps())));
        fields.put(CHOSEN, heading);
        return Schema.object(fields, fields.keySet());
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Map.of(
                AnswerProblem.NOT_IN_REACH, Inexpressible.TREE_WAY, AnswerProblem.NOT_AT_END, Inexpressible.TREE_WAY);
    }

    @Override
    public Type expressionType() {
        return Type.oneOf(above.keySet());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((TreePathAnswer) answer).chosen();
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        parts.put("success", Type.BOOL);
        parts.put("direct", Type.BOOL);
        parts.put("steps", Type.INT);
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        var walked = (TreePathAnswer) answer;
        return switch (part) {
            case "success" -> isSuccess(walked);
            case "direct" -> isDirect(walked);
            default -> (long) walked.path().size();
        };
    }

    private boolean isSuccess(TreePathAnswer answer) {
        return goals.contains(answer.chosen());
    }

    /** Returns whether each heading of the way lies directly below the one before. */
    private boolean isDirect(TreePathAnswer answer) {
        String open = TOP;
        for (String next : answer.path()) {
            if (!open.equals(above.get(next))) {
                return false;
            }
            open = next;
        }
        return true;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        Value path = cells.get(cells.size() - 1);
        return Value.object()
                .with(
                        PATH,
                        path instanceof TextValue text
                                ? Value.list(Stream.of(text.text().split(" ", -1))
                                        .map(Value::of)
                                        .toList())
                                : path)
                .with(CHOSEN, cells.get(0));
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(
                new AnswerColumn(name + "." + CHOSEN, AnswerColumn.Kind.ID)
                        .of(AnswerColumn.words("chosen heading", "gewählte Überschrift"))
                        .withValues(labels),
                AnswerColumn.truth(
                                name + ".success",
                                AnswerColumn.words("found", "gefunden"),
                                AnswerColumn.words("not found", "nicht gefunden"))
                        .of(AnswerColumn.words("success", "Erfolg")),
                AnswerColumn.truth(
                                name + ".direct",
                                AnswerColumn.words("straight away", "ohne Umweg"),
                                AnswerColumn.words("after going back", "mit Umweg"))
                        .of(AnswerColumn.words("way", "Weg")),
                new AnswerColumn(name + ".steps", AnswerColumn.Kind.NUMBER)
                        .of(AnswerColumn.words("number of headings opened", "Zahl der geöffneten Überschriften")),
                new AnswerColumn(name + "." + PATH, AnswerColumn.Kind.WORDS)
                        .of(AnswerColumn.words(
                                "headings in the order in which they were opened",
                                "Überschriften in der Reihenfolge, in der sie geöffnet wurden")));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var walked = (TreePathAnswer) answer;
        cells.add(Value.of(walked.chosen()));
        cells.add(Value.of(isSuccess(walked)));
        cells.add(Value.of(isDirect(walked)));
        cells.add(Value.of(walked.path().size()));
        cells.add(Value.of(String.join(" ", walked.path())));
    }
}
