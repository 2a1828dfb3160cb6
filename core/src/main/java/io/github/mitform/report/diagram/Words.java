package io.github.mitform.report.diagram;

import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.diagram.Outline.Kind;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a picture says by itself, in German for a German locale and otherwise in English. */
record Words(Locale language) {
    /** More items are not all told. */
    private static final int MOST_ITEMS = 4;

    private String say(String english, String german) {
        return new Sentence(english, german).in(language);
    }

    String kind(Kind kind) {
        return switch (kind) {
            case INFORM -> say("Information", "Information");
            case CONSENT -> say("Consent", "Einwilligung");
            case ASK -> say("Questions", "Fragen");
            case TASK -> say("Task", "Aufgabe");
            case ACTIVITY -> say("On site", "Vor Ort");
            case COMPUTE -> say("Computed", "Berechnet");
        };
    }

    String phase(int number, String title) {
        return say("Phase ", "Phase ") + number + " · " + title;
    }

    String after(String phase) {
        return say("after ", "nach ") + phase;
    }

    String lasts(Period period) {
        return say("open for ", "offen für ") + inWords(period);
    }

    private String inWords(Period period) {
        var words = new StringBuilder();
        append(words, period.getYears(), say("year", "Jahr"), say("years", "Jahre"));
        append(words, period.getMonths(), say("month", "Monat"), say("months", "Monate"));
        append(words, period.getDays(), say("day", "Tag"), say("days", "Tage"));
        return words.isEmpty() ? period.toString() : words.toString();
    }

    private static void append(StringBuilder words, int number, String one, String several) {
        if (number != 0) {
            words.append(words.isEmpty() ? "" : ", ").append(number).append(' ').append(number == 1 ? one : several);
        }
    }

    String otherwise() {
        return say("otherwise", "sonst");
    }

    String onlyIf() {
        return say("only if", "nur wenn");
    }

    String included(String title, String version) {
        return say("Included: ", "Eingebunden: ") + title + " (" + version + ")";
    }

    String anyOrder(String title, boolean chosen) {
        return title + " · "
                + (chosen
                        ? say("in any order", "in beliebiger Reihenfolge")
                        : say("in an order that is drawn", "in ausgeloster Reihenfolge"));
    }

    String results() {
        return say("Results", "Ergebnisse");
    }

    String result(String name, String method, String subjects) {
        return name + ": " + method + " (" + subjects + ")";
    }

    String optionsFrom(String result) {
        return say("options from ", "Möglichkeiten aus ") + result;
    }

    String start() {
        return say("start", "Beginn");
    }

    String end() {
        return say("submitted", "abgeschickt");
    }

    String count(long people) {
        return String.format(language, "%,d", people);
    }

    String branch() {
        return say("One of these ways:", "Einer dieser Wege:");
    }

    String all() {
        return say("All of these ways, one after the other:", "Alle diese Wege, einer nach dem anderen:");
    }

    String anyOrder(AnyOrder.Order order) {
        return switch (order) {
            case CHOSEN -> say("all parts, in the order people choose", "alle Teile, in selbst gewählter Reihenfolge");
            case RANDOM -> say("all parts, in an order drawn by lot", "alle Teile, in ausgeloster Reihenfolge");
        };
    }

    String again() {
        return say("for the next one", "für den nächsten Eintrag");
    }

    String repeated(String often) {
        return say("repeated ", "wiederholt ") + often;
    }

    String each(List<String> items) {
        int more = items.size() - MOST_ITEMS;
        return say("for each: ", "je: ")
                + String.join(", ", more > 1 ? items.subList(0, MOST_ITEMS) : items)
                + (more > 1 ? say(" and " + more + " more", " und " + more + " weitere") : "");
    }

    String each(String from, Selection select) {
        String which = select instanceof Selection.Chosen
                ? say("for each chosen in ", "für alles Gewählte in ")
                : select instanceof Selection.NotChosen
                        ? say("for each not chosen in ", "für alles nicht Gewählte in ")
                        : say("for each of ", "für alles aus ");
        return which + from;
    }

    String times(String number, boolean depends, int most) {
        if (!depends) {
            return say(most + " times", most + "-mal");
        }
        return say(number + " times, at most " + most, number + "-mal, höchstens " + most + "-mal");
    }

    String until(String condition, int most) {
        return say(
                "until " + condition + ", at most " + most + " times",
                "bis " + condition + ", höchstens " + most + "-mal");
    }

    String drawn(String variant, int weight, int whole) {
        return say("drawn by lot: ", "ausgelost: ") + variant + " (" + weight + say(" of ", " von ") + whole + ")";
    }

    /** Returns on which channels a page is shown; nothing where it is on all. */
    String only(List<Channel> channels) {
        return channels.isEmpty()
                ? ""
                : " · "
                        + say("only ", "nur ")
                        + channels.stream().map(this::channel).collect(Collectors.joining(", "));
    }

    private String channel(Channel channel) {
        return switch (channel) {
            case ONLINE -> say("online", "online");
            case ON_SITE -> say("on site", "vor Ort");
            case PAPER -> say("on paper", "auf Papier");
            case PHONE -> say("by phone", "am Telefon");
        };
    }

    String minutes(int minutes) {
        return "(" + minutes + say(" min)", " Min.)");
    }

    String role(String label, OptionalInt people) {
        return say("Role: ", "Rolle: ") + label + (people.isPresent() ? " × " + people.getAsInt() : "");
    }

    String material(String label, OptionalInt quantity) {
        return say("Material: ", "Material: ") + label + (quantity.isPresent() ? " × " + quantity.getAsInt() : "");
    }

    String nothing() {
        return say("nothing more", "nichts weiter");
    }
}
