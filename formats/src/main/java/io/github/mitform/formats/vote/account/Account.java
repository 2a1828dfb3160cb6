package io.github.mitform.formats.vote.account;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.audit.Verdict;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.StarStep;
import io.github.mitform.formats.vote.internal.table.Alternatives;
import io.github.mitform.formats.vote.internal.table.BudgetTelling;
import io.github.mitform.formats.vote.internal.table.PairTable;
import io.github.mitform.formats.vote.internal.table.Rounds;
import io.github.mitform.formats.vote.internal.table.Spending;
import io.github.mitform.formats.vote.margin.Closeness;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is told of a count to the public, as a {@link Report}: who has won, every tie and what was done about it, how ballots were judged, each round in a
 * sentence, tables, and pictures of the rounds, of each against each, or of what the money went to.
 *
 * <p>Immutable but for the profile, which has to stay as it is.
 *
 * @param title what was voted on
 * @param profile the ballots that the rule counted
 * @param closeness how close it was
 * @param people how the ballots were judged that were handed in
 * @param labels what candidates are called
 * @param grades what grades are called, from 0 up; numbers for those that have no name
 * @param dated the day of which the report speaks
 * @param remarks what is said besides, such as that somebody has gone through the count again
 * @param warnings what has to be borne in mind, such as that somebody handed in two ballots
 */
