package io.github.mitform.formats.vote;

import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Options put in order of their scores, ties broken as the rule says.
 *
 * @param tied groups of two or more with equal scores, the best group first
 */
record Scores(List<Standing> standings, List<List<Option>> tied, Ties ties, CountContext context) {

    static Scores of(
            List<Option> options, List<BigDecimal> scores, BigDecimal greatest, Ties ties, CountContext context) {
        var ranked = Standing.byScore(options, scores, greatest);
        Map<Integer, List<Option>> byRank = ranked.stream()
                .collect(Collectors.groupingBy(
                        Standing::rank, TreeMap::new, Collectors.mapping(Standing::option, Collectors.toList())));
        var tied = byRank.values().stream().filter(group -> group.size() > 1).toList();
        return new Scores(tied.isEmpty() ? ranked : broken(ranked, options, ties, context), tied, ties, context);
    }

    private static List<Standing> broken(List<Standing> ranked, List<Option> options, Ties ties, CountContext context) {
        if (ties == Ties.ALL_TIED) {
            return ranked;
        }
        var order = ties.inOrder(options, context);
        var sorted = ranked.stream()
                .sorted(Comparator.comparingInt(Standing::rank)
                        .thenComparingInt(standing -> order.indexOf(standing.option())))
                .toList();
        var broken = new ArrayList<Standing>();
        for (Standing standing : sorted) {
            broken.add(new Standing(standing.option(), broken.size() + 1, standing.score(), standing.greatest()));
        }
        return broken;
    }

    /** Returns the winners; none where nobody scored. */
    List<Option> winners() {
        return standings.isEmpty() || standings.get(0).score().signum() == 0 ? List.of() : Standing.first(standings);
    }

    /** Returns a sentence on every tie that decides something: for the first place, and those broken. */
    List<Note> notes() {
        var notes = new ArrayList<Note>();
        for (List<Option> group : tied) {
            boolean first = Standing.first(standings).contains(group.get(0))
                    || group.contains(standings.get(0).option());
            if (!winners().isEmpty() && (first || ties != Ties.ALL_TIED)) {
                notes.add(Tied.note(group, ties, context, standings));
            }
        }
        return notes;
    }

    /** What is said about ties. */
    static final class Tied {
        private Tied() {}

        static Note note(List<Option> group, Ties ties, CountContext context, List<Standing> standings) {
            var sentence = switch (ties) {
                case ALL_TIED -> new Sentence("{options} are tied.", "{options} liegen gleichauf.");
                case ORDER ->
                    new Sentence(
                            "{options} are tied; as fixed before, the one listed first, “{first}”, comes first.",
                            "{options} liegen gleichauf; wie vorher festgelegt kommt zuerst, was zuerst genannt ist: „{first}“.");
                case LOT ->
                    new Sentence(
                            "{options} are tied; a lot (seed {seed}) put “{first}” first.",
                            "{options} liegen gleichauf; ein Los (Startzahl {seed}) hat „{first}“ nach vorn gebracht.");
            };
            var best = standings.stream()
                    .map(Standing::option)
                    .filter(group::contains)
                    .findFirst()
                    .orElseThrow();
            return new Note(
                    Note.Kind.OUTCOME,
                    sentence.with(
                            "options",
                            Wording.labels(group),
                            "first",
                            Wording.label(best),
                            "seed",
                            context.lotSeed().orElse(0)),
                    Note.NOBODY,
                    group.stream().map(Option::id).toList());
        }
    }
}
