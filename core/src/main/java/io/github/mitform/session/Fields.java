package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.rule.Reading;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.internal.Route;
import io.github.mitform.session.internal.Whole;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a stored object and collects what is wrong with them. For one use. */
final class Fields {
    private static final Sentence TEXT = new Sentence("a text", "ein Text");
    private static final Sentence LANGUAGE = new Sentence("a language tag", "ein Sprachkürzel");
    private static final Sentence CHANNEL = new Sentence("a channel", "ein Weg der Teilnahme");
    private static final Sentence DAY = new Sentence("a day such as 2026-01-31", "ein Tag wie 2026-01-31");
    private static final String PLAIN_DAY = "0000-00-00";
    private static final Channel[] CHANNELS = Channel.values();

    /** Words that stand in every state. */
    private static final Map<Enum<?>, String> WORDS = Stream.<Enum<?>>concat(
                    Stream.of(SessionState.Status.values()), Stream.of(CHANNELS))
            .collect(Collectors.toUnmodifiableMap(
                    each -> each, each -> each.name().toLowerCase(Locale.ROOT)));

    private final ObjectValue object;
    private final List<Finding> findings = new ArrayList<>(0);

    /** @throws RefusedException if the value is no object */
    Fields(Value value) {
        if (!(value instanceof ObjectValue fields)) {
            throw new RefusedException(List.of(
                    SessionProblem.UNREADABLE.at(Pointer.root(), "needed", new Sentence("an object", "ein Objekt"))));
        }
        this.object = fields;
    }

    /** Says that fields other than these are not known. */
    void allow(Set<String> known) {
        object.fields().forEach((field, value) -> {
            if (!known.contains(field)) {
                var names = String.join(", ", known);
                unreadable(Pointer.root(), new Sentence("nothing but " + names, "nichts außer " + names));
            }
        });
    }

    /** Checks the version of the form; a later one is another finding than a wrong one. */
    void version(int known) {
        Value given = object.fields().get("v");
        if (given instanceof Value.NumberValue number && number.number().intValue() > known) {
            findings.add(SessionProblem.UNKNOWN_VERSION.at(Pointer.root().field("v")));
        } else if (!Value.of(known).equals(given)) {
            unreadable(at("v"), new Sentence(String.valueOf(known), String.valueOf(known)));
        }
    }

    boolean has(String field) {
        return object.fields().containsKey(field);
    }

    private static Pointer at(String field) {
        return Pointer.root().field(field);
    }

    void unreadable(Pointer at, Sentence needed) {
        findings.add(SessionProblem.UNREADABLE.at(at, "needed", needed));
    }

    /** Throws if anything was wrong. */
    void done() {
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
    }

    String text(String field) {
        if (object.fields().get(field) instanceof TextValue text) {
            return text.text();
        }
        unreadable(at(field), TEXT);
        return "";
    }

    /** Reads a text; null if it is not of its form. */
    private <T> @Nullable T read(String field, Sentence needed, Function<String, @Nullable T> reader) {
        T read = object.fields().get(field) instanceof TextValue text ? reader.apply(text.text()) : null;
        if (read == null) {
            unreadable(at(field), needed);
        }
        return read;
    }

    Locale language(Round round) {
        var language = read("language", LANGUAGE, tag -> {
            for (Locale offered : round.format().languages()) {
                if (offered.toLanguageTag().equals(tag)) {
                    return offered;
                }
            }
            try {
                return tag.isEmpty()
                        ? null
                        : new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException e) {
                return null;
            }
        });
        return language == null ? Locale.ROOT : language;
    }

    Channel channel() {
        var channel = read("channel", CHANNEL, word -> {
            for (Channel each : CHANNELS) {
                if (is(each, word)) {
                    return each;
                }
            }
            return null;
        });
        return channel == null ? Channel.ONLINE : channel;
    }

