package io.github.mitform.rehearsal.paths;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Program;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A small set of sessions that together come past every step, every case and both outcomes of every condition of a format, with the values
 * on both sides of each comparison: for {@code age < 18} somebody of 17 and somebody of 18.
 *
 * <p>They are looked for: for each goal the answers are tried that its conditions speak of, and every session is gone through in a real
 * round, page by page, so that what is said to be covered was come past. Of all sessions tried as few are kept as still come past
 * everything. The search ends when everything is covered or the budget is spent, and says of the rest why it is not. It knows conditions
 * that compare answers with something written down; where more is calculated it may miss a way that is there. The same definition gives the
 * same paths.
 *
 * @param phases in the order of the definition; those that need results of earlier ones are opened with samples
 */
public record Paths(FormatId format, List<PhasePaths> phases) {
    private static final Context SOME_DAY = new Context(LocalDate.of(2026, 6, 1), 1);

    public Paths {
        requireNonNull(format, "format");
        phases = List.copyOf(phases);
    }

    /** Looks for paths with the usual budget for each phase, on 1 June 2026. */
    public static Paths of(Program program) {
        return of(program, SOME_DAY, PhasePaths.USUAL_BUDGET);
    }

    /**
     * Looks for paths.
     *
     * @param context the day that conditions may look at, and the seed of all sessions
     * @param budget how many sessions may be tried for each phase, 1 or more
     */
    public static Paths of(Program program, Context context, int budget) {
        return new Paths(
                program.format().id(),
                program.plans().stream()
                        .map(plan -> PhasePaths.of(program, plan.phase(), context, budget))
                        .toList());
    }

    /** Returns the language of all sessions: the first one of the format. */
    static Locale language(Round round) {
        return round.format().languages().stream().findFirst().orElse(Locale.ENGLISH);
    }

    /** Returns whether everything is covered. */
    public boolean isComplete() {
        return phases.stream().allMatch(PhasePaths::isComplete);
    }

    /** Returns all sessions as tests that pass: a start for a suite, which then says what each of them is to show. */
    public Suite suite() {
        return Suite.of(
                format,
                phases.stream()
                        .flatMap(phase -> phase.paths().stream())
                        .map(PhasePaths.PathSession::test)
                        .toList());
    }

    /** Returns what was found, for people, in German for a German locale, otherwise in English. */
    public String text(Locale language) {
        return phases.stream().map(phase -> phase.text(language)).collect(Collectors.joining("\n"));
    }
}
