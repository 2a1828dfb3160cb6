package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import java.util.concurrent.TimeUnit;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.xform.parse.XFormParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a text to a form that takes answers: 1,000 questions, 499 conditions, each of which looks at the question before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
    private final String definition = new LargeForm(1_000, false).mitform();
    private final byte[] xform = new LargeForm(1_000, false).xform().getBytes(UTF_8);

    /** Reads and checks everything. */
    @Benchmark
    public Program mitform() {
        return Mitform.read(definition).orThrow();
    }

    /** Reads; what JavaRosa does not check it cannot be slow at. */
    @Benchmark
    public FormEntryController javaRosa() throws XFormParser.ParseException {
        return JavaRosa.load(xform);
    }
}
