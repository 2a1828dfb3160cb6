package io.github.mitform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Nested
    class ANumber {
        /** RFC 8785, appendix B. */
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "0000000000000000, 0",
            "8000000000000000, 0",
            "0000000000000001, 5e-324",
            "8000000000000001, -5e-324",
            "7fefffffffffffff, 1.7976931348623157e+308",
            "ffefffffffffffff, -1.7976931348623157e+308",
            "4340000000000000, 9007199254740992",
            "c340000000000000, -9007199254740992",
            "4430000000000000, 295147905179352830000",
            "44b52d02c7e14af5, 9.999999999999997e+22",
            "44b52d02c7e14af6, 1e+23",
            "44b52d02c7e14af7, 1.0000000000000001e+23",
            "444b1ae4d6e2ef4e, 999999999999999700000",
            "444b1ae4d6e2ef4f, 999999999999999900000",
            "444b1ae4d6e2ef50, 1e+21",
            "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
            "3eb0c6f7a0b5ed8d, 0.000001",
            "41b3de4355555553, 333333333.3333332",
            "41b3de4355555554, 333333333.33333325",
            "41b3de4355555555, 333333333.3333333",
            "41b3de4355555556, 333333333.3333334",
            "41b3de4355555557, 333333333.33333343",
            "becbf647612f3696, -0.0000033333333333333333",
            "43143ff3c1cb0959, 1424953923781206.2"
        })
        void isWrittenAsTheRfcLists(String bits, String text) {
            assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                    .isEqualTo(text);
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4})
        void hasTheFewestDigitsThatLeadBackToIt(long seed) {
            var random = new Random(seed);
            for (int i = 0; i < 25_000; i++) {
                double number = Double.longBitsToDouble(random.nextLong());
                if (Double.isFinite(number) && number != 0) {
                    var text = EcmaNumber.text(number);
                    assertThat(Double.parseDouble(text)).isEqualTo(number);
                    assertThat(canBeShorter(number, new BigDecimal(text)))
                            .as("%s has a digit too many", text)
                            .isFalse();
                    assertThat(CanonicalJson.carries(new BigDecimal(text))).isTrue();
                }
            }
        }

        private boolean canBeShorter(double number, BigDecimal text) {
            int digits = text.stripTrailingZeros().precision();
            if (digits == 1) {
                return false;
            }
            var exact = new BigDecimal(number);
            return exact.round(new MathContext(digits - 1, RoundingMode.DOWN)).doubleValue() == number
                    || exact.round(new MathContext(digits - 1, RoundingMode.UP)).doubleValue() == number;
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.1", "-1.50", "123456789012345", "5e-324", "1e22", "0.1e1", "1e-7", "0e1000000000"})
        void isCarriedIfNoProgramChangesIt(String number) {
            assertThat(CanonicalJson.carries(new BigDecimal(number))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0.1234567890123456789",
                    "9007199254740993",
                    "1e400",
                    "1e1000000000",
                    "1e-1000000000",
                    "4.9e-324",
                    "0.1000000000000000055511151231257827"
                })
        void hasNoCanonicalFormIfADoubleCannotCarryIt(String number) {
            assertThat(CanonicalJson.carries(new BigDecimal(number))).isFalse();
            assertThatThrownBy(() -> CanonicalJson.write(Value.of(new BigDecimal(number))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @CsvSource({"1.50, 1.5", "1E+2, 100", "-0.00, 0", "1e-6, 0.000001", "1e-7, 1e-7", "123e20, 1.23e+22"})
        void losesWhatIsNoPartOfItsQuantity(BigDecimal number, String text) {
            assertThat(CanonicalJson.write(Value.of(number))).isEqualTo(text);
        }
    }

    @Nested
    class AText {
        /** RFC 8785, section 3.2.2. */
        @Test
        void isEscapedAsTheRfcShows() {
            var text = "€$\017\nA'B\"\\\\\"/";
            assertThat(CanonicalJson.write(Value.of(text))).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        }

        @Test
        void keepsCharactersBeyondTheBasicPlane() {
            assertThat(CanonicalJson.write(Value.of("\ud83d\ude00"))).isEqualTo("\"\ud83d\ude00\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
        void hasNoCanonicalFormWithHalfACharacter(String text) {
            assertThatThrownBy(() -> CanonicalJson.write(Value.of(text))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AnObject {
        /** RFC 8785, section 3.2.3. */
        @Test
        void ordersItsFieldsByUtf16Units() {
            var object = Value.object(Map.of(
                    "\u20ac", Value.of("Euro Sign"),
                    "\r", Value.of("Carriage Return"),
                    "\ufb33", Value.of("Hebrew Letter Dalet With Dagesh"),
                    "1", Value.of("One"),
                    "\ud83d\ude00", Value.of("Emoji: Grinning Face"),
                    "\u0080", Value.of("Control"),
                    "\u00f6", Value.of("Latin Small Letter O With Diaeresis")));
            assertThat(CanonicalJson.write(object))
                    .containsSubsequence(
                            "Carriage Return",
                            "One",
                            "Control",
                            "Latin Small Letter O With Diaeresis",
                            "Euro Sign",
                            "Emoji: Grinning Face",
                            "Hebrew Letter Dalet With Dagesh");
        }

        @Test
        void hasNoSpaces() {
            var object = Value.object()
                    .with("b", Value.list(Value.of(1), Value.nothing()))
                    .with("a", Value.object().with("c", Value.of(true)));
            assertThat(CanonicalJson.write(object)).isEqualTo("{\"a\":{\"c\":true},\"b\":[1,null]}");
        }
    }

    @Nested
    class ADigest {
        @Test
        void isSha256OfTheCanonicalText() {
            // echo -n '{}' | sha256sum
            assertThat(Digest.of(Value.object()))
                    .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        }

        @Test
        void doesNotDependOnTheOrderOfFieldsOrOnTrailingZeros() {
            var one = Value.object().with("a", Value.of(1)).with("b", Value.of(2));
            var other =
                    Value.object().with("b", Value.of(new BigDecimal("2.00"))).with("a", Value.of(1));
            assertThat(Digest.of(one)).isEqualTo(Digest.of(other));
        }
    }
}
