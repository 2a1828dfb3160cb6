package io.github.mitform.formats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormatsModuleTest {
    @Test
    void testsRunInsideTheNamedModule() {
        assertThat(getClass().getModule().getName()).isEqualTo("io.github.mitform.formats");
        assertThat(Finding.class.getModule().getName()).isEqualTo("io.github.mitform.core");
    }

    @Test
    @Tag("class-path")
    void taggedTestsRunOnTheClassPathToo() {
        assertThat(getClass().getModule().isNamed()).isFalse();
        assertThat(Finding.class.getModule().isNamed()).isFalse();
    }
}
