package io.github.mitform.examples.cli;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Default;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Codec;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people decided about ties, or drew beforehand, as it stands in a file. */
record CountDecisions(Path file, Written written) {
    /**
     * The file.
     *
     * @param decisions who was chosen from which tie
     * @param published all names in an order drawn and published beforehand, the best first
     */
    record Written(
            @Default("[]") List<TieDecision> decisions,
            @Default("[]") List<String> published) {
        Written {
            decisions = List.copyOf(decisions);
            published = List.copyOf(published);
        }
    }

    /** @throws Unusable with a sentence for each thing that is wrong with it */
    static CountDecisions read(Path file) {
        return of(file, JsonFiles.object(file));
    }

    /** @throws Unusable with a sentence for each thing that is wrong with it */
    static CountDecisions of(Path file, Value written) {
        var parsed = Codec.of(Written.class).parse(written);
        if (parsed.object().isEmpty()) {
            throw new Unusable(parsed.findings().stream()
                    .map(finding -> file + " " + finding.at() + ": " + finding.message(Locale.getDefault()))
                    .collect(Collectors.joining("\n")));
        }
        return new CountDecisions(file, parsed.object().get());
    }

    /**
     * Returns facts with what stands in the file instead of theirs; a list that the file leaves out stays.
     *
     * @throws Unusable if the rule never asks for it, if it names somebody who does not stand, or if it decides one tie twice
     */
    TieFacts with(TieFacts facts, Rule<?> rule, Candidates candidates) {
        requireAskedFor(rule, TieBreak.DECISION, written.decisions.isEmpty());
        requireAskedFor(rule, TieBreak.PUBLISHED, written.published.isEmpty());
        var unknown = named().filter(name -> candidates.place(name) < 0).findFirst();
        if (unknown.isPresent()) throw unfit("count.decision.unknown", Map.of("name", unknown.get()));
        requireOnce();
        OptionalLong seed = facts.seed();
        return new TieFacts(
                seed,
                written.published.isEmpty() ? facts.published() : written.published,
                Stream.concat(written.decisions.stream(), facts.decisions().stream())
                        .toList());
    }

    /** Returns the same without a look at the rule. */
    TieFacts facts() {
        requireOnce();
        return new TieFacts(OptionalLong.empty(), written.published, written.decisions);
    }

    private void requireOnce() {
        if (new HashSet<>(written.published).size() < written.published.size()) {
            throw unfit("count.decision.order-twice", Map.of());
        }
        var seen = new HashSet<Object>();
        for (TieDecision decision : written.decisions) {
            if (!seen.add(List.of(decision.purpose(), new HashSet<>(decision.tied())))) {
                throw unfit("count.decision.twice", Map.of("tied", names(decision)));
            }
        }
    }

    private void requireAskedFor(Rule<?> rule, TieBreak way, boolean isNothing) {
        if (isNothing || rule.ties().breaks().contains(way)) return;
        throw unfit(
                "count.decision.not-asked",
                Map.of("rule", rule.id(), "way", way.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Checks that every decision was about a tie that came up.
     *
     * @throws Unusable if one was not
     */
    void requireUsed(Outcome outcome) {
        for (TieDecision decision : written.decisions) {
            if (outcome.ties().stream().noneMatch(use -> settles(decision, use, outcome.candidates()))) {
                throw unfit("count.decision.no-such-tie", Map.of("tied", names(decision)));
            }
        }
    }

    /**
     * Checks the same of a result of a definition, and that its rule asks for what stands in the file.
     *
     * @throws Unusable if it does not, or if something is named that is no option of it
     */
    void requireUsed(String result, Result counted) {
        var data = counted.data() instanceof ObjectValue object ? object : Value.object();
        var ways = data.get("rule")
                .flatMap(rule -> Rules.book().read(rule).object())
                .map(rule -> rule.ties().breaks())
                .orElse(List.of());
        for (TieBreak way : List.of(TieBreak.DECISION, TieBreak.PUBLISHED)) {
            var isNothing = (way == TieBreak.DECISION ? written.decisions : written.published).isEmpty();
            if (!isNothing && !ways.contains(way)) {
                throw unfit(
                        "tally.ties.not-asked",
                        Map.of("result", result, "way", way.name().toLowerCase(Locale.ROOT)));
            }
        }
        requireOptions(result, options(counted, data));
        // Without an outcome there is another tie, which has to be decided first.
        if (data.get("ties").isEmpty()) return;
        for (TieDecision decision : written.decisions) {
            if (data.items("ties").stream().noneMatch(tie -> settles(decision, tie))) {
                throw unfit("count.decision.no-such-tie", Map.of("tied", names(decision)));
            }
        }
    }

    /** What was counted names all options, be there an outcome or not. */
    private static List<String> options(Result counted, ObjectValue data) {
        return counted.standings().isEmpty()
                ? data.items("candidates").stream()
                        .flatMap(name -> name instanceof TextValue text ? Stream.of(text.text()) : Stream.of())
                        .toList()
                : counted.standings().stream()
                        .map(standing -> standing.option().id().value())
                        .toList();
    }

    private void requireOptions(String result, List<String> options) {
        named().filter(name -> !options.contains(name)).findFirst().ifPresent(name -> {
            throw unfit(
                    "tally.ties.unknown",
                    Map.of("name", name, "result", result, "options", String.join(", ", options)));
        });
    }

    private Stream<String> named() {
        return Stream.concat(
                written.decisions.stream().flatMap(each -> each.tied().stream()), written.published.stream());
    }

    private static boolean settles(TieDecision decision, Value tie) {
        return tie instanceof ObjectValue use
                && use.text("by").equals(Optional.of("decision"))
                && use.text("purpose")
                        .equals(Optional.of(decision.purpose().name().toLowerCase(Locale.ROOT)))
                && use.items("chosen").equals(List.of(Value.of(decision.chosen())))
                && use.items("tied")
                        .containsAll(decision.tied().stream().map(Value::of).toList());
    }

    /** Ways before the decision may have narrowed the tie that came up. */
    private static boolean settles(TieDecision decision, TieUse use, Candidates candidates) {
        return use.by() == TieBreak.DECISION
                && use.purpose() == decision.purpose()
                && use.chosen().equals(List.of(candidates.place(decision.chosen())))
                && use.tied().stream().map(candidates::name).toList().containsAll(decision.tied());
    }

    private static String names(TieDecision decision) {
        return String.join(", ", decision.tied());
    }

    private Unusable unfit(String key, Map<String, ?> values) {
        return new Unusable(file + ": " + Words.say(key, values));
    }
}
