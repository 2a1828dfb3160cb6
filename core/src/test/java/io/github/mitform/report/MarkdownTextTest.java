package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.report.internal.wording.Markdown;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a | b → a \\| b",
                "<script>x</script> → &lt;script&gt;x&lt;/script&gt;",
                "&lt; → &amp;lt;",
                "*bold* _it_ `code` ~~x~~ → \\*bold\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~",
                "[a](javascript:x) → \\[a\\](javascript:x)",
                "![a](b) → !\\[a\\](b)",
                "# heading → \\# heading",
                "https://x.example → https\\://x.example",
                "www.x.example → www\\.x.example",
                "@somebody → \\@somebody",
                "a \\ b → a \\\\ b",
                "plain words, 80% (4 of 5) → plain words, 80% (4 of 5)"
            })
    void wordsReadAsTheyAre(String words, String escaped) {
        assertThat(Markdown.escape(words)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "- item → \\- item",
                "+ item → \\+ item",
                "=== → \\===",
                "12. item → 12\\. item",
                "12) item → 12\\) item",
                "3.5 of 5 → 3\\.5 of 5",
                "*bold* → \\*bold\\*",
                "12 items - all → 12 items - all"
            })
    void wordsThatStartALineStartNothingElse(String words, String escaped) {
        assertThat(Markdown.escapeLine(words)).isEqualTo(escaped);
    }

    @Test
    void hostileWordsStayInTheirCell() {
        var markdown = PageTest.WithHostileWords.everywhere().markdown();
        assertThat(markdown).doesNotContain("<script", "<img", "</td>");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(3));
    }

    @Test
    void everyKindOfCellIsShown() {
        assertThat(Reports.with(Reports.everyCell()).in(Locale.GERMAN).markdown())
                .contains(
                        "| Zeile 1 | 12\u202F345 |",
                        "| Zeile 2 | 4\u202F000 von 5\u202F000 (80\u202F%) |",
                        "| Zeile 3 | \u22123,3 |",
                        "| Zeile 4 | in Worten |",
                        "| Zeile 5 | nicht gezeigt |",
                        "| Zeile 6 |  |");
    }
}
