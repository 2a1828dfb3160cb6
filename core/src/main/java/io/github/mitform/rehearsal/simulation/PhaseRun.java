package io.github.mitform.rehearsal.simulation;

import io.github.mitform.check.Effort;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.rehearsal.Coverage;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.rehearsal.Walkthrough.Ending;
import io.github.mitform.rehearsal.simulation.PhaseFigures.DeadEnd;
import io.github.mitform.rehearsal.simulation.PhaseFigures.Estimate;
import io.github.mitform.rehearsal.simulation.PhaseFigures.Group;
import io.github.mitform.rehearsal.simulation.PhaseFigures.Minutes;
import io.github.mitform.rehearsal.simulation.PhaseFigures.PageFigures;
import io.github.mitform.session.Round;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes down how made-up people fared in one phase. */
final class PhaseRun {
    private static final double MILLIS_A_MINUTE = 60_000;

    private final Round round;
    private final RoundCount count;
    private final Coverage coverage;
    private final Map<String, Effort> efforts = new LinkedHashMap<>();
    private final Map<String, List<Input>> inputs = new LinkedHashMap<>();
    private final Map<String, Long> reached = new LinkedHashMap<>();
    private final Map<String, Long> left = new LinkedHashMap<>();
    private final Map<Stop, Long> deadEnds = new LinkedHashMap<>();
    private final List<Double> minutes = new ArrayList<>();
    private long started;

    /** Where a session could not go on. */
    private record Stop(String page, String code, Sentence reason) {}

    PhaseRun(Round round) {
        this.round = round;
        this.count = RoundCount.of(round);
        this.coverage = Coverage.of(round);
        var languages = round.format().languages();
        var language = languages.isEmpty() ? Locale.ROOT : languages.get(0);
        for (Node.Page page : round.plan().pages()) {
            efforts.put(page.path(), Effort.of(page, language));
            inputs.put(page.path(), page.inputs());
            reached.put(page.path(), 0L);
        }
    }

    void add(Walkthrough way, Participant participant) {
        started++;
        way.pages().forEach(page -> reached.merge(page, 1L, Long::sum));
        if (way.ending() == Ending.SUBMITTED) {
            way.response().ifPresent(count::add);
            coverage.add(way.session().state());
            minutes.add(minutes(way, participant));
            return;
        }
        String page = way.lastPage().orElse("");
        left.merge(page, 1L, Long::sum);
        for (Finding obstacle : way.obstacles()) {
            deadEnds.merge(new Stop(page, obstacle.code(), obstacle.sentence()), 1L, Long::sum);
        }
    }

    /** Between the least and the most that a page takes, by the share of its questions that were answered, at this person's pace. */
    private static double share(List<Input> asked, Map<String, ?> answers) {
        if (asked.isEmpty()) {
            return 1;
        }
        long answered = asked.stream()
                .filter(input -> answers.containsKey(input.name()))
                .count();
        return (double) answered / asked.size();
    }

    private double minutes(Walkthrough way, Participant participant) {
        var answers = way.session().state().answers();
        double slowness = participant.slowness();
        double millis = 0;
        for (String page : way.pages()) {
            var effort = efforts.get(page);
            if (effort != null) {
                double more = effort.most().toMillis() - effort.least().toMillis();
                double usual = effort.least().toMillis() + more * share(inputs.getOrDefault(page, List.of()), answers);
                millis += usual * slowness * participant.slowness();
            }
        }
        return millis / MILLIS_A_MINUTE;
    }

    SimulatedPhase finish() {
        var effort = round.program().effort(round.phase());
        var figures = new PhaseFigures(
                round.phase(),
                true,
                started,
                minutes.size(),
                minutes(),
                new Estimate(effort.leastMinutes(), effort.mostMinutes()),
                pages(),
                deadEnds(),
                groups(),
                round.format().smallestCell());
        return new SimulatedPhase(round, figures, count.finish(), coverage.toValue());
    }

    private Optional<Minutes> minutes() {
        if (minutes.isEmpty()) {
            return Optional.empty();
        }
        minutes.sort(Comparator.naturalOrder());
        return Optional.of(new Minutes(quantile(0.5), quantile(0.9)));
    }

    /** The least time that at least this share of people did not pass. */
    private BigDecimal quantile(double share) {
        int index = (int) Math.ceil(share * minutes.size()) - 1;
        return BigDecimal.valueOf(minutes.get(index)).setScale(1, RoundingMode.HALF_UP);
    }

    private List<PageFigures> pages() {
        var pages = new ArrayList<PageFigures>();
        reached.forEach((page, times) -> {
            if (times > 0) {
                pages.add(new PageFigures(page, times, left.getOrDefault(page, 0L)));
            }
        });
        return pages;
    }

    private List<DeadEnd> deadEnds() {
        return deadEnds.entrySet().stream()
                .map(entry -> new DeadEnd(
                        entry.getKey().page(),
                        entry.getKey().code(),
                        entry.getKey().reason(),
                        entry.getValue()))
                .sorted(Comparator.comparing(DeadEnd::sessions).reversed())
                .toList();
    }

    private List<Group> groups() {
        return coverage.times().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Goal.Kind.CASE)
                .map(entry -> new Group(entry.getKey().place(), entry.getValue()))
                .toList();
    }
}
