package io.github.mitform.formats.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Code;
import io.github.mitform.testing.Codes;
import io.github.mitform.testing.Golden;
import io.github.mitform.testing.Golden.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in {@code site} that explain every finding say what the code says. */
class FindingsPageTest {
    private static final String COMMAND = "mvn -o -q -Dquick -pl formats -am test"
            + " -Dtest='*InvalidDocumentsTest,FindingsPageTest' -Dmitform.golden=write";

    private static final Pattern LINK = Pattern.compile("findings(?:\\.de)?\\.md#([a-z0-9-]+)");

    private static List<Code> codes() throws IOException {
        var codes = new ArrayList<>(Codes.in(Path.of("../core/target/classes")));
        codes.addAll(Codes.in(Path.of("target/classes")));
        return codes;
    }

    private static List<Shown> shown() throws IOException {
        var shown = new ArrayList<Shown>();
        for (String folder : List.of("../core/src/test/resources/invalid", "src/test/resources/invalid")) {
            for (Golden golden : Golden.below(Path.of(folder))) {
                shown.addAll(golden.shown());
            }
        }
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"en, ../site/findings.md", "de, ../site/findings.de.md"})
    void saysWhatTheCodeSays(Locale language, Path page) throws IOException {
        var expected = FindingsPage.of(codes(), shown(), language);
        if (Golden.isWriting()) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).as("to write it anew: %s", COMMAND).isEqualTo(expected);
    }

    @Test
    void everyLinkToAFindingLeadsToIt() throws IOException {
        var anchors = codes().stream().map(code -> code.code().replace(".", "")).toList();
        var links = new ArrayList<String>();
        try (var pages = Files.list(Path.of("../site"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                LINK.matcher(Files.readString(page)).results().forEach(link -> links.add(link.group(1)));
            }
        }
        assertThat(links).hasSizeGreaterThan(10).isSubsetOf(anchors);
    }

    @Test
    void everyCodeMeansOneThing() throws IOException {
        assertThat(codes().stream().map(Code::code)).doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    @Test
    void whatIsWrittenDownHasTheSeverityOfItsCode() throws IOException {
        var codes = codes();
        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(codes).anySatisfy(code -> {
                    assertThat(code.code()).isEqualTo(one.code());
                    assertThat(code.severity()).isEqualTo(one.severity());
                }));
    }
}
