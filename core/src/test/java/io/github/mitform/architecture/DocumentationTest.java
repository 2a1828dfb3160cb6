package io.github.mitform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    @Test
    void everyPublicTypeSaysWhatItIsFor() throws IOException {
        assertThat(Documentation.undocumentedTypes()).isEmpty();
    }
}
