package io.github.mitform.session;

import io.github.mitform.check.Scope;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Puts the values of parameters into texts, as the language writes numbers and dates. */
final class Template {
    private static final int MOST_PLACES = 20;

    private Template() {}

    static String fill(Text text, Scope scope, Locale language) {
        return Placeholders.fill(text.in(language), name -> value(name.strip(), scope, language));
    }

    private static Optional<String> value(String name, Scope scope, Locale language) {
        Parameter parameter = Id.isValid(name) ? scope.parameters().get(Id.of(name)) : null;
        if (parameter == null || parameter instanceof OptionsParameter) return Optional.empty();
        if (parameter instanceof TextParameter text) return Optional.of(text.value());
        if (parameter instanceof NumberParameter number) return Optional.of(number(number.value(), language));
        if (parameter instanceof DateParameter date)
            return Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(date.value()));
        throw new AssertionError("no words for " + parameter.getClass().getSimpleName()); // Parameter is sealed
    }

    private static String number(BigDecimal number, Locale language) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(MOST_PLACES);
        return format.format(number);
    }
}