public record Account(
        Text title,
        Outcome outcome,
        Profile<?> profile,
        Closeness closeness,
        Map<Judgement, Long> people,
        Labels labels,
        List<String> grades,
        Optional<LocalDate> dated,
        List<Sentence> remarks,
        List<Sentence> warnings) {
    private static final FormatId COUNT = FormatId.of("io.github.mitform.count");

    /** A page that tells more is read by nobody; the data tells all. */
    private static final int MOST_STEPS = 2_000;

    /** With more candidates a table of all pairs has a thousand lines. */
    private static final int MOST_PAIRED = 40;

    /** @throws IllegalArgumentException if the outcome is one of other ballots */
    public Account {
        requireNonNull(title, "title");
        if (!profile.digest().equals(requireNonNull(outcome, "outcome").profile())) {
            throw new IllegalArgumentException("the outcome is one of other ballots");
        }
        requireNonNull(closeness, "closeness");
        people = Map.copyOf(people);
        requireNonNull(labels, "labels");
        grades = List.copyOf(grades);
        requireNonNull(dated, "dated");
        remarks = List.copyOf(remarks);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns what is told of a count, and looks how close it was.
     *
     * @param outcome of these ballots
     * @param labels what candidates are called
     * @throws IllegalArgumentException if the outcome is one of other ballots
     */
    @SuppressWarnings("unchecked") // whoever made the outcome counted ballots of its rule
    public static <B extends Ballot> Account of(Text title, Outcome outcome, Prepared<B> ballots, Labels labels) {
        var closeness = Closeness.of((Rule<B>) outcome.rule(), ballots.counted(), outcome, 0);
        return new Account(
                title,
                outcome,
                ballots.counted(),
                closeness,
                ballots.people(),
                labels,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Returns the same with the day of which the report speaks. */
    public Account dated(LocalDate day) {
        return new Account(
                title, outcome, profile, closeness, people, labels, grades, Optional.of(day), remarks, warnings);
    }

    /**
     * Returns the same with what grades are called, from 0 up. Where they are added up, the best of them is the most that a ballot can give, and it is looked
     * again how close it was.
     */
    @SuppressWarnings("unchecked") // whoever made the outcome counted ballots of its rule
    public Account grades(List<String> names) {
        var known = names.isEmpty() || !(outcome.rule() instanceof Score score)
                ? closeness
                : Closeness.of(score, (Profile<Points>) profile, outcome, names.size() - 1L);
        return new Account(title, outcome, profile, known, people, labels, names, dated, remarks, warnings);
    }

    /** Returns the same with something more that has to be borne in mind, such as that somebody handed in two ballots. */
    public Account warning(Sentence warning) {
        var all = new ArrayList<>(warnings);
        all.add(warning);
        return new Account(title, outcome, profile, closeness, people, labels, grades, dated, remarks, all);
    }

    /**
     * What came of going through a count again.
     *
     * @param account the same with a remark that it is right, and what of it was not checked; with a warning that it is not, and what is wrong
     */
    public record Audited(Verdict verdict, Account account) {
        public Audited {
            requireNonNull(verdict, "verdict");
            requireNonNull(account, "account");
        }
    }

    /**
     * Goes through the count again by {@link Audit}.
     *
     * @throws IllegalArgumentException if counts by this rule are not covered, such as one of your own; see {@link Audit#covers}
     */
    public Audited audited() {
        var verdict = Audit.of(outcome, profile);
        if (!verdict.isRight()) return new Audited(verdict, warning(verdict.sentence()));
        var all = new ArrayList<>(remarks);
        all.add(verdict.sentence());
        var account = new Account(title, outcome, profile, closeness, people, labels, grades, dated, all, warnings);
        return new Audited(verdict, account);
    }

    /** Returns the report. */
    public Report report(Locale language) {
        var rule = outcome.rule();
        var figures = new AccountFigures(outcome, labels);
        var alternatives = Alternatives.of(outcome);
        var tables = new ArrayList<Figure>();
        if (!(rule instanceof BudgetRule)) tables.add(figures.result());
        // Where the sentence says that a table lists them, it has to be there without a search.
        alternatives.ifPresent(each -> tables.add(each.figure(labels)));
        if (rule instanceof BudgetRule spends) addSpending(spends, figures, tables);
        else figures.payments(place -> new Cell.Empty()).ifPresent(tables::add);
        figures.grades(grades).ifPresent(tables::add);
        addRounds(figures, tables);
        addPairs(figures, tables);
        closeness.margin().map(figures::closeness).ifPresent(tables::add);
        if (!people.isEmpty()) tables.add(AccountFigures.ballots(new TreeMap<>(people)));
        var section = new Section(
                "result",
                Text.of(
                        "Ergebnis: " + rule.title().german(),
                        "Result: " + rule.title().english()),
                List.of(),
                new Section.Method(rule.id(), rule.version(), rule.title()),
                new Section.Participation(OptionalLong.of(answered()), handedIn(), Map.of()),
                1,
                sentences(),
                tables,
                explanation(),
                cautions(),
                List.of());
        return new Report(language, title, Optional.empty(), about(), List.of(section), List.of());
    }

    private About about() {
        var refused = people.entrySet().stream()
                .filter(entry -> !entry.getKey().verdict().counts())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new About.Refusal(reason(entry.getKey()), entry.getValue()))
                .toList();
        return new About(
                COUNT,
                Version.of(outcome.rule().version()),
                Optional.of(outcome.profile()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dated,
                new About.Responses(About.Kind.BALLOTS, counted(), refused, false),
                1,
                List.of());
    }

    private static Sentence reason(Judgement judgement) {
        var title = judgement.verdict().title();
        return title.equals(judgement.why())
                ? title
                : new Sentence("{title}: {why}", "{title}: {why}").with("title", title, "why", judgement.why());
    }

    /** Returns how many ballots took part; where none was judged, all that the rule got, which may keep those with too many marks to tell of them. */
    private long counted() {
        return people.isEmpty()
                ? outcome.people()
                : people.entrySet().stream()
                        .filter(entry -> entry.getKey().verdict().counts())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private long handedIn() {
        return Math.max(
                outcome.people(),
                people.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Returns how many ballots say something that counts. */
    private long answered() {
        if (!people.isEmpty()) {
            return people.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().verdict().counts() && !entry.getKey().equals(Judgement.BLANK))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        long blank = profile.lines().stream()
                .filter(line -> line.ballot().isBlank())
                .mapToLong(Profile.Line::people)
                .sum();
        return outcome.people() - blank;
    }

    private List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        sentences.addAll(Telling.outcome(outcome, labels));
        Alternatives.of(outcome).map(Alternatives::sentence).ifPresent(sentences::add);
        Spending.of(outcome).map(Spending::sentence).ifPresent(sentences::add);
        closeness.oneAgainstOne(labels).ifPresent(sentences::add);
        closeness.howClose(labels).ifPresent(sentences::add);
        outcome.decisiveTies().forEach(tie -> sentences.add(Telling.tie(tie, outcome, labels)));
        sentences.addAll(remarks);
        return sentences;
    }

    private void addRounds(AccountFigures figures, List<Figure> tables) {
        var rounds = Rounds.of(outcome, profile);
        if (rounds.rounds().isEmpty()) return;
        tables.add(figures.rounds(rounds));
    }

    private void addPairs(AccountFigures figures, List<Figure> tables) {
        boolean compares = outcome.steps().stream().anyMatch(PairStep.class::isInstance);
        if (!compares || outcome.candidates().size() > MOST_PAIRED) return;
        PairTable.of(outcome, profile.weight(), figures::candidate).ifPresent(pairs -> tables.add(pairs.figure()));
    }

    private void addSpending(BudgetRule rule, AccountFigures names, List<Figure> tables) {
        var figures = new BudgetFigures(outcome, rule.budget(), profile, labels);
        tables.add(figures.result());
        names.payments(figures::votes).ifPresent(tables::add);
        Spending.of(outcome).map(Spending::figure).ifPresent(tables::add);
        figures.pots().ifPresent(tables::add);
    }

    private List<Sentence> explanation() {
        var steps = outcome.steps();
        var told = new ArrayList<Sentence>();
        outcome.rule().explanation().ifPresent(told::add);
        boolean stops = outcome.alternatives().size() > 1
                && outcome.ties().stream().anyMatch(tie -> tie.chosen().isEmpty() && tie.round() == steps.size() + 1);
        if (stops) {
            told.add(
                    new Sentence(
                            "The steps are told as far as they are the same whichever way ties are broken.",
                            "Erzählt werden die Schritte, soweit sie dieselben sind, wie immer Gleichstände entschieden werden."));
        }
        var sentences = BudgetTelling.of(outcome, labels);
        IntStream.range(0, Math.min(MOST_STEPS, steps.size()))
                .filter(i -> !(steps.get(i) instanceof StarStep star && star.isOnRecord()))
                .mapToObj(sentences::get)
                .forEach(told::add);
        if (steps.size() > MOST_STEPS) {
            told.add(
                    new Sentence("{more} more steps stand in the data.", "{more} weitere Schritte stehen in den Daten.")
                            .with("more", steps.size() - MOST_STEPS));
        }
        return told;
    }

    private List<Sentence> cautions() {
        var cautions = new ArrayList<>(warnings);
        long aside = handedIn() - outcome.people();
        if (aside > 0) {
            cautions.add(new Sentence(
                            "{aside} of {all} ballots were set aside and do not count; the table of ballots says why.",
                            "{aside} von {all} Stimmzetteln wurden beiseitegelegt und zählen nicht; die Tabelle der Stimmzettel sagt, warum.")
                    .with("aside", Wording.count(aside), "all", Wording.count(handedIn())));
        }
        if (outcome.open().isPresent() && outcome.ties().isEmpty()) {
            cautions.add(new Sentence(
                    "A tie is open: the rule does not say who comes first.",
                    "Ein Gleichstand ist offen: Die Regel sagt nicht, wer vorgeht."));
        }
        return cautions;
    }
}
