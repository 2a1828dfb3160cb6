package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code site/counting.md} says of counts that nobody can have gone through again. */
class AuditPageTest {
    private static final Pattern PARAGRAPH = Pattern.compile("\\*\\*Not verified\\*\\* are (.*?)\\. `", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void itNamesEveryRuleThatIsNotCovered() throws IOException {
        var paragraph = PARAGRAPH.matcher(Files.readString(Path.of("../site/counting.md")));
        assertThat(paragraph.find()).isTrue();
        assertThat(NAME.matcher(paragraph.group(1)).results().map(name -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(Rules.book().ids().stream()
                        .filter(id -> !Audit.covers(rule(id)))
                        .toList());
    }

    /** With what has no default, seats or a budget. */
    private static Rule<?> rule(String id) {
        return Stream.of("", ", \"seats\": 2", ", \"budget\": {\"amount\": 10, \"projects\": []}")
                .map(more -> Rules.book().read(Json.parse("{\"method\": \"" + id + "\"" + more + "}")))
                .flatMap(read -> read.object().stream())
                .findFirst()
                .orElseThrow();
    }
}
