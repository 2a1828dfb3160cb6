package io.github.mitform.check;

import io.github.mitform.check.internal.About;
import io.github.mitform.check.internal.BoundsProblem;
import io.github.mitform.check.internal.Constraints;
import io.github.mitform.check.internal.Duplicates;
import io.github.mitform.check.internal.Labels;
import io.github.mitform.check.internal.Phases;
import io.github.mitform.check.internal.Steps;
import io.github.mitform.check.internal.Texts;
import io.github.mitform.check.internal.flow.Certainty;
import io.github.mitform.check.internal.flow.Conditions;
import io.github.mitform.check.internal.flow.Offers;
import io.github.mitform.check.internal.flow.PersonalData;
import io.github.mitform.check.internal.flow.Presets;
import io.github.mitform.check.internal.flow.Reach;
import io.github.mitform.check.internal.flow.Tellings;
import io.github.mitform.check.internal.flow.Values;
import io.github.mitform.check.internal.flow.Waiting;
import io.github.mitform.check.internal.gather.GatherProblem;
import io.github.mitform.check.internal.type.AllocationTypes;
import io.github.mitform.check.internal.type.ClickTypes;
import io.github.mitform.check.internal.type.ComparisonTypes;
import io.github.mitform.check.internal.type.FileTypes;
import io.github.mitform.check.internal.type.GroupingTypes;
import io.github.mitform.check.internal.type.NestedTypes;
import io.github.mitform.check.internal.type.NoteTypes;
import io.github.mitform.check.internal.type.PlaceTypes;
import io.github.mitform.check.internal.type.TreeTypes;
import io.github.mitform.definition.Format;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks definitions: every finding at once, or a program that can run.
 *
 * <p>Places are JSON pointers into the definition as it is written to a file, whether it came from one or not. Checking takes time in
 * proportion to the size of a definition and of what it includes. Stateless and safe to share.
 */
public final class Check {
    private Check() {}

    /** Checks a format with everything that is {@linkplain Registry#installed() installed}. */
    public static CheckResult of(Format format) {
        return of(format, Registry.installed());
    }

    /**
     * Checks a format.
     *
     * @param registry where included formats and counting methods are found
     */
    public static CheckResult of(Format format, Registry registry) {
        var checking = new Checking(format, registry, Includes.of(format, registry), false);
        var findings = checking.findings();
        return findings.stream().anyMatch(Finding::isError)
                ? new CheckResult(format, findings, Optional.empty())
                : new CheckResult(format, findings, Optional.of(Compilation.of(format, checking.drafts(), registry)));
    }

    /**
     * Returns every kind of finding that belongs to this stage alone, such as for documentation. Findings of parts bring their own kinds: of
     * expressions, of patterns, and of the settings of counting methods.
     */
    public static List<Code> codes() {
        return Stream.<Code[]>of(
                        Constraints.Problem.values(),
                        About.Problem.values(),
                        Duplicates.Problem.values(),
                        Labels.Problem.values(),
                        Steps.Problem.values(),
                        BoundsProblem.values(),
                        PlaceTypes.Problem.values(),
                        FileTypes.Problem.values(),
                        AllocationTypes.Problem.values(),
                        ComparisonTypes.Problem.values(),
                        NestedTypes.Problem.values(),
                        GroupingTypes.Problem.values(),
                        TreeTypes.Problem.values(),
                        ClickTypes.Problem.values(),
                        NoteTypes.Problem.values(),
                        Texts.Problem.values(),
                        Phases.Problem.values(),
                        GatherProblem.values(),
                        IncludeProblem.values(),
                        Conditions.Problem.values(),
                        Values.Problem.values(),
                        Waiting.Problem.values(),
                        Certainty.Problem.values(),
                        Reach.Problem.values(),
                        Offers.Problem.values(),
                        Presets.Problem.values(),
                        Tellings.Problem.values(),
                        ResultProblem.values(),
                        PersonalData.Problem.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
