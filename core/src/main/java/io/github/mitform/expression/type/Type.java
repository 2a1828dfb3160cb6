package io.github.mitform.expression.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What kind of value an expression gives; closed. */
public sealed interface Type {
    Type INT = new Int();
    Type DECIMAL = new Decimal();
    /** Any text. */
    Type TEXT = new Text(Optional.empty());

    Type BOOL = new Bool();
    Type DATE = new Date();
    Type DATE_TIME = new DateTime();
    Type PERIOD = new Period();
    Type DURATION = new Duration();

    /** Returns the kind as people call it, without an article: {@code whole number}, {@code ganze Zahl}. */
    Sentence shown();

    /** Returns the type of the answer to a choice: one of these ids. */
    static Type oneOf(Set<String> options) {
        return new Text(Optional.of(options));
    }

    /** Returns the type of the answer to a choice of several: a set of these ids. */
    static Type someOf(Set<String> options) {
        return new SetOf(oneOf(options));
    }

    /** A {@link Long}. */
    record Int() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("whole number", "ganze Zahl");
        }
    }

    /** A {@link java.math.BigDecimal}. */
    record Decimal() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("decimal", "Dezimalzahl");
        }
    }

    /**
     * A {@link String}.
     *
     * @param options the only texts it can be, such as the ids of a choice; empty if it can be any
     */
    record Text(Optional<Set<String>> options) implements Type {
        public Text {
            options = options.map(ids -> Collections.unmodifiableSet(new LinkedHashSet<>(ids)));
        }

        @Override
        public Sentence shown() {
            return new Sentence("text", "Text");
        }
    }

    /** A {@link Boolean}. */
    record Bool() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("yes or no", "Ja oder Nein");
        }
    }

    /** A {@link java.time.LocalDate}. */
    record Date() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("date", "Datum");
        }
    }

    /** A {@link java.time.LocalDateTime}. */
    record DateTime() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("date with time", "Datum mit Uhrzeit");
        }
    }

    /** A {@link java.time.Period}: years, months and days of the calendar. */
    record Period() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("duration in days, months or years", "Dauer in Tagen, Monaten oder Jahren");
        }
    }

    /** A {@link java.time.Duration}: hours, minutes and seconds; a day in it is 24 hours. */
    record Duration() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("duration in hours, minutes or seconds", "Dauer in Stunden, Minuten oder Sekunden");
        }
    }

    /** A {@link java.util.List}: the order matters, as in a ranking. */
    record ListOf(Type item) implements Type {
        public ListOf {
            requireNonNull(item, "item");
        }

        @Override
        public Sentence shown() {
            return new Sentence("list ({item})", "Liste ({item})").with("item", item.shown());
        }
    }

    /** A {@link java.util.Set}: the order does not matter, as in a choice of several. */
    record SetOf(Type item) implements Type {
        public SetOf {
            requireNonNull(item, "item");
        }

        @Override
        public Sentence shown() {
            return new Sentence("set ({item})", "Menge ({item})").with("item", item.shown());
        }
    }

    /** What the items of an empty list are: nothing, and so of every kind. */
    record Nothing() implements Type {
        @Override
        public Sentence shown() {
            return new Sentence("nothing", "nichts");
        }
    }
}
