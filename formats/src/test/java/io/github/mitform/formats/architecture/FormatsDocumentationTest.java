package io.github.mitform.formats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.architecture.Documentation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormatsDocumentationTest {
    @Test
    void everyPublicTypeSaysWhatItIsFor() throws IOException {
        assertThat(Documentation.undocumentedTypes()).isEmpty();
    }
}
