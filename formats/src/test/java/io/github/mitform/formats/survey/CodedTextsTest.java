package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.formats.survey.coding.CodedTexts;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedTextsTest {
    private static final String EXAMPLE = """
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
                """;

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
        var result = agreement(EXAMPLE);
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

    @Test
    void aCodeOfTooFewTextsIsNotNamedWhereSmallGroupsAreProtected() {
        var csv = "text;Ada;Bo\n" + "t;noise;noise\n".repeat(6) + "t;dirt;noise\n".repeat(5)
                + "t;neighbour Miller;dirt\n";
        var published = Disclosure.of(5).publish(agreement(csv)).figures().get(1);
        assertThat(published.lines().stream()
                        .map(line -> ((Cell.Words) line.get(0)).text().in(Locale.ENGLISH)))
                .containsExactly("dirt", "noise", "All others together");
        assertThat(published.lines().get(2).subList(1, 5)).allMatch(Cell.Withheld.class::isInstance);
        assertThat(agreement(csv).figures().get(1).lines()).hasSize(3);
    }

    /** The same example; the alphas of all four levels are published there. */
    @ParameterizedTest
    @CsvSource({"ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void krippendorffsExampleHasItsPublishedAlphaAtEveryLevel(Level level, double alpha) {
        var result = CodedTexts.read(EXAMPLE, level).texts().orElseThrow().agreement();
        assertThat(number(result, "krippendorff_alpha")).isCloseTo(alpha, within(0.0005));
        assertThat(((ObjectValue) result.data()).text("level"))
                .hasValue(level.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void alphaIsShownAsPreciselyAsItTakesToReadTheSameOfIt() {
        var result = CodedTexts.read(EXAMPLE, Level.RATIO).texts().orElseThrow().agreement();
        assertThat(english(result).get(0))
                .as("not 0.80, from which on codes can be relied on")
                .endsWith("Krippendorff's alpha for ratios is 0.797: the codes allow for tentative conclusions only.");
    }

    @Nested
    class CodesThatAreNumbers {
        private final KeptResult result = CodedTexts.read(
                        "text;Ada;Bo;Cem\n1;2;2,0;3\n2;10;9;10\n3;1;1;2\n4;5;6;", Level.INTERVAL)
                .texts()
                .orElseThrow()
                .agreement();

        @Test
        void areOneHoweverTheyAreWrittenAndStandInTheirOrder() {
            var codes = result.figures().get(1).lines().stream()
                    .map(line -> ((Cell.Words) line.get(0)).text().in(Locale.ENGLISH))
                    .toList();
            assertThat(codes).containsExactly("1", "2", "3", "5", "6", "9", "10");
        }

        @Test
        void areComparedByAlphaOfEachTwoAndNeverByKappa() {
            assertThat(result.figures().get(0).columns())
                    .extracting(Figure.Column::id)
                    .contains("alpha")
                    .doesNotContain("kappa");
            assertThat(english(result))
                    .anySatisfy(note -> assertThat(note).contains("Krippendorff's alpha for distances is 0.97"))
                    .noneSatisfy(note -> assertThat(note).contains("Fleiss"));
            assertThat(result.notes().get(0).sentence().german()).contains("Krippendorffs Alpha für Abstände ist 0,97");
        }

        @Test
        void areNoWordsAndNoDebts() {
            assertThat(CodedTexts.read("text;Ada;Bo\n1;2;noise\n", Level.ORDINAL)
                            .findings())
                    .extracting(finding -> finding.code() + " in line "
                            + finding.position().orElseThrow().line())
                    .containsExactly("coding.number in line 2");
            assertThat(CodedTexts.read("text;Ada;Bo\n1;2;-3\n", Level.RATIO).findings())
                    .extracting(Finding::code)
                    .containsExactly("coding.amount");
            assertThat(CodedTexts.read("text;Ada;Bo\n1;2;-3\n", Level.INTERVAL).findings())
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CodedTexts(List.of("A", "B"), List.of(List.of("1e9", "2")), Level.INTERVAL));
        }
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
