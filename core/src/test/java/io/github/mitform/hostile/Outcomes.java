package io.github.mitform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What is the same for whatever was found in hostile input. */
public final class Outcomes {
    /** Stands in answers; must never stand in a sentence. */
    static final String SECRET = "Zx9 §ecret";

    private static final int LONGEST_SENTENCE = 2_000;
    private static final int MOST_FINDINGS = 5_000;

    private Outcomes() {}

    /** Returns the codes of the findings, after a look at each of their sentences. */
    public static String of(List<Finding> findings) {
        assertThat(findings).hasSizeLessThan(MOST_FINDINGS);
        var codes = new TreeSet<String>();
        for (Finding finding : findings) {
            codes.add(finding.code());
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(finding.message(language)).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
            }
        }
        return codes.toString();
    }

    /** Returns the codes of findings about answers, which say nothing of what was answered. */
    public static String ofAnswers(List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(finding.toString(Locale.GERMAN)).doesNotContain(SECRET);
        }
        return of(findings);
    }
}
