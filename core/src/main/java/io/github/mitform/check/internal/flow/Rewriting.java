package io.github.mitform.check.internal.flow;

import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Renaming;
import io.github.mitform.expression.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in place of parameters, and the names of the phase in place of those of a scope; what stands where stays. A question of a
 * repeat that is seen from outside becomes the name of the list of its answers: with a star at its end.
 */
public final class Rewriting {
    /** What makes a name unknown that has to be written in another way. */
    private static final String UNSEEN = ".0";

    private final Draft draft;
    private final Area scope;
    private final Set<Id> used;

    /** @param used is told which parameters are used */
    public Rewriting(Draft draft, Area scope, Set<Id> used) {
        this.draft = draft;
        this.scope = scope;
        this.used = used;
    }

    public Expression of(Expression expression) {
        boolean isTheSame = scope.parameters().isEmpty() && scope.prefix().isEmpty() && draft.repeats.isEmpty();
        return isTheSame ? expression : Renaming.of(expression, this::name);
    }

    private Expression name(Name name) {
        if (Id.isValid(name.name())) {
            var id = Id.of(name.name());
            var value = value(scope.parameters().get(id), name.span());
            if (value != null) {
                used.add(id);
                return value;
            }
        }
        return new Name(meant(name.name()), name.span());
    }

    private String meant(String written) {
        String name = scope.resolved(written);
        var input = draft.repeats.isEmpty() ? Optional.<DraftInput>empty() : draft.find(name);
        if (input.isEmpty()) {
            return name;
        }
        if (!scope.isInsideAllOf(input.orElseThrow().scope)) {
            return name + Draft.LIST;
        }
        boolean isFromOutside =
                scope.repeat().isPresent() && name.startsWith(scope.prefix()) && !name.equals(scope.qualified(written));
        return isFromOutside ? name + UNSEEN : name;
    }

    private static @Nullable Literal value(@Nullable Parameter parameter, Span span) {
        if (parameter instanceof TextParameter text) return new Literal(text.value(), span);
        if (parameter instanceof DateParameter date) return new Literal(date.value(), span);
        if (parameter instanceof NumberParameter number) return new Literal(number(number.value()), span);
        return null;
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return number;
        }
    }
}
