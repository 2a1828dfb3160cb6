package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesSeenTest {
    private static String seen(String name) {
        return NamesSeen.of("\"" + name + "\"", 1, name.length() + 1);
    }

    @Test
    void aNameIsItselfHoweverManyOthersTakeItsPlace() {
        var random = new Random(1);
        IntStream.range(0, 20_000)
                .mapToObj(i -> "q" + random.nextInt(3_000) + "x".repeat(random.nextInt(40)))
                .forEach(name -> assertThat(seen(name)).isEqualTo(name));
    }

    @Test
    void aNameThatWasReadBeforeIsNotMadeAnew() {
        assertThat(seen("answers")).isSameAs(seen("answers"));
    }

    @Test
    void namesThatLookAlikeAreToldApart() {
        assertThat(seen("abcde")).isEqualTo("abcde");
        assertThat(seen("axcye")).isEqualTo("axcye");
        assertThat(seen("abcde")).isEqualTo("abcde");
    }
}
