package io.github.mitform.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrintingTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readingWhatWasPrintedGivesTheSameExpression(long seed) {
        var random = new RandomExpressions(seed);
        for (Expression expression :
                new Expression[] {random.condition(5), random.number(6), random.literal(), random.literal()}) {
            var read = Expression.parse(expression.print()).orThrow();
            assertThat(read).as(expression.print()).isEqualTo(expression).hasSameHashCodeAs(expression);
            assertThat(read.print()).isEqualTo(expression.print());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyBracketThatIsPrintedIsNeeded(long seed) {
        var expression = new RandomExpressions(seed).condition(5);
        String printed = expression.print();
        for (int open = printed.indexOf('('); open >= 0; open = printed.indexOf('(', open + 1)) {
            boolean call = open > 0 && Character.isLetter(printed.charAt(open - 1));
            boolean forCel = printed.startsWith("-(-", open - 1);
            if (!call && !forCel) {
                int close = closing(printed, open);
                String without =
                        printed.substring(0, open) + printed.substring(open + 1, close) + printed.substring(close + 1);
                assertThat(Expression.parse(without).expression()).as(without).isNotEqualTo(Optional.of(expression));
            }
        }
    }

    private static int closing(String printed, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            depth += printed.charAt(i) == '(' ? 1 : printed.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a&&(b&&c) ; a && (b && c)
            (a&&b)&&c ; a && b && c
            ((a)) || (b && c) ; a || b && c
            (a || b) && c ; (a || b) && c
            !(a == b) ; !(a == b)
            (a == b) == c ; (a == b) == c
            -(a + b) * 2 ; -(a + b) * 2
            - 5 ; -5
            -(5) ; -(5)
            --5 ; -(-5)
            --a ; -(-a)
            !!a ; !!a
            a - -b ; a - -b
            a - (b - c) ; a - (b - c)
            (a ? b : c) ? d : (e ? f : g) ; (a ? b : c) ? d : e ? f : g
            (a+1).orValue( 2 ) ; (a + 1).orValue(2)
            a.b.c.orValue('x') ; a.b.c.orValue("x")
            [ 1,2 ] ; [1, 2]
            2.50 ; 2.5
            100.0 ; 100.0
            duration("P24M") ; duration("P2Y")
            duration('PT36H') ; duration("PT36H")
            'say "hi"' ; 'say "hi"'
            'it\\'s' ; "it's"
            "\\u00e4\\n\\\\" ; "ä\\n\\\\"
            """)
    void hasOneSpelling(String written, String canonical) {
        assertThat(Expression.parse(written).orThrow().print()).isEqualTo(canonical);
    }

    @Test
    void anExpressionIsEqualWhereverItStood() {
        assertThat(Expression.parse("a  ==  (1)").orThrow())
                .isEqualTo(Expression.parse("a == 1").orThrow());
        assertThat(Expression.parse("a == 1").orThrow())
                .isNotEqualTo(Expression.parse("a == 1.0").orThrow());
    }

    @Test
    void everyPartKnowsWhereItStands() {
        var source = "age >= 18 && \"bike\" in g.modes";
        var expression = Expression.parse(source).orThrow();
        assertThat(part(source, expression)).isEqualTo(source);
        assertThat(part(source, expression.children().get(0))).isEqualTo("age >= 18");
        assertThat(part(source, expression.children().get(1).children().get(1))).isEqualTo("g.modes");
    }

    private static String part(String source, Expression expression) {
        return source.substring(expression.span().start(), expression.span().end());
    }

    @Test
    void namesAreToldInTheOrderOfTheirFirstUse() {
        assertThat(Expression.parse("b > 1 && answered(a) ? c.d.orValue(b) : a")
                        .orThrow()
                        .references())
                .containsExactly("b", "a", "c.d");
    }
}