    LocalDate day(String field) {
        var day = read(field, DAY, text -> {
            try {
                return isPlainDay(text) ? plainDay(text) : LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        });
        return day == null ? LocalDate.EPOCH : day;
    }

    /** Returns whether a text looks like the days that are written here, which are read at every click. */
    private static boolean isPlainDay(String text) {
        if (text.length() != PLAIN_DAY.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PLAIN_DAY.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static LocalDate plainDay(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    YearMonth month(String field) {
        var month = read(field, new Sentence("a month such as 2026-01", "ein Monat wie 2026-01"), text -> {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        });
        return month == null ? YearMonth.from(LocalDate.EPOCH) : month;
    }

    /** Reads a whole number of 64 bits, written as a text because not every program keeps that many digits of a number. */
    long longText(String field) {
        var number = read(field, new Sentence("a whole number as a text", "eine ganze Zahl als Text"), text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                return null;
            }
        });
        return number == null ? 0 : number;
    }

    /** Reads a whole number of at least 0. */
    long count(String field) {
        if (object.fields().get(field) instanceof Value.NumberValue number
                && number.number().signum() >= 0
                && Math.abs((long) number.number().scale()) < 20
                && number.number().unscaledValue().bitLength() < 63
                && (number.number().scale() <= 0
                        || number.number().stripTrailingZeros().scale() <= 0)) {
            return number.number().longValue();
        }
        unreadable(at(field), new Sentence("a whole number of 0 or more", "eine ganze Zahl ab 0"));
        return 0;
    }

    /** Reads true; false if the field is absent. */
    boolean flag(String field) {
        Value given = object.fields().get(field);
        if (given == null || given instanceof BooleanValue) {
            return given == BooleanValue.TRUE;
        }
        unreadable(at(field), new Sentence("true or false", "true oder false"));
        return false;
    }

    /** Reads the answers to questions of a round. */
    Map<String, Answer> answers(Round round) {
        var answers = new LinkedHashMap<String, Answer>();
        answers(round, (input, answer) -> answers.put(input.name(), answer));
        return answers;
    }

    /** Reads the answers to questions of a round and hands on those that are valid. */
    void answers(Round round, BiConsumer<RoundInput, Answer> taker) {
        answers("answers", round, taker);
    }

    /** Reads which variants were drawn. */
    Map<String, String> variants(Round round) {
        var variants = new LinkedHashMap<String, String>();
        answers("variants", round, (input, answer) -> {
            if (input.isDrawn() && answer instanceof ChoiceAnswer drawn) {
                variants.put(input.name(), drawn.option());
            } else {
                unreadable(at("variants"), new Sentence("what is drawn", "was ausgelost wird"));
            }
        });
        return variants;
    }

    private void answers(String field, Round round, BiConsumer<RoundInput, Answer> taker) {
        if (!(object.fields().get(field) instanceof ObjectValue given)) {
            unreadable(at(field), new Sentence("an object", "ein Objekt"));
            return;
        }
        given.fields().forEach((name, value) -> {
            RoundInput input = input(round, name);
            if (input != null) {
                Reading reading = input.keptRule().read(value, input.at());
                if (reading.isValid()) {
                    taker.accept(input, reading.answer().orElseThrow());
                } else {
                    findings.addAll(reading.findings());
                }
            }
        });
    }

    /** Reads to which parts somebody went; to none if the field is absent. */
    Route order(Round round, Route start) {
        Value given = object.fields().get("order");
        if (given == null) {
            return start;
        }
        if (!(given instanceof ObjectValue wholes)) {
            unreadable(at("order"), new Sentence("an object", "ein Objekt"));
            return start;
        }
        var route = start;
        var known = new HashSet<String>();
        for (Whole whole : round.layout().wholes()) {
            Value parts = wholes.fields().get(whole.path());
            if (whole.isChosen() && parts != null) {
                known.add(whole.path());
                route = route.with(whole, parts(whole, parts));
            }
        }
        if (!known.containsAll(wholes.fields().keySet())) {
            unreadable(at("order"), new Sentence("the parts that somebody chose", "die gewählten Teile"));
        }
        return route;
    }

    private List<Integer> parts(Whole whole, Value ids) {
        var parts = new LinkedHashSet<Integer>();
        if (ids instanceof ListValue list) {
            for (Value id : list.items()) {
                parts.add(id instanceof TextValue text ? whole.part(text.text()) : -1);
            }
            if (parts.size() == list.items().size() && !parts.contains(-1)) {
                return List.copyOf(parts);
            }
        }
        unreadable(
                at("order").field(whole.path()),
                new Sentence("ids of parts, each once", "Kennungen von Teilen, jede einmal"));
        return List.of();
    }

    Set<String> questions(Round round) {
        var questions = new LinkedHashSet<String>();
        if (!(object.fields().get("questions") instanceof ListValue list)) {
            unreadable(at("questions"), new Sentence("a list", "eine Liste"));
            return questions;
        }
        for (Value item : list.items()) {
            if (item instanceof TextValue text && input(round, text.text()) != null) {
                questions.add(text.text());
            } else if (!(item instanceof TextValue)) {
                unreadable(at("questions"), TEXT);
            }
        }
        return questions;
    }

    String question(Round round) {
        String question = text("question");
        input(round, question);
        return question;
    }

    private @Nullable RoundInput input(Round round, String name) {
        int slot = round.layout().slot(name);
        if (slot < 0) {
            findings.add(SessionProblem.UNKNOWN_QUESTION.at(
                    RoundInput.ANSWERS, "suggestion", Suggestion.didYouMean(name, List.of())));
            return null;
        }
        return round.layout().input(slot);
    }

    /** Reads the path of a page; empty if the field is absent. */
    Optional<String> page(Round round) {
        if (!has("page")) {
            return Optional.empty();
        }
        String path = text("page");
        if (round.layout().pageIndex(path) < 0) {
            findings.add(
                    SessionProblem.UNKNOWN_PAGE.at(at("page"), "suggestion", Suggestion.didYouMean(path, List.of())));
        }
        return Optional.of(path);
    }

    /** Returns whether a word is the one for a constant. */
    static boolean is(Enum<?> constant, String word) {
        return word.equals(word(constant));
    }

    /** Returns the word for a constant: {@code on_site}. */
    static String word(Enum<?> constant) {
        var word = WORDS.get(constant);
        return word == null ? constant.name().toLowerCase(Locale.ROOT) : word;
    }
}
