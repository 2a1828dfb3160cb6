package io.github.mitform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

class ModuleTest {
    @Test
    void testsRunInsideTheNamedModule() {
        assertThat(Finding.class.getModule().getName()).isEqualTo("io.github.mitform.core");
    }

    @Test
    void everyExportedPackageExists() {
        var descriptor = Finding.class.getModule().getDescriptor();
        assertThat(descriptor.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .isSubsetOf(descriptor.packages());
    }
}
