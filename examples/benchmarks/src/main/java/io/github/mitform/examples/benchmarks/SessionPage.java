package io.github.mitform.examples.benchmarks;

import static io.github.mitform.examples.benchmarks.Shown.NONE;
import static io.github.mitform.examples.benchmarks.Shown.figure;
import static io.github.mitform.examples.benchmarks.Shown.grouped;
import static io.github.mitform.examples.benchmarks.Shown.shown;
import static io.github.mitform.examples.benchmarks.Shown.times;

/** The page about reading definitions and running sessions, in Markdown. */
final class SessionPage {
    private static final int GOAL_BYTES = 2_048;

    private final Figures figures;
    private final Parked parked;

    SessionPage(Figures figures, Parked parked) {
        this.figures = figures;
        this.parked = parked;
    }

    String text() {
        return """
                # Speed

                <!-- Written by examples/benchmarks: mvn -q -Dquick -Pbenchmarks -Dmeasure=sessions -pl examples/benchmarks -am verify -->

                The same work for Mitform, for JavaRosa 6.0.0 (the engine of ODK Collect) and for a floor: the flow written by hand as a
                record and a `switch`, which checks nothing and knows no other flow. Nobody can be faster than that and still read a
                definition.

                | work | Mitform | JavaRosa | floor | wanted | |
                | --- | --- | --- | --- | --- | --- |
                %s
                Times are means; smaller is better, except for sessions a second. "× 12" behind a figure of JavaRosa says how many times
                Mitform is ahead.

                Where a goal is missed: nearly all of a session through JSON is its state, which is read and written at every step. Texts,
                fields and answers are made anew each time; a profile shows no place that stands out, and the time follows the memory that is
                allocated. The floor shows what a general library needs for a state of half the length. As objects, a session is mostly
                the checking of answers and the search for the next page.

                ## What is measured

                - **Read and check**: from the text of a definition with 1,000 number questions in pages of 20 and 499 conditions `q2 > 5`,
                  each on the question before, to a program that can run. All checks run. JavaRosa reads the same form as an XForm and
                  initialises it; it checks less.
                - **One answer**: through `Session.answer`, validation on, so that it shows or hides what depends on it. JavaRosa:
                  `FormEntryController.answerQuestion`, validation on. It takes too long to load a form of 10,000 questions.
                - **One session**: ten steps in a row and up to three conditional ones, one question each (a number, several choices,
                  texts). Each answer is checked, each page turned, and the session submitted at its end; every run counts its steps. As
                  JSON, the text is read before each answer and written after it, as a server without sessions does; the floor does so with
                  Jackson databind. JavaRosa keeps its answers inside the form, so it reads its compiled form for every session; it is not
                  asked to write its state between answers, hence no figure in that row.
                - **Parked**: the JSON that a server keeps for somebody in the middle of that session.

                One thread on %s, %d processors, %s. JMH 1.37, two forks, each with 5 warm-up and 5 measured iterations of two seconds.
                Processor time is that of the whole process, garbage collector and compiler included.

                Spring Statemachine and Flowable each need a class path of their own and are not part of this run. In a harness of their own
                (same ten steps and three conditional ones, one thread, a machine of this kind that others used too, so for the order of
                magnitude only) Spring Statemachine 4.0.2 came to about 2,300 sessions a second with a machine for each session and 770
                with one reset before each answer, and Flowable 8.0.0 on H2 in memory to about 40 without history and 10 with it; Flowable
                also writes every step to its database, which nobody else here does.

                ## Every figure

                | benchmark | score | ± | unit | processor time, µs | allocated, bytes |
                | --- | ---: | ---: | --- | ---: | ---: |
                %s
                Run it again with `mvn -q -Dquick -Pbenchmarks -Dmeasure=sessions -pl examples/benchmarks -am verify`, which takes a quarter of an hour and writes
                this page.
                """.formatted(
                        summary(),
                        figures.java(),
                        Runtime.getRuntime().availableProcessors(),
                        Shown.system(),
                        Shown.everything(figures));
    }

    private String summary() {
        var rows = new StringBuilder();
        rows.append(time(
                "read and check 1,000 questions, 499 conditions",
                "ReadingBenchmark.mitform",
                "ReadingBenchmark.javaRosa",
                20,
                10,
                "ms"));
        for (String questions : new String[] {"100", "1000", "10000"}) {
            rows.append(time(
                    "one answer, one dependant, " + grouped(Integer.parseInt(questions)) + " questions",
                    "AnswerBenchmark.mitformLocal/" + questions,
                    "AnswerBenchmark.javaRosaLocal/" + questions,
                    5,
                    0,
                    "µs"));
        }
        rows.append(time(
                "one answer, 499 dependants",
                "AnswerBenchmark.mitformFan",
                "AnswerBenchmark.javaRosaFan",
                100,
                0,
                "µs"));
        rows.append(sessions("sessions a second, state as objects", "Objects", "javaRosaCompiled", 100_000, 10));
        rows.append(sessions("sessions a second, state through JSON at every answer", "Json", "", 20_000, 0));
        rows.append(row(
                "parked session, after 5 steps and before the last",
                parked.half() + " and " + parked.whole() + " bytes",
                NONE,
                parked.floor() + " bytes",
                "≤ 2 KB",
                parked.whole() <= GOAL_BYTES));
        return rows.toString();
    }

    private String time(String work, String ours, String theirs, double most, double ahead, String unit) {
        var mine = figures.get(ours);
        var other = figures.get(theirs);
        double factor = mine.isPresent() && other.isPresent()
                ? other.get().score() / mine.get().score()
                : Double.NaN;
        String wanted = "< " + figure(most) + " " + unit + (ahead > 0 ? ", ≥ " + figure(ahead) + " ×" : "");
        boolean met = mine.isPresent() && mine.get().score() < most && (ahead == 0 || factor >= ahead);
        return row(work, shown(mine, unit), shown(other, unit) + times(factor), NONE, wanted, met);
    }

    private String sessions(String work, String kind, String theirs, double least, double ahead) {
        var mine = figures.get("SessionBenchmark.mitform" + kind);
        var other = figures.get("SessionBenchmark." + theirs);
        double factor = mine.isPresent() && other.isPresent()
                ? mine.get().score() / other.get().score()
                : Double.NaN;
        String wanted = "≥ " + figure(least) + (ahead > 0 ? ", ≥ " + figure(ahead) + " ×" : "");
        boolean met = mine.isPresent() && mine.get().score() >= least && (ahead == 0 || factor >= ahead);
        return row(
                work,
                shown(mine, ""),
                shown(other, "") + times(factor),
                shown(figures.get("SessionBenchmark.floor" + kind), ""),
                wanted,
                met);
    }

    private static String row(String work, String mitform, String javaRosa, String floor, String wanted, boolean met) {
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(work, mitform, javaRosa, floor, wanted, met ? "met" : "**missed**");
    }
}
