package io.github.mitform.expression.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.RandomExpressions;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionTest {
    private static final Set<String> MODES = Set.of("bike", "bus", "car");
    private static final Map<String, Type> TYPES = Map.of(
            "age", Type.INT,
            "share", Type.DECIMAL,
            "member", Type.BOOL,
            "name", Type.TEXT,
            "mode", Type.oneOf(MODES),
            "modes", Type.someOf(MODES),
            "born", Type.DATE);
    private static final Names NAMES = new Names() {
        @Override
        public Optional<Type> type(String name) {
            return Optional.ofNullable(TYPES.get(name));
        }

        @Override
        public Collection<String> all() {
            return TYPES.keySet();
        }

        @Override
        public Range range(String name) {
            if (name.equals("born")) {
                return Range.of(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31));
            }
            return name.equals("age") ? Range.of(14L, 120L) : Range.ANY;
        }
    };

    /** Conditions are written with a semicolon between them. */
    private static boolean isCertain(String conditions) {
        return Contradiction.isCertain(
                Stream.of(conditions.split(";"))
                        .map(source -> TypeCheck.condition(
                                        Expression.parse(source).orThrow(), NAMES)
                                .orThrow()
                                .expression())
                        .toList(),
                NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age < 18; age >= 65",
                "age > 17 && age < 18",
                "age < 14",
                "age > 120",
                "age == 17.5",
                "age >= 14 && age <= 15; age != 14; age != 15",
                "!(age >= 18); age > 20",
                "18 <= age; 18 > age",
                "share > 0.5; share < 0.5",
                "share > 0.5; share <= 0.5",
                "share == 0.5; share != 0.50",
                "member; !member",
                "member == false; member",
                "name == \"a\"; name == \"b\"",
                "name == \"a\"; name != \"a\"",
                "mode != \"bike\"; mode != \"bus\"; mode != \"car\"",
                "mode == \"bike\"; mode in [\"bus\", \"car\"]",
                "mode in [\"bike\", \"bus\"]; !(mode in [\"bike\", \"bus\"])",
                "\"bike\" in modes; !(\"bike\" in modes)",
                "\"bike\" in modes; size(modes) == 0",
                "size(modes) > 3",
                "size(modes) < 0",
                "modes == [\"bike\"]; \"bus\" in modes; \"car\" in modes",
                "!(\"bike\" in modes); !(\"bus\" in modes); size(modes) > 1",
                "born < date(\"1900-01-01\")",
                "born > date(\"2026-01-01\"); born < date(\"2026-01-02\")",
                "!answered(age); age > 18",
                "answered(age); !answered(age)",
                "age < 18 || age > 65; age >= 18; age <= 65",
                "!(age < 18 || member); member",
                "member ? age < 18 : age > 65; age == 40",
                "share > age; !(share > age)",
                "false",
                "member && !true"
            })
    void isSeen(String conditions) {
        assertThat(isCertain(conditions)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age < 18; age >= 14",
                "age > 17 && age < 19",
                "age >= 18; age <= 18",
                "share > 17 && share < 18",
                "share >= 0.5; share <= 0.5",
                "age < 18 || age > 65; age > 18",
                "member || !member",
                "mode != \"bike\"; mode != \"bus\"",
                "\"bike\" in modes; \"bus\" in modes",
                "\"bike\" in modes; size(modes) == 1",
                "born < date(\"1900-01-02\")",
                "!answered(age); age.orValue(20) > 18",
                "born + duration(\"P18Y\") <= today; born > today",
                "age < 18; share >= 65"
            })
    void isNotSeenWhereThereIsNone(String conditions) {
        assertThat(isCertain(conditions)).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noAnswersEverMakeCertainContradictionsTrue(long seed) {
        var random = new RandomExpressions(seed);
        for (int i = 0; i < 40; i++) {
            var conditions = List.of(random.condition(3), random.condition(2), random.condition(2));
            if (Contradiction.isCertain(conditions, RandomExpressions.NAMES)) {
                assertThat(conditions).satisfies(all -> holdNever(all, random));
            }
        }
    }

    private static void holdNever(List<? extends Expression> conditions, RandomExpressions random) {
        for (int i = 0; i < 100; i++) {
            var answers = random.answers();
            assertThat(conditions)
                    .as("with %s", answers)
                    .anySatisfy(
                            condition -> assertThat(value(condition, answers)).isNotEqualTo(true));
        }
    }

    private static @Nullable Object value(Expression condition, Map<String, ?> answers) {
        var checked = TypeCheck.of(condition, RandomExpressions.NAMES).orThrow();
        return Compiled.evaluate(checked, answers, RandomExpressions.TODAY);
    }
}
