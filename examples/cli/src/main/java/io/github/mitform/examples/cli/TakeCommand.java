package io.github.mitform.examples.cli;

import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.Context;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.value.CanonicalJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform take FILE [--phase ID] [--lang de] [--channel on_site] [--answers FILE] [--out FILE]}. */
@Command(name = "take", mixinStandardHelpOptions = true)
final class TakeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Option(names = "--channel", paramLabel = "CHANNEL", descriptionKey = "take.channel")
    private Channel channel = Channel.ONLINE;

    @Option(names = "--answers", paramLabel = "FILE", descriptionKey = "take.answers")
    private @Nullable Path answers;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "take.out")
    private @Nullable Path kept;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        Program program = Definitions.program(file, err);
        Round round = Rounds.open(program, Definitions.phase(program, phase), Rounds.earlier(results));
        Locale shown = Optional.ofNullable(language).orElse(Locale.getDefault());
        var session = Session.start(
                round,
                new SessionCommand.Start(shown, channel, false),
                new Context(LocalDate.now(ZoneId.systemDefault()), System.nanoTime()));
        try {
            var ended = answers == null ? walk(session, shown) : Optional.of(scripted(session, answers));
            if (ended.isEmpty()) {
                return Main.SOUND;
            }
            deliver(ended.get());
            return Main.SOUND;
        } catch (RefusedException refused) {
            refused.findings().forEach(finding -> err.println(FindingPrinter.line(finding)));
            return Main.FINDINGS;
        }
    }

    private Optional<Session> walk(Session session, Locale shown) throws IOException {
        // Not closed: standard input is not ours.
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Walk(session, shown, in, spec.commandLine().getOut()).toTheEnd();
    }

    private static Session scripted(Session session, Path answers) {
        return session.answer(JsonFiles.object(answers).fields()).submit();
    }

    private void deliver(Session session) throws IOException {
        Optional<Response> response = session.response();
        if (response.isEmpty()) {
            return;
        }
        String line = CanonicalJson.write(ResponseCodec.write(response.get()));
        var out = spec.commandLine().getOut();
        if (kept == null) {
            out.println(line);
        } else {
            Files.writeString(kept, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            out.println(Words.say("take.kept", Map.of("file", kept)));
        }
    }
}
