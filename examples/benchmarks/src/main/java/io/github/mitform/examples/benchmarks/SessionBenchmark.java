package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.javarosa.core.util.externalizable.DeserializationException;
import org.javarosa.xform.parse.XFormParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One session from its start to its end: ten steps and up to three conditional ones. Each makes sure that no step was left out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SessionBenchmark {
    private final Walk walk = new Walk();
    private final byte[] xform = JavaRosa.session().getBytes(UTF_8);
    private final byte[] compiled;
    private int session;

    /** Reads the forms. */
    public SessionBenchmark() {
        try {
            compiled = JavaRosa.compile(JavaRosa.session());
        } catch (XFormParser.ParseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state stays an object. */
    @Benchmark
    public int mitformObjects() {
        int number = session++;
        int steps = 0;
        var state = walk.start();
        while (!Walk.isOver(state)) {
            state = walk.step(state, number);
            steps++;
        }
        return Workload.checked(number, steps);
    }

    /** The state is read before every answer and written after it. */
    @Benchmark
    public int mitformJson() {
        int number = session++;
        int steps = 0;
        var json = walk.write(walk.start());
        for (var state = walk.read(json); !Walk.isOver(state); state = walk.read(json)) {
            json = walk.write(walk.step(state, number));
            steps++;
        }
        return Workload.checked(number, steps);
    }

    /** JavaRosa reads the compiled form for every session, as it keeps the answers in the form. */
    @Benchmark
    public int javaRosaCompiled() throws IOException, DeserializationException {
        int number = session++;
        return Workload.checked(number, JavaRosa.walk(JavaRosa.open(compiled), number));
    }

    /** JavaRosa parses the form for every session. */
    @Benchmark
    public int javaRosaParsed() throws XFormParser.ParseException {
        int number = session++;
        return Workload.checked(number, JavaRosa.walk(JavaRosa.load(xform), number));
    }

    /** The limit, as an object. */
    @Benchmark
    public int floorObjects() {
        int number = session++;
        int steps = 0;
        var state = Floor.start();
        while (!state.ended()) {
            state = state.answer(Workload.answer(number, state.at()));
            steps++;
        }
        return Workload.checked(number, steps);
    }

    /** The limit, read before every answer and written after it. */
    @Benchmark
    public int floorJson() {
        int number = session++;
        int steps = 0;
        var json = Floor.start().write();
        for (var state = Floor.read(json); !state.ended(); state = Floor.read(json)) {
            json = state.answer(Workload.answer(number, state.at())).write();
            steps++;
        }
        return Workload.checked(number, steps);
    }
}
