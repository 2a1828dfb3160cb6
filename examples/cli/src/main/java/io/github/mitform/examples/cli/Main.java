package io.github.mitform.examples.cli;

import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.UnfitException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line.
 *
 * <p>Every command ends with {@link #SOUND}, {@link #FINDINGS}, {@link #UNUSABLE} or {@link #DISCLOSED}, and never with a stack trace.
 */
@Command(
        name = "mitform",
        subcommands = {
            CheckCommand.class,
            ExplainCommand.class,
            ShowCommand.class,
            DiagramCommand.class,
            TakeCommand.class,
            TestCommand.class,
            PathsCommand.class,
            SimulateCommand.class,
            TallyCommand.class,
            CompareCommand.class,
            CountCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            SchemaCommand.class,
            CatalogueCommand.class,
            DemoCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "mitform 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** Everything was in order. */
    static final int SOUND = 0;
    /** A definition or an answer has something to mend; it was printed. */
    static final int FINDINGS = 1;
    /** The command could not do its work: a missing file, a wrong argument. */
    static final int UNUSABLE = 2;
    /** What was to be published gives people away, so that it was not written. */
    static final int DISCLOSED = 3;

    // Held, because the logging of Java forgets the settings of loggers that nobody holds.
    private static final Logger VALIDATION = Logger.getLogger("org.hibernate.validator");

    private Main() {}

    public static void main(String[] arguments) {
        VALIDATION.setLevel(Level.WARNING);
        Locale.setDefault(Words.language(System.getenv(), Locale.getDefault()));
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command and returns its exit code; it speaks the language that is asked for throughout, or else that of the default locale. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var before = Locale.getDefault();
        Locale.setDefault(Words.language(arguments, before));
        try {
            return execute(out, err, arguments);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Main())
                .setResourceBundle(Words.bundle())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .setParameterExceptionHandler(new Mistyped())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(sentence(failure));
                    return UNUSABLE;
                });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println(Words.say("memory"));
            return UNUSABLE;
        }
    }

    private static String sentence(Exception failure) {
        if (failure instanceof Unusable unusable) {
            return unusable.sentence();
        }
        if (failure instanceof UnfitException unfit) return unfit.sentence().in(Locale.getDefault());
        if (failure instanceof UncountableException refused)
            return refused.sentence().in(Locale.getDefault());
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof CharacterCodingException) {
            return Words.say("not-utf8.piped", Map.of("file", Words.say("not-utf8.some-file")));
        }
        return cause instanceof IOException io
                ? Words.say("disk", Map.of("why", where(io) + Definitions.why(io)))
                : Words.say("unexpected", Map.of("what", String.valueOf(cause)));
    }

    private static String where(IOException failure) {
        return failure instanceof FileSystemException told && told.getFile() != null ? told.getFile() + ": " : "";
    }
}
