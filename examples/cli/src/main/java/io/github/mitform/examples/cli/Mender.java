package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.json.Document;
import io.github.mitform.problem.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code mitform check FILE --fix}: mends what is certain, and says what it did. */
final class Mender {
    private final PrintWriter out;

    Mender(PrintWriter out) {
        this.out = out;
    }

    /**
     * Mends a file, and returns what is left to mend.
     *
     * @param target where the mended text goes; empty to show what would change
     */
    Mitform.Checked mend(String file, Document document, Optional<Path> target) throws IOException {
        var mended = Mitform.mend(document, Registry.installed());
        var text = mended.checked().document().text();
        tell(file, mended.applied());
        if (target.isEmpty()) {
            LineDiff.of(document.text(), text).forEach(out::println);
        } else if (!mended.applied().isEmpty() || !target.get().equals(Path.of(file))) {
            Files.writeString(target.get(), text, StandardCharsets.UTF_8);
            out.println(Words.say("check.written", Map.of("file", target.get())));
        }
        return mended.checked();
    }

    private void tell(String file, List<Finding> applied) {
        for (Finding finding : applied) {
            out.println(file
                    + finding.position().map(position -> ":" + position).orElse("")
                    + ": "
                    + Words.say("check.mended")
                    + " ["
                    + finding.code()
                    + "] "
                    + finding.fix().orElseThrow().label().in(Locale.getDefault()));
        }
    }
}
