package io.github.mitform.rehearsal.simulation;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.rehearsal.simulation.PhaseFigures.DeadEnd;
import io.github.mitform.rehearsal.simulation.PhaseFigures.Group;
import io.github.mitform.rehearsal.simulation.PhaseFigures.PageFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Tells a simulation to people, line by line. For one use. */
final class RunText {
    private static final int WIDEST = 44;

    private final SimulatedRun run;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    RunText(SimulatedRun run, Locale language) {
        this.run = run;
        this.language = language;
    }

    String text() {
        line(
                "",
                "Simulated data: {people} made-up people with the seed {seed}. Nobody real is behind any of these figures.",
                "Simulierte Daten: {people} ausgedachte Personen mit dem Startwert {seed}. Hinter keiner dieser Zahlen steht"
                        + " jemand.",
                "people",
                run.participants(),
                "seed",
                run.seed());
        run.phases().forEach(phase -> phase(phase.figures()));
        if (!run.obstacles().isEmpty()) {
            line("\n", "The next phase cannot open:", "Die nächste Phase kann nicht beginnen:");
            for (Finding obstacle : run.obstacles()) {
                text.append("  ").append(obstacle.message(language)).append('\n');
            }
        }
        return text.toString();
    }

    private void phase(PhaseFigures figures) {
        line(
                "\n",
                "Phase {phase}: {started} started, {delivered} delivered",
                "Phase {phase}: {started} begonnen, {delivered} abgegeben",
                "phase",
                figures.phase(),
                "started",
                figures.started(),
                "delivered",
                figures.delivered());
        figures.minutes()
                .ifPresent(minutes -> line(
                        "  ",
                        "Minutes: half within {median}, nine of ten within {ninety} (the check expects {least} to {most})",
                        "Minuten: die Hälfte in höchstens {median}, neun von zehn in {ninety} (die Prüfung erwartet {least} bis"
                                + " {most})",
                        "median",
                        decimal(minutes.median()),
                        "ninety",
                        decimal(minutes.ninety()),
                        "least",
                        figures.estimate().least(),
                        "most",
                        figures.estimate().most()));
        pages(figures.pages());
        deadEnds(figures.deadEnds());
        groups(figures);
    }

    private void pages(List<PageFigures> pages) {
        line("  ", "Pages, with how many came and how many stopped there:", "Seiten, mit gekommen und dort aufgehört:");
        for (PageFigures page : pages) {
            text.append(String.format(Locale.ROOT, "    %s %8d %8d\n", wide(page.page()), page.reached(), page.left()));
        }
    }

    private void deadEnds(List<DeadEnd> deadEnds) {
        if (deadEnds.isEmpty()) {
            return;
        }
        line("  ", "Could not go on or deliver:", "Kamen nicht weiter oder konnten nicht abgeben:");
        for (DeadEnd end : deadEnds) {
            text.append(String.format(
                    Locale.ROOT,
                    "    %s %8d  %s\n",
                    wide(end.page()),
                    end.sessions(),
                    end.reason().in(language)));
        }
    }

    private void groups(PhaseFigures figures) {
        if (figures.groups().isEmpty()) {
            return;
        }
        line("  ", "Groups at the branches:", "Gruppen an den Verzweigungen:");
        for (Group group : figures.groups()) {
            var warning = new Sentence(
                            "  ! fewer than {least}: reports withhold it",
                            "  ! weniger als {least}: Berichte halten sie zurück")
                    .with("least", figures.smallestCell());
            boolean small = figures.tooSmall().contains(group);
            text.append(String.format(
                    Locale.ROOT,
                    "    %s %8d%s\n",
                    wide(group.place()),
                    group.people(),
                    small ? warning.in(language) : ""));
        }
    }

    private static String wide(String place) {
        return place.length() >= WIDEST ? place : place + " ".repeat(WIDEST - place.length());
    }

    private String decimal(BigDecimal number) {
        return new Sentence(number.toPlainString(), number.toPlainString().replace('.', ',')).in(language);
    }

    private void line(String indent, String english, String german, Object... gaps) {
        text.append(indent)
                .append(new Sentence(english, german).with(gaps).in(language))
                .append('\n');
    }
}
