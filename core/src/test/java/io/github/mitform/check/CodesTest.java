package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.internal.Constraints;
import io.github.mitform.definition.Format;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");
    /** Words that no German sentence has, outside of quotes. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|is|are|of|and|or|not|but|only|at|least|this|that|to|with|by)\\b");

    static List<Code> codes() {
        return Check.codes();
    }

    @Test
    void areAllDifferent() {
        assertThat(codes().stream().map(Code::code)).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void areLowerCaseWordsInAGroup(Code code) {
        assertThat(code.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void haveTheSameGapsInBothLanguages(Code code) {
        assertThat(gaps(code.sentence().german()))
                .isEqualTo(gaps(code.sentence().english()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void areWholeSentences(Code code) {
        assertThat(code.sentence().english()).matches("(?s)[A-Z\"{].*[.}]");
        assertThat(code.sentence().german()).matches("(?s)[A-ZÄÖÜ„{].*[.}]");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void haveGermanWordsInGerman(Code code) {
        var unquoted = code.sentence().german().replaceAll("\"[^\"]*\"|„[^“]*“|\\{[a-z]+}", "");
        assertThat(ENGLISH.matcher(unquoted).results().map(found -> found.group()))
                .isEmpty();
        assertThat(unquoted).doesNotContain("\"");
    }

    @Test
    void standAtEveryConstraint() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var messages = new TreeSet<String>();
            collect(Format.class, factory.getValidator(), messages, new HashSet<>());
            assertThat(messages)
                    .isEqualTo(new TreeSet<>(Arrays.stream(Constraints.Problem.values())
                            .map(Code::code)
                            .toList()));
        }
    }

    private static void collect(Class<?> type, Validator validator, Set<String> messages, Set<Class<?>> seen) {
        if (!type.getName().startsWith("io.github.mitform.definition") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                collect(kind, validator, messages, seen);
            }
        }
        if (type.isRecord()) {
            BeanDescriptor descriptor = validator.getConstraintsForClass(type);
            for (var property : descriptor.getConstrainedProperties()) {
                property.getConstraintDescriptors().forEach(found -> messages.add(found.getMessageTemplate()));
            }
            for (var component : type.getRecordComponents()) {
                for (String name : component.getGenericType().getTypeName().split("[<>, ]+")) {
                    collect(named(name), validator, messages, seen);
                }
            }
        }
    }

    private static Class<?> named(String name) {
        try {
            return name.startsWith("io.github.mitform") ? Class.forName(name) : Object.class;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> gaps(String sentence) {
        var gaps = new TreeSet<String>();
        GAP.matcher(sentence).results().forEach(found -> gaps.add(found.group(1)));
        return gaps;
    }

    @Test
    void havePartsWithTheSameGapsInBothLanguages() throws IllegalAccessException {
        var parts = new ArrayList<Sentence>();
        for (Class<?> kinds : codes().stream().map(Object::getClass).distinct().toList()) {
            for (Field field : kinds.getDeclaredFields()) {
                if (field.getType() == Sentence.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    parts.add((Sentence) field.get(null));
                }
            }
        }
        assertThat(parts)
                .hasSizeGreaterThan(20)
                .allSatisfy(part -> assertThat(gaps(part.german())).isEqualTo(gaps(part.english())));
    }
}
