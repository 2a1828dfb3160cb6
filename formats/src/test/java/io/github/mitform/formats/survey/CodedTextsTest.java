package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.survey.coding.CodedTexts;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodedTextsTest {
    private static KeptResult agreement(String csv) {
        return CodedTexts.read(csv).texts().orElseThrow().agreement();
    }

    private static double number(KeptResult result, String name) {
        return ((ObjectValue) result.data()).number(name).orElseThrow().doubleValue();
    }

    private static List<String> english(KeptResult result) {
        return result.notes().stream().map(note -> note.sentence().english()).toList();
    }

    /** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, example C: four observers, twelve units, missing data. */
    @Test
    void krippendorffsExampleHasItsPublishedAlpha() {
        var result = agreement("""
                unit,A,B,C,D
                1,1,1,,1
                2,2,2,3,2
                3,3,3,3,3
                4,3,3,3,3
                5,2,2,2,2
                6,1,2,3,4
                7,4,4,4,4
                8,1,1,2,1
                9,2,2,2,2
                10,,5,5,5
                11,,,1,1
                12,,3,,
                """);
        assertThat(number(result, "krippendorff_alpha")).isCloseTo(0.743, within(0.0005));
        assertThat(number(result, "compared")).isEqualTo(11);
        assertThat(english(result))
                .contains(
                        "In 43 of 55 comparisons (78.2%) a text has the same code. Krippendorff's alpha is 0.74: the codes allow for"
                                + " tentative conclusions only.")
                .anySatisfy(note -> assertThat(note).startsWith("Fleiss' kappa is"));
    }

    /** J. Cohen's form: 20 and 15 alike, 5 and 10 not; 0.7 observed, 0.5 by chance. */
    @Test
    void twoPeopleHaveCohensKappa() {
        var csv = "text;Ada;Bo\n"
                + "t;yes;yes\n".repeat(20)
                + "t;yes;no\n".repeat(5)
                + "t;no;yes\n".repeat(10)
                + "t;no;no\n".repeat(15);
        var result = agreement(csv);
        assertThat(number(result, "cohen_kappa")).isCloseTo(0.4, within(1e-12));
        assertThat(result.notes().get(0).sentence().german())
                .startsWith("In 35 von 50 Vergleichen (70,0\u00a0%) hat ein Text denselben Code.")
                .contains("kein Verlass");
        assertThat(result.figures()).extracting(Figure::id).containsExactly("pairs", "codes");
    }

    @Nested
    class ATable {
        @Test
        void mayHaveSemicolonsTabsAndBlanks() {
            assertThat(CodedTexts.read("id\tA\tB\n1\t noise \t\n").texts())
                    .hasValue(new CodedTexts(List.of("A", "B"), List.of(List.of("noise", ""))));
        }

        @Test
        void withoutTextsSaysNothing() {
            assertThat(english(agreement("id,A,B\n"))).hasSize(1);
            assertThat(CodedTexts.read("").texts()).isEmpty();
        }

        @Test
        void inWhichAllGaveOneCodeShowsNothing() {
            assertThat(english(agreement("id,A,B\n1,x,x\n2,x,x\n")).get(0))
                    .startsWith("Whether people code alike cannot");
        }
    }

    @Test
    void aProgramGivesEachTextAPlaceForEachCoder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodedTexts(List.of("A", "B"), List.of(List.of("noise"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodedTexts(List.of("A"), List.of()));
    }
}
