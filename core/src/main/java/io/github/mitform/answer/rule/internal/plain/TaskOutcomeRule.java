package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of a task; an expression sees the level as a text, {@code success} or {@code gave_up}, and {@code seconds} and {@code
 * errors} as parts.
 */
public final class TaskOutcomeRule extends TypeRule {
    /** Greatest number of seconds: a week. */
    static final int MOST_SECONDS = 604_800;

    /** Greatest number of errors. */
    static final int MOST_ERRORS = 100_000;

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_VERSION = 50;
    private static final Pattern PAGE = Pattern.compile("[!-~]{1," + LONGEST_PAGE + "}");

    private static final Sentence TEXT = new Sentence("a text", "ein Text");
    private static final Map<String, Level> LEVELS = levels();
    private static final List<String> FIELDS = List.of("level", "seconds", "errors", "note", "path", "version");

    private final TaskOutcomeType type;

    public TaskOutcomeRule(TaskOutcomeType type) {
        super(
                type,
                TaskOutcomeAnswer.class,
                new Sentence("an object with the level reached", "ein Objekt mit der erreichten Stufe"));
        this.type = type;
    }

    private static Map<String, Level> levels() {
        var levels = new LinkedHashMap<String, Level>();
        for (Level level : Level.values()) {
            levels.put(AnswerWriter.word(level), level);
        }
        return levels;
    }

