package io.github.mitform.json.schema;

import io.github.mitform.value.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The constraints that stand at the components of records, as keywords. */
final class Bounds {
    private static final String PACKAGE = Min.class.getPackageName();

    private Bounds() {}

    /**
     * Returns the schema of a field with what the constraints of its component add.
     *
     * @throws IllegalStateException if there is a constraint that nobody said how to write
     */
    static Schema add(Class<?> record, String component, Schema schema) {
        Schema bounded = schema;
        for (Annotation constraint : accessor(record, component).getAnnotations()) {
            if (constraint.annotationType().getPackageName().equals(PACKAGE)) {
                bounded = add(constraint, bounded);
            }
        }
        return bounded;
    }

    private static Schema add(Annotation constraint, Schema schema) {
        if (constraint instanceof Min min) return schema.with("minimum", min.value());
        if (constraint instanceof Max max) return schema.with("maximum", max.value());
        if (constraint instanceof Positive) {
            return schema.without("minimum").with("exclusiveMinimum", 0);
        }
        if (constraint instanceof NotEmpty) return schema.with("minItems", 1);
        if (constraint instanceof NotBlank) return schema.with("pattern", "\\S");
        if (constraint instanceof Size size) {
            Schema least = size.min() > 0 ? schema.with("minItems", size.min()) : schema;
            return size.max() < Integer.MAX_VALUE ? least.with("maxItems", size.max()) : least;
        }
        throw new IllegalStateException(
                "no keyword for " + constraint.annotationType().getName());
    }

    /** Constraints may stand at methods, but not at the components themselves. */
    private static AnnotatedElement accessor(Class<?> record, String component) {
        RecordComponent[] components = record.getRecordComponents();
        return Arrays.stream(components == null ? new RecordComponent[0] : components)
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record.getName() + " has no component " + component))
                .getAccessor();
    }
}
