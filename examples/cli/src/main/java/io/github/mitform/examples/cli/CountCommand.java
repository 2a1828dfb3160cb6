package io.github.mitform.examples.cli;

import io.github.mitform.formats.interchange.rctab.RcTab;
import io.github.mitform.formats.interchange.rctab.RcTab.Contest;
import io.github.mitform.formats.interchange.rctab.RcTabCsv;
import io.github.mitform.formats.vote.account.Account;
import io.github.mitform.formats.vote.account.Prepared;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.method.OutcomeWriter;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.tally.Wording;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitform count --rule RULE --ballots FILE --out DIR}. */
@Command(name = "count", mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    /** So many ballots may take some seconds to count. */
    private static final int MANY = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "count.rule")
    private @Nullable String rule;

    @Option(names = "--rctab", paramLabel = "FILE", descriptionKey = "count.rctab")
    private @Nullable Path rctab;

    @Option(names = "--ballots", required = true, paramLabel = "FILE", descriptionKey = "count.ballots")
    private Path ballots = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "count.out")
    private Path folder = Path.of("");

    @Option(names = "--seats", paramLabel = "N", descriptionKey = "count.seats")
    private @Nullable Integer seats;

    @Option(names = "--budget", paramLabel = "AMOUNT", descriptionKey = "count.budget")
    private @Nullable BigDecimal amount;

    @Option(names = "--ties", paramLabel = "WAYS", descriptionKey = "count.ties")
    private @Nullable String ties;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "count.seed")
    private @Nullable Long seed;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "count.decisions")
    private @Nullable Path decisions;

    @Option(names = "--enforce-limits", descriptionKey = "count.limits")
    private boolean enforced;

    @Option(names = "--verify", descriptionKey = "count.verify")
    private boolean verified;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if ((rule == null) == (rctab == null)) throw new Unusable(Words.say("count.which-rule"));
        try {
            return rctab == null ? byRule(err) : byConfiguration(rctab, err);
        } catch (BallotSource.Malformed malformed) {
            err.println(malformed.sentence());
            return Main.FINDINGS;
        } catch (UncountableException refused) {
            throw new Unusable(say(refused.sentence()));
        }
    }

    private static String say(Sentence sentence) {
        return sentence.in(Locale.getDefault());
    }

    private int byRule(PrintWriter err) throws IOException {
        var named = CountRule.of(String.valueOf(rule));
        if (seats != null) named.requireOpen("seats", "--seats");
        if (amount != null) named.requireOpen("budget", "--budget");
        var expected = new BallotSource.Expected(named.ballots(), RcTabCsv.Layout.USUAL, Optional.empty());
        var read = BallotSource.read(ballots, expected, err);
        var source = named.knowsWithdrawn() ? read : read.standing(err);
        var inFile = source.seats().isPresent() ? Optional.of(source.seats().getAsInt()) : Optional.<Integer>empty();
        if (seats == null) inFile.flatMap(told -> named.unheeded(ballots, told)).ifPresent(err::println);
        var filling = new CountRule.Filling(
                Optional.ofNullable(seats).or(() -> inFile),
                Optional.ofNullable(ties),
                source.budget().map(file -> CountRule.with(file.budget(), amount)),
                source.withdrawn());
        return count(named.filled(filling), source, facts());
    }

    private int byConfiguration(Path file, PrintWriter err) throws IOException {
        if (seats != null) throw noEffect("--seats");
        if (amount != null) throw noEffect("--budget");
        if (ties != null) throw noEffect("--ties");
        var config = JsonFiles.object(file);
        var parsed = RcTab.read(config);
        if (parsed.object().isEmpty()) {
            throw new Unusable(parsed.findings().stream()
                    .filter(Finding::isError)
                    .map(finding -> file + " " + finding.at() + ": " + finding.message(Locale.getDefault()))
                    .collect(Collectors.joining("\n")));
        }
        var contest = parsed.object().get();
        parsed.findings().forEach(finding -> err.println(file + ": " + FindingPrinter.line(finding)));
        var expected =
                new BallotSource.Expected(RankedSheet.KIND.id(), RcTabCsv.Layout.of(config), Optional.of(contest));
        return count(contest.rule(), BallotSource.read(ballots, expected, err), facts(contest));
    }

    private static Unusable noEffect(String option) {
        return new Unusable(
                Words.say("count.no-effect", Map.of("option", option, "why", Words.say("count.no-effect.rctab"))));
    }

    private TieFacts facts() {
        return seed == null ? TieFacts.none() : TieFacts.seed(seed);
    }

    private TieFacts facts(Contest contest) {
        return seed == null
                ? contest.facts()
                : new TieFacts(
                        OptionalLong.of(seed),
                        contest.facts().published(),
                        contest.facts().decisions());
    }

    private <B extends Ballot> int count(Rule<B> counting, BallotSource source, TieFacts facts) throws IOException {
        if (source.profile().people() >= MANY) spec.commandLine().getErr().println(Words.say("count.counting"));
        var prepared = source.budget()
                .map(file -> Prepared.of(counting, file.profile(), file.judge(), enforced))
                .orElseGet(() -> Prepared.of(counting, source.profile()))
                .orElseThrow(() -> new Unusable(Words.say(
                        "count.other-ballots",
                        Map.of(
                                "rule",
                                counting.id(),
                                "needed",
                                kind(counting.ballots().id()),
                                "file",
                                ballots,
                                "found",
                                kind(source.profile().kind().id())))));
        var decided = Optional.ofNullable(decisions).map(CountDecisions::read);
        var known = decided.map(
                        each -> each.with(facts, counting, source.profile().candidates()))
                .orElse(facts);
        Outcome outcome;
        try {
            outcome = counted(counting, prepared, known);
        } catch (UnresolvedTieException open) {
            Labels told = place -> new Sentence(source.told(place), source.told(place));
            spec.commandLine().getErr().println(say(open.sentence(told)));
            return Main.FINDINGS;
        }
        decided.ifPresent(each -> each.requireUsed(outcome));
        Labels labels = place -> new Sentence(source.label(place), source.label(place));
        var name = String.valueOf(ballots.getFileName());
        var title = source.title().orElse(name);
        var account = Account.of(Text.of(Locale.ROOT, title), outcome, prepared, labels)
                .grades(source.grades());
        for (Sentence remark : source.remarks()) account = account.warning(remark);
        var report = checked(account).report(Optional.ofNullable(language).orElse(Locale.getDefault()));
        tell(write(account, prepared, report), prepared, report);
        return Main.SOUND;
    }

    /** Goes through the count again where that is wanted. */
    private Account checked(Account account) {
        if (!verified) return account;
        var audited = account.audited();
        if (!audited.verdict().isRight())
            throw new Unusable(say(audited.verdict().sentence()));
        return audited.account();
    }

    private static <B extends Ballot> Outcome counted(Rule<B> counting, Prepared<B> prepared, TieFacts facts) {
        try {
            return counting.count(prepared.counted(), facts);
        } catch (IllegalArgumentException other) {
            // Such as a budget with other projects than the file, or somebody withdrawn who never stood.
            throw new Unusable(
                    Words.say("count.does-not-fit", Map.of("rule", counting.id(), "why", other.getMessage())));
        }
    }

    private static String kind(String id) {
        return Words.say("count.kind." + id);
    }

    /** Writes the report, and everything exact beside it; returns the page. */
    private Path write(Account account, Prepared<?> prepared, Report report) throws IOException {
        Files.createDirectories(folder);
        var earlier = EarlierTables.named(folder.resolve("result.json"), Optional.of("report"));
        var page = Files.writeString(folder.resolve("result.html"), report.html());
        Files.writeString(folder.resolve("result.md"), report.markdown());
        for (var table : report.csv().entrySet()) {
            var name = table.getKey().equals("result-result.csv") ? "result.csv" : table.getKey();
            Files.writeString(folder.resolve(name), table.getValue());
        }
        var data = Value.object()
                .with("mitformCount", Value.of("1"))
                .with(
                        "ballots",
                        Value.list(prepared.people().entrySet().stream()
                                .map(entry -> (Value) entry.getKey().toValue(entry.getValue()))
                                .toList()))
                .with(
                        "outcome",
                        account.closeness()
                                .write(
                                        OutcomeWriter.write(account.outcome()),
                                        account.outcome().candidates()))
                .with("report", report.toValue());
        Files.writeString(folder.resolve("result.json"), Json.write(data));
        EarlierTables.remove(folder, earlier, report.csv().keySet());
        return page;
    }

    private void tell(Path page, Prepared<?> prepared, Report report) {
        var out = spec.commandLine().getOut();
        for (var judged : prepared.people().entrySet()) {
            var title = judged.getKey().verdict().title();
            var why = judged.getKey().why();
            out.println(Words.say(
                    "count.judged",
                    Map.of(
                            "count",
                            say(Wording.count(judged.getValue())),
                            "verdict",
                            say(title) + (why.equals(title) ? "" : " (" + say(why) + ")"))));
        }
        for (Sentence sentence : report.sections().get(0).outcome()) {
            out.println(sentence.in(report.language()));
        }
        out.println(
                Words.say("count.written", Map.of("counted", say(Wording.count(prepared.counting())), "file", page)));
    }
}
