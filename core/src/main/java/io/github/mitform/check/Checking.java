package io.github.mitform.check;

import io.github.mitform.check.internal.About;
import io.github.mitform.check.internal.Bounds;
import io.github.mitform.check.internal.Constraints;
import io.github.mitform.check.internal.Duplicates;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Labels;
import io.github.mitform.check.internal.Phases;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Steps;
import io.github.mitform.check.internal.Texts;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.check.internal.flow.Certainty;
import io.github.mitform.check.internal.flow.Conditions;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.Offers;
import io.github.mitform.check.internal.flow.PersonalData;
import io.github.mitform.check.internal.flow.Presets;
import io.github.mitform.check.internal.flow.Reach;
import io.github.mitform.check.internal.flow.Repeats;
import io.github.mitform.check.internal.flow.Tellings;
import io.github.mitform.check.internal.flow.Waiting;
import io.github.mitform.check.internal.gather.Gathering;
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
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.TallyMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One run over one format: every family of checks in turn. */
final class Checking {
    private final Format format;
    private final Registry registry;
    private final Includes includes;
    private final boolean part;
    private final Findings findings = new Findings();
    private final Set<Id> usedParameters = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    /**
     * @param includes finds what the format includes
     * @param part whether it is included in another one, which then answers for privacy
     */
    Checking(Format format, Registry registry, Includes includes, boolean part) {
        this.format = format;
        this.registry = registry;
        this.includes = includes;
        this.part = part;
    }

    /** Runs all checks and returns what they found, in the order of the document. */
    List<Finding> findings() {
        Constraints.check(format, findings);
        var texts = new Texts(format, usedParameters, findings);
        Walk.through(
                format,
                List.of(
                        new About(findings),
                        new Duplicates(findings),
                        new Labels(findings),
                        new Steps(findings),
                        new Bounds(findings),
                        new PlaceTypes(findings),
                        new FileTypes(findings),
                        new AllocationTypes(findings, readsPrices()),
                        new ComparisonTypes(findings),
                        new NestedTypes(findings),
                        new GroupingTypes(findings),
                        new TreeTypes(findings),
                        new ClickTypes(findings),
                        new NoteTypes(findings),
                        texts));
        var phases = Phases.check(format, findings);
        for (int i = 0; i < format.phases().size(); i++) {
            Phase phase = format.phases().get(i);
            var place = Place.root().field("phases").item(i, phase.id().value());
            var draft = phase(phase, place);
            Tellings.check(draft, texts.told(), findings);
            drafts.add(draft);
        }
        OptionSources.check(format, drafts, phases, findings);
        if (!part) {
            PersonalData.check(format, drafts, findings);
        }
        unusedParameters();
        return findings.inOrder();
    }

    /** Returns whether a result of the format is counted by what options cost. */
    private boolean readsPrices() {
        return format.phases().stream()
                .flatMap(phase -> phase.results().stream())
                .map(result -> registry.method(result.tally().method()))
                .anyMatch(method -> method.filter(TallyMethod::readsPrices).isPresent());
    }

    private Draft phase(Phase phase, Place place) {
        var draft = Gathering.of(format, phase, place, includes, usedParameters, findings);
        Conditions.read(format, draft, usedParameters, findings);
        Repeats.check(draft, findings);
        Waiting.check(draft, findings);
        Repeats.reach(draft, findings);
        Reach.check(draft, findings);
        Offers.check(draft, findings);
        Certainty.check(draft, findings);
        Reach.checkNeeded(draft, findings);
        Results.check(draft, registry, findings);
        Presets.check(draft, findings);
        return draft;
    }

    private void unusedParameters() {
        for (int i = 0; i < format.parameters().size(); i++) {
            Id id = format.parameters().get(i).id();
            if (!usedParameters.contains(id)) {
                findings.add(
                        About.Problem.UNUSED, Place.root().field("parameters").item(i, id.value()), "id", id);
            }
        }
    }

    /** Returns the phases; only after {@link #findings()}. */
    List<Draft> drafts() {
        return drafts;
    }
}
