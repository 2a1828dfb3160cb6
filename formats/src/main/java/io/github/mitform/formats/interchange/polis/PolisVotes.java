package io.github.mitform.formats.interchange.polis;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.interchange.internal.Csv;
import io.github.mitform.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads votes line by line, as the stream is consumed. */
final class PolisVotes extends AbstractSpliterator<Participant> {
    private static final ChoiceAnswer AGREES = ChoiceAnswer.of(Polis.AGREE);
    private static final ChoiceAnswer DISAGREES = ChoiceAnswer.of(Polis.DISAGREE);
    private static final ChoiceAnswer PASSES = ChoiceAnswer.of(Polis.PASS);

    private final Csv csv;
    private final Format format;
    private final Id phase;
    private final String question;
    private final List<Column> columns = new ArrayList<>();
    private final int votes;
    private final int agrees;
    private final int disagrees;
    private boolean begun;

    /** Where the votes on a statement are. */
    private record Column(int place, String name, String row) {}

    PolisVotes(Csv csv, Statements statements, Format format, Id phase, String question) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.csv = csv;
        this.format = format;
        this.phase = phase;
        this.question = question;
        this.votes = csv.require("n-votes");
        this.agrees = csv.require("n-agree");
        this.disagrees = csv.require("n-disagree");
        findColumns(statements.byNumber());
    }

    private void findColumns(Map<Integer, Statement> statements) {
        csv.columns()
                .forEach((name, place) -> Csv.natural(name).ifPresent(number -> {
                    var statement = statements.get(number);
                    if (statement == null) {
                        csv.report(PolisCode.POLIS_STATEMENT_UNKNOWN, 1, "number", number);
                    } else {
                        columns.add(new Column(place, name, statement.id().value()));
                    }
                }));
    }

    Stream<Participant> read() {
        return StreamSupport.stream(this, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Participant> action) {
        if (!begun) {
            begun = true;
            if (!csv.isSound()) {
                action.accept(new Participant(1, Optional.empty(), csv.takeFindings()));
                return true;
            }
        }
        if (votes < 0 || agrees < 0 || disagrees < 0) return false;
        var next = csv.next();
        if (next != null) {
            action.accept(participant(next));
            return true;
        }
        var end = csv.takeFindings();
        if (end.isEmpty()) return false;
        action.accept(new Participant(csv.line() + 1, Optional.empty(), end));
        return true;
    }

    private Participant participant(CsvRecord next) {
        int line = csv.line();
        Optional<Response> response = csv.isComplete(next) ? Optional.of(response(next)) : Optional.empty();
        List<Finding> findings = csv.takeFindings();
        return new Participant(line, findings.isEmpty() ? response : Optional.empty(), findings);
    }

    private Response response(CsvRecord next) {
        var rows = new LinkedHashMap<String, Answer>();
        int agreed = 0;
        int disagreed = 0;
        for (Column column : columns) {
            switch (next.getField(column.place)) {
                case "" -> {} // not seen, or not answered
                case "1" -> {
                    rows.put(column.row, AGREES);
                    agreed++;
                }
                case "-1" -> {
                    rows.put(column.row, DISAGREES);
                    disagreed++;
                }
                case "0" -> rows.put(column.row, PASSES);
                default -> csv.report(PolisCode.POLIS_VOTE, csv.line(), "column", column.name);
            }
        }
        compare(next, votes, "n-votes", rows.size());
        compare(next, agrees, "n-agree", agreed);
        compare(next, disagrees, "n-disagree", disagreed);
        return new Response(
                format.id(),
                format.version(),
                phase,
                Channel.ONLINE,
                Optional.empty(),
                Optional.empty(),
                false,
                rows.isEmpty() ? Map.of() : Map.of(question, new GridAnswer(rows)));
    }

    private void compare(CsvRecord next, int column, String name, int found) {
        if (!next.getField(column).equals(Integer.toString(found))) {
            csv.report(PolisCode.POLIS_TOTAL, csv.line(), "column", name, "found", found);
        }
    }
}