    private static Map<String, Text> levelWords() {
        var words = new LinkedHashMap<String, Text>();
        words.put("success", AnswerColumn.words("reached the goal", "Ziel erreicht"));
        words.put(
                "partial", AnswerColumn.words("reached it in part or with help", "teilweise oder mit Hilfe erreicht"));
        words.put("failure", AnswerColumn.words("did not reach it", "nicht erreicht"));
        words.put("gave_up", AnswerColumn.words("stopped trying", "aufgegeben"));
        return words;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        for (String field : object.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                findings.add(
                        AnswerProblem.UNKNOWN_FIELD, Findings.place(at, field), "known", String.join(", ", FIELDS));
            }
        }
        Level level = level(object, at, findings);
        Optional<BigDecimal> seconds = number(object, "seconds", at, findings);
        OptionalInt errors = whole(number(object, "errors", at, findings), at.field("errors"), findings);
        Optional<String> note = text(object, "note", at, findings);
        List<String> path = path(object, at.field("path"), findings);
        Optional<String> version = text(object, "version", at, findings);
        return findings.size() == before && level != null
                ? new TaskOutcomeAnswer(level, seconds, errors, note, path, version)
                : null;
    }

    private static Optional<String> text(ObjectValue object, String field, Pointer at, Findings findings) {
        return object.get(field).flatMap(given -> {
            if (given instanceof TextValue text) {
                return Optional.of(text.text());
            }
            addWrongKind(given, at.field(field), TEXT, findings);
            return Optional.empty();
        });
    }

    private static List<String> path(ObjectValue object, Pointer at, Findings findings) {
        var given = object.get("path");
        if (given.isEmpty()) {
            return List.of();
        }
        var items = ObjectReader.asItems(given.get(), at, findings);
        if (items == null) {
            return List.of();
        }
        if (items.isEmpty()) {
            findings.add(AnswerProblem.EMPTY, at);
        }
        if (tooLong(items.size(), at, findings)) {
            return List.of();
        }
        var path = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TextValue text) {
                path.add(text.text());
            } else {
                addWrongKind(items.get(i), at.item(i), TEXT, findings);
            }
        }
        return path;
    }

    private static boolean tooLong(int pages, Pointer at, Findings findings) {
        if (pages <= TaskOutcomeType.LONGEST) {
            return false;
        }
        findings.add(AnswerProblem.TOO_MANY_STEPS, at, "max", TaskOutcomeType.LONGEST, "found", pages);
        return true;
    }

    private static @Nullable Level level(ObjectValue object, Pointer at, Findings findings) {
        Value given = object.fields().get("level");
        if (given == null) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", "level");
            return null;
        }
        if (!(given instanceof TextValue text)) {
            addWrongKind(given, at.field("level"), TEXT, findings);
            return null;
        }
        Level level = LEVELS.get(text.text());
        if (level == null) {
            findings.addUnknown(AnswerProblem.UNKNOWN_OPTION, at.field("level"), text.text(), LEVELS.keySet());
        }
        return level;
    }

    private static Optional<BigDecimal> number(ObjectValue object, String field, Pointer at, Findings findings) {
        Value given = object.fields().get(field);
        if (given == null) {
            return Optional.empty();
        }
        if (!(given instanceof NumberValue number)) {
            addWrongKind(given, at.field(field), new Sentence("a number", "eine Zahl"), findings);
            return Optional.empty();
        }
        return Numbers.checkSize(number.number(), at.field(field), findings)
                ? Optional.of(number.number())
                : Optional.empty();
    }

    private static OptionalInt whole(Optional<BigDecimal> number, Pointer at, Findings findings) {
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!Numbers.isWhole(number.get())) {
            findings.add(AnswerProblem.NOT_WHOLE, at);
            return OptionalInt.empty();
        }
        // Outside of the bounds it is refused, however far.
        return OptionalInt.of(number.get()
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValue());
    }

    private static void addWrongKind(Value given, Pointer at, Sentence needed, Findings findings) {
        findings.add(AnswerProblem.WRONG_KIND, at, "needed", needed, "found", Words.kind(given));
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var outcome = (TaskOutcomeAnswer) answer;
        if (outcome.seconds().isPresent()) {
            if (Numbers.checkSize(outcome.seconds().get(), at.field("seconds"), findings)) {
                checkBounds(outcome.seconds().get(), MOST_SECONDS, at.field("seconds"), findings);
            }
        } else if (type.seconds()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", "seconds");
        }
        if (outcome.errors().isPresent()) {
            checkBounds(BigDecimal.valueOf(outcome.errors().getAsInt()), MOST_ERRORS, at.field("errors"), findings);
        } else if (type.errors()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", "errors");
        }
        outcome.note().ifPresent(note -> Words.check(note, 0, Words.MOST_ASIDE, at.field("note"), findings));
        if (outcome.path().isEmpty() && type.path()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", "path");
        }
        if (!tooLong(outcome.path().size(), at.field("path"), findings)) {
            for (int i = 0; i < outcome.path().size(); i++) {
                if (!PAGE.matcher(outcome.path().get(i)).matches()) {
                    findings.add(AnswerProblem.NOT_A_PAGE, at.field("path").item(i), "max", LONGEST_PAGE);
                }
            }
        }
        outcome.version().ifPresent(version -> Words.check(version, 0, LONGEST_VERSION, at.field("version"), findings));
    }

    private static void checkBounds(BigDecimal number, int most, Pointer at, Findings findings) {
        if (number.signum() < 0) {
            findings.add(AnswerProblem.NEGATIVE, at);
        } else if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            findings.add(AnswerProblem.ABOVE_MAX, at, "max", most);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("level", Schema.oneOf(LEVELS.keySet()));
        fields.put("seconds", Schema.number().with("minimum", 0).with("maximum", MOST_SECONDS));
        fields.put("errors", Schema.whole().with("minimum", 0).with("maximum", MOST_ERRORS));
        fields.put("note", Words.schema(0, Words.MOST_ASIDE));
        fields.put(
                "path",
                Schema.list(Schema.text().with("pattern", "^" + PAGE.pattern() + "$"))
                        .with("minItems", 1)
                        .with("maxItems", TaskOutcomeType.LONGEST));
        fields.put("version", Words.schema(0, LONGEST_VERSION));
        var required = new ArrayList<String>(List.of("level"));
        if (type.seconds()) {
            required.add("seconds");
        }
        if (type.errors()) {
            required.add("errors");
        }
        if (type.path()) {
            required.add("path");
        }
        return Schema.object(fields, required);
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Numbers.INEXPRESSIBLE);
        problems.putAll(Words.INEXPRESSIBLE);
        return problems;
    }

    @Override
    public Type expressionType() {
        return Type.oneOf(new LinkedHashSet<>(LEVELS.keySet()));
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return AnswerWriter.word(((TaskOutcomeAnswer) answer).level());
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        parts.put("seconds", Type.DECIMAL);
        parts.put("errors", Type.INT);
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        var outcome = (TaskOutcomeAnswer) answer;
        if (part.equals("seconds")) {
            return outcome.seconds().orElse(null);
        }
        return outcome.errors().isPresent() ? (Object) (long) outcome.errors().getAsInt() : null;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var fields = new LinkedHashMap<String, Value>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!isEmpty(cells.get(i))) {
                fields.put(FIELDS.get(i), FIELDS.get(i).equals("path") ? pages(cells.get(i)) : cells.get(i));
            }
        }
        return Value.object(fields);
    }

    private static Value pages(Value cell) {
        return cell instanceof TextValue text
                ? Value.list(
                        Stream.of(text.text().split(" ", -1)).map(Value::of).toList())
                : cell;
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        var none = Optional.<Value>of(Value.of(0));
        columns.add(new AnswerColumn(name + ".level", AnswerColumn.Kind.ID)
                .of(AnswerColumn.words("how it went", "wie es ausging"))
                .withValues(levelWords()));
        columns.add(new AnswerColumn(name + ".seconds", AnswerColumn.Kind.NUMBER)
                .of(AnswerColumn.words("time taken", "gebrauchte Zeit"))
                .withUnit(Optional.of(AnswerColumn.words("seconds", "Sekunden")))
                .between(none, Optional.of(Value.of(MOST_SECONDS))));
        columns.add(new AnswerColumn(name + ".errors", AnswerColumn.Kind.NUMBER)
                .of(AnswerColumn.words("number of errors", "Zahl der Fehler"))
                .between(none, Optional.of(Value.of(MOST_ERRORS))));
        columns.add(new AnswerColumn(name + ".note", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("what an observer wrote down", "was Beobachtende notierten")));
        columns.add(new AnswerColumn(name + ".path", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("pages visited, in their order", "besuchte Seiten in ihrer Reihenfolge")));
        columns.add(new AnswerColumn(name + ".version", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words(
                        "version that was tried, where it is another one than planned",
                        "Stand, der getestet wurde, falls ein anderer als vorgesehen")));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var outcome = (TaskOutcomeAnswer) answer;
        cells.add(Value.of(AnswerWriter.word(outcome.level())));
        cells.add(outcome.seconds().<Value>map(Value::of).orElse(Value.nothing()));
        cells.add(outcome.errors().isPresent() ? Value.of(outcome.errors().getAsInt()) : Value.nothing());
        cells.add(outcome.note().<Value>map(Value::of).orElse(Value.nothing()));
        cells.add(outcome.path().isEmpty() ? Value.nothing() : Value.of(String.join(" ", outcome.path())));
        cells.add(outcome.version().<Value>map(Value::of).orElse(Value.nothing()));
    }
}
