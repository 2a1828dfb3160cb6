package io.github.mitform.report.data;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.answer.table.AnswerColumn.Kind;
import io.github.mitform.check.Input;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.report.internal.csv.CsvField;
import io.github.mitform.session.ResponseReview;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The responses of a round as a table of comma-separated values: a line with the names of the columns, then one for each response.
 *
 * <p>First stand {@code _channel}, {@code _language}, {@code _month} and {@code _simulated}, which no question can be called; then the
 * columns of each question in the order of the flow, as {@link DataDictionary} describes them. Numbers have a decimal point and no
 * grouping, truths are {@code true} and {@code false}, days {@code 2026-01-31}, choices their ids. A cell is empty where a question was not
 * shown, was left out, or has no such part, or where a value could not be computed; why an answer is missing stands in a column of its own, {@code age.missing}.
 *
 * <p>Responses pass one by one; none is held. The table holds people's own words and may hold personal data: it is for those who run a
 * format, not for publication. Immutable and safe to share.
 */
public final class ResponseTable {
    private static final List<AnswerColumn> ABOUT = about();

    private final Round round;
    private final List<Question> questions;
    private final List<AnswerColumn> columns = new ArrayList<>(ABOUT);

    private ResponseTable(Round round) {
        this.round = round;
        questions = questions(round);
        questions.forEach(question -> columns.addAll(question.columns()));
    }

    /** Returns the columns about the response, which belong to no question. */
    static List<AnswerColumn> about() {
        var channels = new LinkedHashMap<String, Text>();
        for (Channel channel : Channel.values()) {
            channels.put(channel.name().toLowerCase(Locale.ROOT), words(channel));
        }
        return List.of(
                new AnswerColumn("_channel", Kind.ID)
                        .of(AnswerColumn.words("how somebody took part", "auf welchem Weg jemand teilgenommen hat"))
                        .withValues(channels),
                new AnswerColumn("_language", Kind.ID)
                        .of(AnswerColumn.words("in which language", "in welcher Sprache")),
                new AnswerColumn("_month", Kind.ID).of(AnswerColumn.words("in which month", "in welchem Monat")),
                AnswerColumn.truth("_simulated", AnswerColumn.words("yes", "ja"), AnswerColumn.words("no", "nein"))
                        .of(AnswerColumn.words("whether a program made it up", "ob ein Programm sie erfunden hat")));
    }

    private static Text words(Channel channel) {
        return switch (channel) {
            case ONLINE -> AnswerColumn.words("online", "im Netz");
            case ON_SITE -> AnswerColumn.words("on site", "vor Ort");
            case PAPER -> AnswerColumn.words("on paper", "auf Papier");
            case PHONE -> AnswerColumn.words("by phone", "am Telefon");
        };
    }

    /** Returns what has columns, in the order of the flow: all but values of which only a session knows for certain what they came to. */
    static List<Question> questions(Round round) {
        var questions = new ArrayList<Question>();
        for (Input input : round.plan().inputs()) {
            boolean isKnown = input.computation().map(by -> !by.ofDay()).orElse(true);
            var rules = input.isComputed() ? round.computed() : round.rules();
            if (isKnown) {
                var rule = requireNonNull(rules.get(input.name()), input.name());
                questions.add(new Question(input, rule, rule.columns(input.name(), maySkip(input))));
            }
        }
        return questions;
    }

    private static boolean maySkip(Input input) {
        return !input.question().required();
    }

    /** What has columns. */
    record Question(Input input, AnswerRule rule, List<AnswerColumn> columns) {}

    /** Returns the table of a round. */
    public static ResponseTable of(Round round) {
        return new ResponseTable(round);
    }

    /** Returns the columns in order, the four about the response first. */
    public List<AnswerColumn> columns() {
        return List.copyOf(columns);
    }

    /**
     * Writes responses that the round accepts.
     *
     * @throws IllegalArgumentException if one belongs to another format, version or phase, or answers a question that the round does not
     *     have; those before it have been written
     */
    public void write(Iterator<Response> responses, CsvStyle style, Appendable out) throws IOException {
        out.append(style.start());
        append(columns.stream().map(AnswerColumn::name).toList(), out);
        while (responses.hasNext()) {
            append(fields(responses.next(), style), out);
        }
    }

    private static void append(List<String> fields, Appendable out) throws IOException {
        out.append(String.join(",", fields)).append(CsvField.LINE_END);
    }

    private List<String> fields(Response response, CsvStyle style) {
        if (!response.format().equals(round.format().id())
                || !response.version().equals(round.format().version())
                || !response.phase().equals(round.phase())) {
            throw new IllegalArgumentException("the response belongs to another format, version or phase");
        }
        if (!round.rules().keySet().containsAll(response.answers().keySet())) {
            throw new IllegalArgumentException("the response answers a question that the round does not have");
        }
        var fields = new ArrayList<String>(columns.size());
        ObjectValue written = ResponseCodec.write(response);
        for (AnswerColumn column : ABOUT) {
            Value value = written.get(column.name().substring(1))
                    .orElse(column.kind() == Kind.BOOLEAN ? Value.of(false) : Value.nothing());
            fields.add(field(value, style));
        }
        ResponseReview review = null;
        for (Question question : questions) {
            var input = question.input();
            Answer answer = response.answers().get(input.name());
            if (input.isComputed()) {
                review = review == null ? round.review(response) : review;
                answer = review.computed(input.slot());
            }
            question.rule().cells(answer, maySkip(input)).forEach(cell -> fields.add(field(cell, style)));
        }
        return fields;
    }

    private static String field(Value cell, CsvStyle style) {
        if (cell instanceof Value.NullValue) return "";
        if (cell instanceof TextValue text) return style.words(text.text());
        if (cell instanceof NumberValue number) return number.number().toPlainString();
        if (cell instanceof BooleanValue truth) return Boolean.toString(truth.truth());
        return CsvField.quoted(PrettyJson.compact(cell));
    }

    /**
     * Reads a table again and checks each line as {@link Round#read} checks a response; findings lie at the answers, {@code /answers/age}.
     * Columns may stand in any order, and those left out are empty. Where the header is wrong or quotes do not match, the last line says so.
     * What a table does not tell is said at {@link AnswerRule#valueOf}. Columns of computed values are passed over.
     *
     * @param style as it was written in
     * @return reads as it goes on; {@link java.io.UncheckedIOException} where the source fails
     */
    public Iterator<TableLine> read(Readable source, CsvStyle style) throws IOException {
        return new TableReader(this, source, style);
    }

    Round round() {
        return round;
    }

    /** Returns the written form of the response that these cells make, one for each column. */
    ObjectValue response(List<Value> cells) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("format", Value.of(round.format().id().value()));
        fields.put("version", Value.of(round.format().version().toString()));
        fields.put("phase", Value.of(round.phase().value()));
        int next = 0;
        for (AnswerColumn column : ABOUT) {
            Value cell = cells.get(next++);
            if (!(cell instanceof Value.NullValue)) {
                fields.put(column.name().substring(1), cell);
            }
        }
        Map<String, Value> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            int width = question.columns().size();
            if (!question.input().isComputed()) {
                question.rule()
                        .valueOf(cells.subList(next, next + width), maySkip(question.input()))
                        .ifPresent(value -> answers.put(question.input().name(), value));
            }
            next += width;
        }
        fields.put("answers", Value.object(answers));
        return Value.object(fields);
    }
}
