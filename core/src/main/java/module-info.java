/** Participation formats as small checked programs: define, check, run, count, report. */
module io.github.mitform.core {
    requires transitive com.google.common;
    requires transitive jakarta.validation;
    requires transitive org.jspecify;
    requires org.hibernate.validator;
    requires tools.jackson.core;

    uses io.github.mitform.definition.Catalogue;
    uses io.github.mitform.tally.TallyMethod;
    uses io.github.mitform.tally.TallyMethods;

    // In the order in which packages may use each other; uncomment a line when its package comes.

    // What an author should look at.
    exports io.github.mitform.problem;

    // The neutral tree.
    exports io.github.mitform.value;

    // Records as neutral values.
    exports io.github.mitform.value.codec;

    // JSON Schemas as neutral values.
    exports io.github.mitform.value.schema;

    // Localised text.
    exports io.github.mitform.text;

    // Conditions and computed values.
    exports io.github.mitform.expression;

    // What kind of value they give.
    exports io.github.mitform.expression.type;

    // What they come to.
    exports io.github.mitform.expression.evaluation;

    // What can be said of them without answers.
    exports io.github.mitform.expression.reasoning;

    // Identifiers and versions.
    exports io.github.mitform.definition.id;

    // Answer types.
    exports io.github.mitform.definition.type;

    // Flows and steps.
    exports io.github.mitform.definition.flow;

    // Formats and phases.
    exports io.github.mitform.definition;

    // Constraints stand at the components of definition records.
    opens io.github.mitform.definition to
            org.hibernate.validator;
    opens io.github.mitform.definition.flow to
            org.hibernate.validator;
    opens io.github.mitform.definition.type to
            org.hibernate.validator;

    // Answers and responses.
    exports io.github.mitform.answer;

    // Which options are compared with each other.
    exports io.github.mitform.answer.design;

    // What people draw.
    exports io.github.mitform.answer.geometry;

    // Patterns that answers have to match.
    exports io.github.mitform.answer.pattern;

    // What can be wrong with answers.
    exports io.github.mitform.answer.problem;

    // Answers as tables.
    exports io.github.mitform.answer.table;

    // What is a valid answer.
    exports io.github.mitform.answer.rule;

    // What a count came to.
    exports io.github.mitform.tally.result;

    // What people decided about it.
    exports io.github.mitform.tally.decision;

    // Counting.
    exports io.github.mitform.tally;

    // The counts every format needs.
    exports io.github.mitform.tally.method;

    // From a definition to a program.
    exports io.github.mitform.check;

    // What can stand against a session.
    exports io.github.mitform.session.problem;

    // One person's way through a phase.
    exports io.github.mitform.session;

    // All phases of a running format.
    exports io.github.mitform.participation;

    // What may be published.
    exports io.github.mitform.disclosure;

    // Results for people to read.
    exports io.github.mitform.report;

    // Responses as data, and what is in it.
    exports io.github.mitform.report.data;

    // Formats as pictures.
    exports io.github.mitform.report.diagram;

    // The JSON edge.
    exports io.github.mitform.json;

    // JSON Schemas of definitions and of responses.
    exports io.github.mitform.json.schema;

    // A format before real people go through it.
    exports io.github.mitform.rehearsal;

    // Made-up people in all phases.
    exports io.github.mitform.rehearsal.simulation;

    // Tests beside a definition.
    exports io.github.mitform.rehearsal.suite;

    // Sessions that come past everything.
    exports io.github.mitform.rehearsal.paths;

    // What is kept.
    // exports io.github.mitform.journal;

    // From one city's file to another's.
    // exports io.github.mitform.adaptation;

    // The front door.
    exports io.github.mitform;

    provides io.github.mitform.tally.TallyMethod with
            io.github.mitform.tally.method.Frequencies,
            io.github.mitform.tally.method.Summary,
            io.github.mitform.tally.method.Texts;
}
