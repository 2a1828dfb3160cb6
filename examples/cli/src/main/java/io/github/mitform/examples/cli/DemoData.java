package io.github.mitform.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data of the demonstration, which travels inside the program. */
final class DemoData {
    private DemoData() {}

    static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(stream(name), StandardCharsets.UTF_8));
    }

    /** Puts a copy beside the reports, so that people see what was counted and can count it again. */
    static Path copy(String name, Path folder) throws IOException {
        Path copy = folder.resolve(Path.of(name).getFileName().toString());
        Files.createDirectories(folder);
        try (InputStream data = stream(name)) {
            Files.write(copy, data.readAllBytes());
        }
        return copy;
    }

    private static InputStream stream(String name) {
        InputStream stream = DemoData.class.getResourceAsStream("data/" + name);
        if (stream == null) {
            throw new IllegalStateException("the program was built without " + name);
        }
        return stream;
    }
}
