package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.interchange.ballot.BallotFile;
import io.github.mitform.formats.interchange.ballot.Blt;
import io.github.mitform.formats.vote.ballot.Ranking;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A BLT file with one line for each person, read with 200 MB of memory for everything, the text of the file included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx200m")
public class BallotFileBenchmark {
    private static final int NAMES = 20;

    @Param("1000000")
    public int ballots;

    private String file = "";

    @Setup
    public void write() {
        var text = new StringBuilder(NAMES + " 1\n");
        var taste = new Taste(NAMES, 6);
        for (int i = 0; i < ballots; i++) {
            text.append('1');
            for (int place : taste.ranking(5)) text.append(' ').append(place + 1);
            text.append(" 0\n");
        }
        text.append("0\n");
        for (int i = 0; i < NAMES; i++) text.append("\"name").append(i).append("\"\n");
        file = text.append("\"A council\"\n").toString();
    }

    /** Reads and checks every line. */
    @Benchmark
    public BallotFile<Ranking> mitform() {
        return Blt.read(new StringReader(file)).orThrow();
    }
}
