package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheFilesOfADefinitionInTheOrderOfTheirNames() throws IOException {
        for (String name : new String[] {
            "park.json", "park.test.json", "park.a.test.json", "parking.test.json", "park.test.txt", "test.json"
        }) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(Json.beside(folder.resolve("park.json"), ".test.json"))
                .containsExactly(folder.resolve("park.a.test.json"), folder.resolve("park.test.json"));
        assertThat(Json.beside(folder.resolve("other.json"), ".test.json")).isEmpty();
    }

    @Test
    void whoAsksForTestsWhereThereAreNoneIsTold() throws IOException {
        var park = Files.createFile(folder.resolve("park.json"));
        assertThatThrownBy(() -> Mitform.test(park))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file beside park.json ends with .test.json");
    }
}
