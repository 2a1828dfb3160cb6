package io.github.mitform.examples.cli;

import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Reads JSON files that are no definitions: answers, results, decisions. */
final class JsonFiles {
    private JsonFiles() {}

    static ObjectValue object(Path file) {
        Document document = document(file);
        if (document.isSound() && document.value().orElse(null) instanceof ObjectValue object) {
            return object;
        }
        throw new Unusable(document.findings().stream()
                .findFirst()
                .map(finding -> located(file, finding))
                .orElseGet(() -> Words.say("file.no-object", Map.of("file", file))));
    }

    static String located(Path file, Finding finding) {
        return file + finding.position().map(at -> ":" + at).orElse("") + ": " + finding.message(Locale.getDefault());
    }

    static Document document(Path file) {
        if (!Files.exists(file)) {
            throw new Unusable(Words.say("file.missing", Map.of("file", file)));
        }
        try {
            return Json.document(file);
        } catch (IOException failure) {
            throw new Unusable(Words.say("file.unreadable", Map.of("file", file, "why", Definitions.why(failure))));
        }
    }
}
