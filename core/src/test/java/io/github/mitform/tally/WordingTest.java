package io.github.mitform.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static void assertBoth(Sentence told, String english, String german) {
        assertThat(told.english()).isEqualTo(english);
        assertThat(told.german()).isEqualTo(german);
    }

    @Nested
    class Numbers {
        @Test
        void haveTheirThousandsApartAndTheirOwnDecimals() {
            assertBoth(Wording.number(new BigDecimal("88700")), "88,700", "88\u202f700");
            assertBoth(Wording.number(new BigDecimal("1234.50")), "1,234.50", "1\u202f234,50");
        }

        @Test
        void belowZeroHaveAMinusAndNoHyphen() {
            assertBoth(Wording.number(new BigDecimal("-1234.5")), "\u22121,234.5", "\u22121\u202f234,5");
            assertBoth(Wording.number(Fraction.of(-1, 2)), "\u22120.5", "\u22120,5");
        }

        @Test
        void thatAreExactAreToldExactlyAsLongAsTheirDecimalsEnd() {
            assertBoth(Wording.number(Fraction.of(5000)), "5,000", "5\u202f000");
            assertBoth(Wording.number(Fraction.of(9, 4)), "2.25", "2,25");
        }

        @Test
        void areToldAsRoundedWhereTheyNeverEnd() {
            assertBoth(Wording.number(Fraction.of(1, 3)), "about 0.3333", "rund 0,3333");
        }
    }

    @Test
    void partsAreToldInPercent() {
        assertBoth(Wording.percent(Fraction.of(1, 3), 1), "33.3%", "33,3\u00a0%");
        assertBoth(Wording.percent(Fraction.of(1, 3), 0), "33%", "33\u00a0%");
        assertBoth(Wording.percent(431, 1000), "43.1%", "43,1\u00a0%");
    }
}
