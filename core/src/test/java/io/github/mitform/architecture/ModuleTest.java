package io.github.mitform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import java.lang.module.ModuleDescriptor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModuleTest {
    private final Module module = Finding.class.getModule();

    @Test
    void testsRunInsideTheNamedModule() {
        assertThat(module.getName()).isEqualTo("io.github.mitform.core");
    }

    @Test
    @Tag("class-path")
    void taggedTestsRunOnTheClassPathToo() {
        assertThat(module.isNamed()).isFalse();
    }

    @Test
    void everyPackageThatIsNotInternalIsExported() {
        var exported = module.getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        assertThat(MainClasses.packages())
                .allSatisfy(name -> assertThat(exported.contains(name)).as(name).isEqualTo(!isInternal(name)));
    }

    private static boolean isInternal(String packageName) {
        return (packageName + ".").contains(".internal.");
    }
}
