package io.github.mitform.report.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagTest {
    @Test
    void textAndAttributesAreEscaped() {
        assertThat(Tag.of("p", "a\"b").with("title", "<'&'>").text("</p><script>\"&\"]]>"))
                .hasToString("<p class=\"a&quot;b\" title=\"&lt;&#39;&amp;&#39;&gt;\">"
                        + "&lt;/p&gt;&lt;script&gt;&quot;&amp;&quot;]]&gt;</p>");
    }

    @Test
    void elementsThatStandOnTheirOwnStartALine() {
        assertThat(Tag.of("div")
                        .add(Tag.of("p").text("a ").add(Tag.of("b").text("c")))
                        .add(Tag.of("br")))
                .hasToString("<div>\n<p>a <b>c</b></p><br/></div>");
    }

    @Test
    void lengthsAreKeptToATenth() {
        assertThat(Tag.of("rect").with("x", -0.04).with("y", 12.345).with("width", -3.0))
                .hasToString("<rect x=\"0\" y=\"12.3\" width=\"-3\"/>");
    }
}
