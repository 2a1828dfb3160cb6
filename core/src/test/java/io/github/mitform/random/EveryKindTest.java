package io.github.mitform.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Operator;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The laws are only as good as what they are tried on: the formats they are tried on have something of everything. */
class EveryKindTest {
    private static final int FORMATS = 500;
    private static final int LEAST = 10;

    @Test
    void occursInTheDrawnFormats(TestReporter reporter) throws ReflectiveOperationException {
        var counts = new TreeMap<String, Integer>();
        for (long seed = 0; seed < FORMATS; seed++) {
            collect(SoundFormats.drawRich(new Random(seed)).format(), counts);
        }
        reporter.publishEntry("in " + FORMATS + " formats", counts.toString());
        assertThat(Stream.of(Flow.class, AnswerType.class, Options.class, Times.class)
                        .flatMap(EveryKindTest::kinds)
                        .map(Class::getSimpleName))
                .allSatisfy(kind ->
                        assertThat(counts.getOrDefault(kind, 0)).as(kind).isGreaterThan(LEAST));
        assertThat(Stream.of(Operator.AND, Operator.OR, Operator.IN, Operator.EQUAL, Operator.LESS, Operator.MORE))
                .allSatisfy(
                        operator -> assertThat(counts.get(operator.toString())).isGreaterThan(LEAST));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryKindTest::kinds)
                : Stream.of(type);
    }

    /** Counts every record and every operator in a definition. */
    private static void collect(Object part, Map<String, Integer> counts) throws ReflectiveOperationException {
        if (part instanceof Optional<?> optional && optional.isPresent()) {
            collect(optional.get(), counts);
        } else if (part instanceof Collection<?> items) {
            for (Object item : items) {
                collect(item, counts);
            }
        } else if (part instanceof Map<?, ?> map) {
            collect(map.values(), counts);
        } else if (part instanceof Record) {
            counts.merge(part.getClass().getSimpleName(), 1, Integer::sum);
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(part), counts);
            }
        }
        if (part instanceof Condition condition) {
            Expression.parse(condition.source()).expression().ifPresent(expression -> operators(expression, counts));
        }
    }

    private static void operators(Expression expression, Map<String, Integer> counts) {
        if (expression instanceof Expression.Binary binary) {
            counts.merge(binary.operator().toString(), 1, Integer::sum);
        }
        expression.children().forEach(child -> operators(child, counts));
    }
}
