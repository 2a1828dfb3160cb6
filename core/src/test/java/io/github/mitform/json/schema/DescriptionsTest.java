package io.github.mitform.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record, field, kind or constant that is new needs a sentence in both files, descriptions.properties and descriptions_de.properties. */
class DescriptionsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "de"})
    void everythingInADefinitionIsDescribed(String language) {
        var descriptions = Descriptions.in(Locale.forLanguageTag(language));
        var missing = new TreeSet<>(DefinitionSchema.keys(descriptions));
        missing.removeAll(descriptions.known());
        assertThat(missing)
                .as("keys that descriptions of language %s have to have too", language)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "de"})
    void nothingIsDescribedThatIsNotThere(String language) {
        var descriptions = Descriptions.in(Locale.forLanguageTag(language));
        var leftOver = new TreeSet<>(descriptions.known());
        leftOver.removeAll(DefinitionSchema.keys(descriptions));
        assertThat(leftOver).as("keys that belong to nothing").isEmpty();
    }

    @Test
    void descriptionsAreSentencesInTwoLanguages() {
        var english = Descriptions.in(Locale.ENGLISH);
        var german = Descriptions.in(Locale.GERMAN);
        var wrong = new ArrayList<String>();
        for (String key : english.known()) {
            for (String words : new String[] {english.of(key), german.of(key)}) {
                if (!words.matches("(?s)[\\p{Lu}\"„0-9].{9,}[.!?]")) {
                    wrong.add(key + " = " + words);
                }
            }
            if (english.of(key).equals(german.of(key))) {
                wrong.add(key + " is the same in both languages");
            }
        }
        assertThat(wrong)
                .as("sentences start with a capital letter and end with a full stop")
                .isEmpty();
    }
}
