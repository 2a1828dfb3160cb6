package io.github.mitform.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is parked here and finished in a Java machine of its own. */
class AnotherProcessTest {

    @Test
    void finishesWhatWasBegunHere(@TempDir Path folder) throws IOException, InterruptedException {
        var here = ParkTalks.afraidOfTheDark().answer("visits", true).goTo("opinion");
        Path parked = Files.writeString(folder.resolve("parked.json"), Json.write(here.toValue()));
        Path delivered = folder.resolve("delivered.json");

        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Elsewhere.class.getName(),
                        parked.toString(),
                        delivered.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log.txt"), UTF_8))
                .isZero();

        var response = here.answer(Elsewhere.THE_REST).submit().response().orElseThrow();
        assertThat(Files.readString(delivered, UTF_8)).isEqualTo(Json.write(ResponseCodec.write(response)));
    }

    /** Tests may run on the module path; a machine of its own is fine with one long class path. */
    private static String classPath() {
        var paths = new ArrayList<String>();
        for (String property : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
            String value = System.getProperty(property, "");
            if (!value.isEmpty()) {
                paths.add(value);
            }
        }
        paths.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        return String.join(File.pathSeparator, paths);
    }

    /** The other process. */
    static final class Elsewhere {
        static final Map<String, Object> THE_REST = Map.of("views", Map.of("clean", 5), "usability.ease", 6);

        private Elsewhere() {}

        public static void main(String[] files) throws IOException {
            var parked = Json.parse(Files.readString(Path.of(files[0]), UTF_8));
            var session = Session.resume(ParkTalks.round(), parked, ParkTalks.CONTEXT);
            var response = session.answer(THE_REST).submit().response().orElseThrow();
            Files.writeString(Path.of(files[1]), Json.write(ResponseCodec.write(response)));
        }
    }
}
