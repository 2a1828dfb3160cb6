package io.github.mitform.answer.rule.internal.spatial;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.TextNoteAnswer.Note;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes on passages; an expression sees how many there are, and how many passages were marked so for each mark as a part.
 *
 * <p>How long the text is depends on the language and on what stands for its placeholders, so that only the session can say whether a
 * passage ends inside of it.
 */
public final class TextNoteRule extends TypeRule {
    /** No text is longer, whatever stands for its placeholders. */
    static final int MOST_CHARACTERS = 200_000;

    private static final Pattern LINE =
            Pattern.compile("([0-9]{1,9})-([0-9]{1,9}) #(-|[a-z][a-z0-9_]{0,99})(?: (.*))?", Pattern.DOTALL);
    private static final Sentence NOTE =
            new Sentence("an object with a passage and a note", "ein Objekt mit einer Stelle und einer Anmerkung");

    private final TextNoteType type;
    private final OptionIndex marks;

    public TextNoteRule(TextNoteType type) {
        super(type, TextNoteAnswer.class, new Sentence("a list of notes", "eine Liste von Anmerkungen"));
        this.type = type;
        this.marks = new OptionIndex(new Options.Listed(type.marks()));
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ListValue list)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        if (list.items().size() > type.most()) {
            tooMany(list.items().size(), at, findings);
            return null;
        }
        var notes = new ArrayList<Note>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!(list.items().get(i) instanceof ObjectValue object)) {
                ObjectReader.wrongKind(list.items().get(i), at.item(i), NOTE, findings);
                continue;
            }
            var fields = new ObjectReader(object, at.item(i), findings, "from", "to", "note", "mark");
            var from = fields.requiredWhole("from");
            var to = fields.requiredWhole("to");
            notes.add(new Note(from.orElse(0), to.orElse(0), fields.text("note"), fields.text("mark")));
        }
        return findings.size() == before ? new TextNoteAnswer(notes) : null;
    }

    private void tooMany(int found, Pointer at, Findings findings) {
        findings.add(AnswerProblem.TOO_MANY_NOTES, at, "max", type.most(), "found", found);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var notes = ((TextNoteAnswer) answer).notes();
        if (notes.size() > type.most()) {
            tooMany(notes.size(), at, findings);
            return;
        }
        int before = findings.size();
        for (int i = 0; i < notes.size(); i++) {
            check(notes.get(i), at.item(i), findings);
        }
        if (!type.overlap() && findings.size() == before) {
            overlaps(notes, at, findings);
        }
    }

    private void check(Note note, Pointer at, Findings findings) {
        if (note.from() < 0 || note.to() <= note.from() || note.to() > MOST_CHARACTERS) {
            findings.add(AnswerProblem.NO_PASSAGE, at);
        }
        note.words().ifPresent(words -> Words.check(words, 0, type.longest(), at.field("note"), findings));
        note.mark().ifPresent(mark -> marks.check(mark, at.field("mark"), findings));
        if (note.words().isEmpty() && note.mark().isEmpty()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", marks.size() == 0 ? "note" : "mark");
        }
    }

    private static void overlaps(List<Note> notes, Pointer at, Findings findings) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < notes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> notes.get(i).from()));
        for (int i = 1; i < order.size(); i++) {
            if (notes.get(order.get(i)).from() < notes.get(order.get(i - 1)).to()) {
                findings.add(AnswerProblem.PASSAGES_OVERLAP, at.item(order.get(i)));
            }
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("from", Schema.whole().with("minimum", 0).with("maximum", MOST_CHARACTERS));
        fields.put("to", Schema.whole().with("minimum", 1).with("maximum", MOST_CHARACTERS));
        fields.put("note", Words.schema(0, type.longest()));
        if (marks.size() > 0) {
            fields.put("mark", marks.schema());
        }
        Schema note = Schema.object(fields, List.of("from", "to"))
                .with(
                        "anyOf",
                        List.of(
                                Schema.anything().withNames("required", List.of("note")),
                                Schema.anything().withNames("required", List.of("mark"))));
        return Schema.list(note).with("maxItems", Math.max(0, type.most()));
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Words.INEXPRESSIBLE);
        problems.putAll(Numbers.INEXPRESSIBLE);
        problems.put(AnswerProblem.NO_PASSAGE, Inexpressible.NOTE_PASSAGE);
        problems.put(AnswerProblem.PASSAGES_OVERLAP, Inexpressible.NOTE_PASSAGE);
        return problems;
    }

    @Override
    public Type expressionType() {
        return Type.INT;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return (long) ((TextNoteAnswer) answer).notes().size();
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        marks.ids().forEach(mark -> parts.put(mark, Type.INT));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return count(part, (TextNoteAnswer) answer);
    }

    private static long count(String mark, TextNoteAnswer answer) {
        return answer.notes().stream()
                .filter(note -> note.mark().equals(Optional.of(mark)))
                .count();
    }

    /** A line for each note: {@code 0-5 #unclear why?}, with {@code #-} where there is no mark; line breaks in words are written \\n. */
    private static String written(TextNoteAnswer answer) {
        return answer.notes().stream()
                .map(note -> note.from()
                        + "-"
                        + note.to()
                        + " #"
                        + note.mark().orElse("-")
                        + note.words().map(words -> " " + escaped(words)).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String written) {
        var words = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char next = written.charAt(++i);
                words.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        Value last = cells.get(cells.size() - 1);
        if (isEmpty(last)) {
            return Value.list();
        }
        return last instanceof TextValue text
                ? Value.list(Stream.of(text.text().split("\n", -1))
                        .map(TextNoteRule::note)
                        .toList())
                : last;
    }

    private static Value note(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Value.of(line); // is refused
        }
        var note = new LinkedHashMap<String, Value>();
        note.put("from", Value.of(Long.parseLong(matcher.group(1))));
        note.put("to", Value.of(Long.parseLong(matcher.group(2))));
        if (!matcher.group(3).equals("-")) {
            note.put("mark", Value.of(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            note.put("note", Value.of(unescaped(matcher.group(4))));
        }
        return Value.object(note);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        columns.add(new AnswerColumn(name + ".noteCount", AnswerColumn.Kind.NUMBER)
                .of(AnswerColumn.words("number of notes", "Zahl der Anmerkungen")));
        marks.labels()
                .forEach((mark, label) ->
                        columns.add(new AnswerColumn(name + "." + mark, AnswerColumn.Kind.NUMBER).of(label)));
        columns.add(new AnswerColumn(name + ".allNotes", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("all notes", "alle Anmerkungen")));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var given = (TextNoteAnswer) answer;
        cells.add(Value.of(given.notes().size()));
        marks.ids().forEach(mark -> cells.add(Value.of(count(mark, given))));
        cells.add(given.notes().isEmpty() ? Value.nothing() : Value.of(written(given)));
    }
}
