package io.github.mitform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.text.Placeholders.Placeholder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private static String filled(String words) {
        var values = Map.of("city", "Mainz", "year", "2026");
        return Placeholders.fill(words, name -> Optional.ofNullable(values.get(name)));
    }

    @Test
    void areFoundWithTheirPlace() {
        assertThat(Placeholders.in("In {city} until {year}.").found())
                .containsExactly(new Placeholder(3, "city"), new Placeholder(16, "year"));
    }

    @Test
    void areFilledByName() {
        assertThat(filled("In {city} until {year}.")).isEqualTo("In Mainz until 2026.");
    }

    @Test
    void stayAsTheyAreIfNobodyKnowsThem() {
        assertThat(filled("In {town}.")).isEqualTo("In {town}.");
    }

    @Nested
    class AFallback {
        @Test
        void standsWhereThereIsNoValue() {
            assertThat(filled("In {town|your town} until {year|then}.")).isEqualTo("In your town until 2026.");
            assertThat(filled("In {town|}.")).isEqualTo("In .");
        }

        @Test
        void isNotPartOfTheName() {
            var placeholder = Placeholders.in("In { town | a | b }.").found().get(0);
            assertThat(placeholder.name()).isEqualTo("town");
            assertThat(placeholder.fallback()).contains(" a | b ");
            assertThat(placeholder.end()).isEqualTo("In { town | a | b }".length());
        }
    }

    @Test
    void whatIsPutInIsNotLookedAtAgain() {
        assertThat(Placeholders.fill("{a} and {b}", name -> Optional.of("{" + name + "{{")))
                .isEqualTo("{a{{ and {b{{");
    }

    @Nested
    class ABraceWrittenTwice {
        @Test
        void isNoPlaceholder() {
            assertThat(Placeholders.in("a {{city}} b")).isEqualTo(Placeholders.in("nothing"));
        }

        @Test
        void isShownOnce() {
            assertThat(filled("{{{city}}}, {{city}}")).isEqualTo("{Mainz}, {city}");
        }
    }

    @Nested
    class ABraceThatIsNotClosed {
        @Test
        void isFoundAtItsPlace() {
            assertThat(Placeholders.in("In {city").unclosed()).hasValue(3);
            assertThat(Placeholders.in("In {city {year}").unclosed()).hasValue(3);
        }

        @Test
        void staysPlainText() {
            assertThat(filled("In {city")).isEqualTo("In {city");
        }
    }
}
