package io.github.mitform.value.codec;

import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A codec that is one part of a larger one: it reads at a place, and goes on after a fault to find the next. */
abstract class Mapper<T> implements Codec<T> {
    private static final int LONGEST_NUMBER = 30;

    /** What a value can be. */
    enum Kind {
        TEXT("a text", "ein Text"),
        NUMBER("a number", "eine Zahl"),
        TRUTH("true or false", "true oder false"),
        LIST("a list in brackets [ ]", "eine Liste in eckigen Klammern [ ]"),
        OBJECT("an object in braces { }", "ein Objekt in geschweiften Klammern { }"),
        NOTHING("null", "null");

        private final Sentence words;

        Kind(String english, String german) {
            words = new Sentence(english, german);
        }

        Sentence words() {
            return words;
        }

        static Kind of(Value value) {
            if (value instanceof Value.TextValue) return TEXT;
            if (value instanceof Value.NumberValue) return NUMBER;
            if (value instanceof Value.BooleanValue) return TRUTH;
            if (value instanceof Value.ListValue) return LIST;
            if (value instanceof Value.ObjectValue) return OBJECT;
            return NOTHING;
        }
    }

    /** Returns the object, or null after reporting what is wrong with the value. */
    abstract @Nullable T read(Value value, Place place);

    /** Returns what is needed here, to stand in a sentence: "a date such as 2026-12-31". */
    abstract Sentence needed();

    /** Returns whether a value of this kind may be right. */
    abstract boolean takes(Kind kind);

    /** Returns how much a value of a kind that is taken looks like this one, 0 or more, to choose among several that take it. */
    int likeness(Value value) {
        return 0;
    }

    @Override
    public final T read(Value value) {
        var place = Place.start(false);
        T object = read(value, place);
        if (object == null || place.count() > 0) {
            throw new InvalidFormatException("the value", place.findings());
        }
        return object;
    }

    @Override
    public final Parsed<T> parse(Value value) {
        var place = Place.start(true);
        T object = read(value, place);
        return new Parsed<>(place.count() == 0 ? Optional.ofNullable(object) : Optional.empty(), place.findings());
    }

    /** Reports that something else is needed; always returns null. */
    final @Nullable T wrongKind(Value value, Place place) {
        if (value instanceof Value.NullValue) {
            place.report(ReadingCode.VALUE_NULL);
            return null;
        }
        Optional<String> meant = place.isAuthored() ? meant(value).map(PrettyJson::compact) : Optional.empty();
        var write = meant.map(text -> new Sentence(" Write " + text + ".", " Schreiben Sie " + text + "."));
        Object[] gaps = {
            "needed",
            new Sentence(capital(needed().english()), needed().german()),
            "found",
            value instanceof Value.BooleanValue truth
                    ? truth.truth()
                    : Kind.of(value).words(),
            "hint",
            write.orElse(new Sentence("", ""))
        };
        if (meant.isPresent()) {
            place.reportMendable(at -> Fix.write(at, meant.get()), ReadingCode.VALUE_WRONG_KIND, gaps);
        } else {
            place.report(ReadingCode.VALUE_WRONG_KIND, gaps);
        }
        return null;
    }

    /** Returns what was certainly meant by a value of the wrong kind: a number in quotation marks, or a text without them. */
    private Optional<Value> meant(Value value) {
        Optional<Value> other = Optional.empty();
        if (value instanceof Value.TextValue text && text.text().length() <= LONGEST_NUMBER) {
            other = Literal.bare(text.text());
        } else if (value instanceof Value.NumberValue number) {
            other = Optional.of(Value.of(PrettyJson.compact(number)));
        }
        return other.filter(v -> takes(Kind.of(v)) && isRight(v));
    }

    private boolean isRight(Value value) {
        var place = Place.start(true);
        return read(value, place) != null && place.count() == 0;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
