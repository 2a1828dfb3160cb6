package io.github.mitform.formats.vote.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts by every rule of the book can be gone through again, and are falsified to see that it is noticed. */
class VerifiedRulesTest {
    /** Rules without a verifier, each with the reason why there can be none. */
    private static final Map<String, String> WITHOUT = Map.of();

    private static final Pattern METHOD = Pattern.compile("\"method\": \"([a-z_]+)\"");

    @Test
    void everyRuleHasAVerifierOrAReasonToHaveNone() {
        assertThat(Rules.book().ids())
                .filteredOn(id -> !Audit.covers(rule(id)))
                .containsExactlyElementsOf(new TreeSet<>(WITHOUT.keySet()));
        assertThat(WITHOUT.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyVerifierIsShownFalseLogs() {
        var shown = new TreeSet<>(WITHOUT.keySet());
        AuditTest.rules()
                .forEach(written -> METHOD.matcher(written).results().forEach(found -> shown.add(found.group(1))));
        assertThat(shown).containsExactlyElementsOf(Rules.book().ids());
    }

    @Test
    void thePageNamesTheRulesWithoutOne() throws IOException {
        var page = Files.readString(Path.of("../site/counting.md"), UTF_8);
        assertThat(page.contains("every counting rule of this library")).isEqualTo(WITHOUT.isEmpty());
        assertThat(WITHOUT.keySet()).allMatch(id -> page.contains("not verified: `" + id + "`"));
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
