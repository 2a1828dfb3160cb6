package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.Mitform;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.LongData;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One answer that hides or shows one other question, or 499 others. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
    private static final int LESS = 3;
    private static final int MORE = 7;

    /** A form that is filled in with Mitform. */
    @State(Scope.Benchmark)
    public static class MitformForm {
        /** How many questions the form has. */
        @Param({"100", "1000", "10000"})
        public int questions;

        private final Filling local = new Filling();

        /** Opens the form. */
        @Setup
        public void open() {
            local.open(new LargeForm(questions, false));
        }
    }

    /** A form with one question that 499 conditions look at, filled in with Mitform. */
    @State(Scope.Benchmark)
    public static class MitformFan {
        private final Filling fan = new Filling();

        /** Opens the form. */
        @Setup
        public void open() {
            fan.open(new LargeForm(1_000, true));
        }
    }

    /** A form that is filled in with JavaRosa, which takes too long to load one of 10,000 questions. */
    @State(Scope.Benchmark)
    public static class JavaRosaForm {
        /** How many questions the form has. */
        @Param({"100", "1000"})
        public int questions;

        private final JavaRosaFilling local = new JavaRosaFilling();

        /** Opens the form. */
        @Setup
        public void open() throws XFormParser.ParseException {
            local.open(new LargeForm(questions, false));
        }
    }

    /** A form with one question that 499 conditions look at, filled in with JavaRosa. */
    @State(Scope.Benchmark)
    public static class JavaRosaFan {
        private final JavaRosaFilling fan = new JavaRosaFilling();

        /** Opens the form. */
        @Setup
        public void open() throws XFormParser.ParseException {
            fan.open(new LargeForm(1_000, true));
        }
    }

    /** One condition looks at the answer. */
    @Benchmark
    public Session mitformLocal(MitformForm form) {
        return form.local.answer();
    }

    /** 499 conditions look at the answer. */
    @Benchmark
    public Session mitformFan(MitformFan form) {
        return form.fan.answer();
    }

    /** One condition looks at the answer. */
    @Benchmark
    public int javaRosaLocal(JavaRosaForm form) {
        return form.local.answer();
    }

    /** 499 conditions look at the answer. */
    @Benchmark
    public int javaRosaFan(JavaRosaFan form) {
        return form.fan.answer();
    }

    /** Answers the same question with more and less in turn, so that each answer changes what is shown. */
    private static final class Filling {
        private @Nullable Session session;
        private String question = "";
        private boolean more;

        void open(LargeForm form) {
            question = form.middle();
            session = Session.start(
                    Round.open(Mitform.read(form.mitform()).orThrow(), "only"), Locale.ENGLISH, Walk.CONTEXT);
            for (boolean shown : new boolean[] {true, false}) {
                if (answer().state().isShown(form.dependant()) != shown) {
                    throw new IllegalStateException("the answer changes nothing");
                }
            }
        }

        Session answer() {
            if (session == null) {
                throw new IllegalStateException("not opened");
            }
            more = !more;
            session = session.answer(question, more ? MORE : LESS);
            return session;
        }
    }

    private static final class JavaRosaFilling {
        private @Nullable FormEntryController form;
        private @Nullable FormIndex question;
        private boolean more;

        void open(LargeForm large) throws XFormParser.ParseException {
            form = JavaRosa.load(large.xform().getBytes(UTF_8));
            question = JavaRosa.index(form, large.middle());
            answer();
            var dependant = JavaRosa.index(form, large.dependant());
            for (boolean shown : new boolean[] {false, true}) {
                answer();
                if (form.getModel().isIndexRelevant(dependant) != shown) {
                    throw new IllegalStateException("the answer changes nothing");
                }
            }
        }

        int answer() {
            if (form == null || question == null) {
                throw new IllegalStateException("not opened");
            }
            more = !more;
            return form.answerQuestion(question, new LongData(more ? MORE : LESS), true);
        }
    }
}
