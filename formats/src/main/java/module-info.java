/** Ready-made participation formats and the counting they need. */
module io.github.mitform.formats {
    requires transitive io.github.mitform.core;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;

    // What all builders have in common.
    exports io.github.mitform.formats.builder;

    // What survey and prototype both need.
    exports io.github.mitform.formats.counting;
    exports io.github.mitform.formats.statistics;
    exports io.github.mitform.formats.statistics.agreement;
    exports io.github.mitform.formats.statistics.disclosure;
    exports io.github.mitform.formats.statistics.table;
    exports io.github.mitform.formats.statistics.weighting;

    // Surveys.
    exports io.github.mitform.formats.survey;
    exports io.github.mitform.formats.survey.analysis;
    exports io.github.mitform.formats.survey.coding;

    // Feature votes and every counting rule.
    exports io.github.mitform.formats.vote;
    exports io.github.mitform.formats.vote.account;
    exports io.github.mitform.formats.vote.allotment;
    exports io.github.mitform.formats.vote.audit;
    exports io.github.mitform.formats.vote.ballot;
    exports io.github.mitform.formats.vote.budget;
    exports io.github.mitform.formats.vote.committee;
    exports io.github.mitform.formats.vote.comparison;
    exports io.github.mitform.formats.vote.count;
    exports io.github.mitform.formats.vote.elimination;
    exports io.github.mitform.formats.vote.grade;
    exports io.github.mitform.formats.vote.margin;
    exports io.github.mitform.formats.vote.method;
    exports io.github.mitform.formats.vote.pairwise;
    exports io.github.mitform.formats.vote.pairwise.step;
    exports io.github.mitform.formats.vote.roadmap;
    exports io.github.mitform.formats.vote.transfer;

    // Prototype tests.
    exports io.github.mitform.formats.prototype;
    exports io.github.mitform.formats.prototype.instrument;
    exports io.github.mitform.formats.prototype.problem;
    exports io.github.mitform.formats.prototype.structure;
    exports io.github.mitform.formats.prototype.task;
    exports io.github.mitform.formats.prototype.tester;

    // The same questions asked again.
    exports io.github.mitform.formats.wave;

    // Tables and records for everybody.
    exports io.github.mitform.formats.publish;

    // Foreign files in and out.
    exports io.github.mitform.formats.interchange.ballot;
    exports io.github.mitform.formats.interchange.pabulib;
    exports io.github.mitform.formats.interchange.polis;
    exports io.github.mitform.formats.interchange.rctab;

    // The ready-made definitions.
    exports io.github.mitform.formats.catalogue;

    provides io.github.mitform.definition.Catalogue with
            io.github.mitform.formats.catalogue.MitformCatalogue;
    provides io.github.mitform.tally.TallyMethod with
            io.github.mitform.formats.prototype.TaskSuccess,
            io.github.mitform.formats.prototype.problem.ProblemMethod,
            io.github.mitform.formats.survey.Opinions,
            io.github.mitform.formats.survey.analysis.CrossTables,
            io.github.mitform.formats.survey.analysis.Estimates,
            io.github.mitform.formats.survey.analysis.ScaleSet,
            io.github.mitform.formats.survey.analysis.Screening,
            io.github.mitform.formats.survey.analysis.WeightedCrossTables,
            io.github.mitform.formats.survey.analysis.WeightedEstimates;
    provides io.github.mitform.tally.TallyMethods with
            io.github.mitform.formats.prototype.instrument.Instruments,
            io.github.mitform.formats.prototype.structure.StructureMethods,
            io.github.mitform.formats.prototype.task.TaskMethods,
            io.github.mitform.formats.vote.method.RuleMethods;
}
