package io.github.mitform.formats.interchange.polis;

import static java.util.stream.Collectors.toMap;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.interchange.polis.Statement.Moderation;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statements of a conversation, by number. Immutable.
 *
 * @param all those that could be read
 * @param findings everything wrong with the file, with its lines
 */
public record Statements(List<Statement> all, List<Finding> findings) {
    public Statements {
        all = all.stream().sorted(Comparator.comparingInt(Statement::number)).toList();
        findings = List.copyOf(findings);
    }

    /** @throws InvalidFormatException with everything that is wrong, if anything is */
    public Statements orThrow() {
        if (!findings.isEmpty()) {
            throw new InvalidFormatException("the statements", findings);
        }
        return this;
    }

    /** Returns the ids of those that moderation took out; a report leaves them out. */
    public List<Id> rejected() {
        return all.stream()
                .filter(statement -> statement.moderation() == Moderation.REJECTED)
                .map(Statement::id)
                .toList();
    }

    /** Returns all as options, also those that moderation took out, since they got votes before. */
    public List<Option> options(Collection<Locale> languages) {
        return all.stream().map(statement -> statement.option(languages)).toList();
    }

    /**
     * Returns a format whose parameter holds these statements instead of its own, in the format's languages.
     *
     * @param parameter the id of a parameter of type options, such as {@code statements}
     * @throws IllegalArgumentException if the format has no such parameter
     */
    public Format into(Format format, String parameter) {
        var id = Id.of(parameter);
        if (!(format.parameter(id).orElse(null) instanceof OptionsParameter found)) {
            throw new IllegalArgumentException(format.id() + " has no parameter \"" + id + "\" that holds options");
        }
        var filled = new OptionsParameter(id, found.label(), options(format.languages()));
        return format.withParameters(format.parameters().stream()
                .<Parameter>map(old -> old.equals(found) ? filled : old)
                .toList());
    }

    Map<Integer, Statement> byNumber() {
        return all.stream().collect(toMap(Statement::number, statement -> statement));
    }
}
