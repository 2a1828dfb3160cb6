package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.json.Json;
import io.github.mitform.json.schema.DefinitionSchema;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    @Test
    void printsTheSchemaOfDefinitionsInALanguage() {
        var terminal = Terminal.run("schema", "--lang", "de");
        assertThat(terminal.exit()).isZero();
        assertThat(Json.parse(terminal.out())).isEqualTo(DefinitionSchema.in(Locale.GERMAN));
    }

    @Test
    void printsTheSchemaOfTheResponsesToAFormat() {
        var terminal = Terminal.run("schema", "io.github.mitform.sus", "--lang", "en");
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out())
                .contains("\"format\": {\"const\": \"io.github.mitform.sus\"}")
                .contains("\"answers\": {");
    }

    @Test
    void takesAnyOptionsWhereThoseOfEarlierPhasesAreNotKnownYet() {
        var terminal = Terminal.run("schema", "io.github.mitform.app-beta", "--phase", "ballot");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out()).contains("\"pattern\": \"^[a-z][a-z0-9_]{0,63}$\"");
    }

    @Test
    void asksForThePhaseWhereThereAreSeveral() {
        var terminal = Terminal.run("schema", "io.github.mitform.app-beta");
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains("--phase");
    }
}
