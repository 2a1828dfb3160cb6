package io.github.mitform.examples.benchmarks;

import static io.github.mitform.examples.benchmarks.Shown.shown;
import static io.github.mitform.examples.benchmarks.Shown.times;

import io.github.mitform.examples.benchmarks.counting.Elections;

/** The page about counting, in Markdown. */
final class CountingPage {
    /** How much more than ten times as long ten times as many ballots may take and still count as linear. */
    private static final double LINEAR = 1.3;

    private final Figures figures;

    CountingPage(Figures figures) {
        this.figures = figures;
    }

    String text() {
        return """
                # Speed of counting

                <!-- Written by examples/benchmarks: mvn -q -Dquick -Pbenchmarks -Dmeasure=counting -pl examples/benchmarks -am verify -->

                Mitform counts exactly, checks in every round that no vote is lost, keeps a log of every round and the digest of the ballots.
                Beside it stands the same method as one writes it in an afternoon: arrays, floating point where there are fractions, no log,
                nothing checked. "× 12" says how many times Mitform is ahead of that, "× 0.5" that it takes twice as long.

                | work | Mitform | by hand | wanted | |
                | --- | --- | --- | --- | --- |
                %s
                Ballots: %s

                ## What is measured

                - **Compress**: one ballot after the other, each a new object as a reader makes it, to a profile; up to five of twenty names in
                  order. All of it with 200 MB of memory (`-Xmx200m`), for ten million ballots too. By hand: lists in a hash map.
                - **Read**: the text of a BLT file with one line for each person, every line checked, with 200 MB, the text included.
                - **Instant runoff**: sheets with three ranks and what people got wrong on them, as RCTab counts them. By hand: every paper is
                  looked at in every round. RCTab took 55 seconds and 8.3 GB for its whole process on the real ones.
                - **Equal shares**: satisfaction by cost; add-one raises all shares by one unit of money until nothing more fits. By hand: all
                  of it again for each unit. pabutools took 7.5 and 53 seconds for the real budget, on a loaded machine.
                - **Schulze**: from the counted pairs to the whole order. By hand: three loops.
                - **Sequential PAV and Phragmén**: five of 76, on 7,825 different ballots.

                Each count gets a profile that was never counted before: its order and its digest are part of the time.

                One thread on %s, %d processors, %s. JMH 1.37, two forks, each with 3 warm-up and 3 measured iterations of two seconds, or of
                one run where a run takes longer. Processor time is that of the whole process, garbage collector and compiler included.

                ## Every figure

                | benchmark | score | ± | unit | processor time, µs | allocated, bytes |
                | --- | ---: | ---: | --- | ---: | ---: |
                %s""".formatted(
                        summary(),
                        Elections.real()
                                ? "the real ones of the reference cases (`-Dmitform.oracles=DIR`)."
                                : "made up, as many as in the real cases; give real ones with `-Dmitform.oracles=DIR`.",
                        figures.java(),
                        Runtime.getRuntime().availableProcessors(),
                        Shown.system(),
                        Shown.everything(figures));
    }

    private String summary() {
        return row("compress 1,000,000 ballots in 200 MB", "CompressBenchmark.%s/1000000", "", 1_000)
                + tenTimes()
                + row("read a BLT file of 1,000,000 lines", "BallotFileBenchmark.%s/1000000", "", 0)
                + row("instant runoff, 1,041,313 ballots", "InstantRunoffBenchmark.%s/1041313", "", 100)
                + row("equal shares, 160 projects, 90,494 ballots", "FundingBenchmark.%s/90494", "", 300)
                + row("equal shares with add-one", "FundingBenchmark.%s/90494", "AddOne", 2_000)
                + row("Schulze, 100 candidates", "SchulzeBenchmark.%s", "", 20)
                + row("sequential PAV, 7,825 ballots", "CommitteeBenchmark.%s/7825", "Approval", 20)
                + row("sequential Phragmén, 7,825 ballots", "CommitteeBenchmark.%s/7825", "Phragmen", 20);
    }

    private String tenTimes() {
        var one = figures.get("CompressBenchmark.mitform/1000000");
        var ten = figures.get("CompressBenchmark.mitform/10000000");
        var other = figures.get("CompressBenchmark.byHand/10000000");
        boolean met = one.isPresent()
                && ten.isPresent()
                && ten.get().score() <= 10 * LINEAR * one.get().score();
        return "| compress 10,000,000 ballots in 200 MB | %s | %s%s | linear | %s |%n"
                .formatted(
                        shown(ten, "ms"),
                        shown(other, "ms"),
                        times(factor("CompressBenchmark.%s/10000000", "")),
                        verdict(met));
    }

    private String row(String work, String name, String variant, double most) {
        var mine = figures.get(name.formatted("mitform" + variant));
        var other = figures.get(name.formatted("byHand" + variant));
        return "| %s | %s | %s%s | %s | %s |%n"
                .formatted(
                        work,
                        shown(mine, "ms"),
                        shown(other, "ms"),
                        times(factor(name, variant)),
                        most == 0 ? Shown.NONE : "< " + Shown.figure(most) + " ms",
                        most == 0 ? "" : verdict(mine.isPresent() && mine.get().score() < most));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "**missed**";
    }

    private double factor(String name, String variant) {
        var mine = figures.get(name.formatted("mitform" + variant));
        var other = figures.get(name.formatted("byHand" + variant));
        return mine.isPresent() && other.isPresent()
                ? other.get().score() / mine.get().score()
                : Double.NaN;
    }
}
