package io.github.mitform.examples.cli;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Session;
import io.github.mitform.session.View;
import io.github.mitform.session.View.Element;
import io.github.mitform.session.View.Page;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Walks one person through a session: shows a page, asks its questions one by one, says what was wrong, goes on or back. */
final class Walk {
    private static final String BACK = "<";
    private static final String PART = ">";
    private static final int BAR = 24;

    private final Locale language;
    private final BufferedReader in;
    private final PrintWriter out;
    private Session session;

    Walk(Session session, Locale language, BufferedReader in, PrintWriter out) {
        this.session = session;
        this.language = language;
        this.in = in;
        this.out = out;
    }

    /** Returns the submitted session; empty if the person went away before the end. */
    Optional<Session> toTheEnd() throws IOException {
        out.println(session.round().format().title().in(language));
        out.println(Words.say("take.how"));
        while (true) {
            View view = session.view();
            Optional<Turn> turn = view.page().isEmpty()
                    ? Optional.of(Turn.ON)
                    : page(view, view.page().get());
            if (turn.isEmpty()) {
                session = session.withdraw();
                out.println(Words.say("take.left"));
                return Optional.empty();
            }
            if (turn.get() == Turn.BACK) {
                attempt(session::back);
            } else if (turn.get() == Turn.ON && isLast(session.view())) {
                if (attempt(session::submit)) {
                    out.println(Words.say("take.thanks"));
                    return Optional.of(session);
                }
                session.view().missing().stream().findFirst().ifPresent(this::goToPlace);
            } else if (turn.get() == Turn.ON) {
                attempt(session::next);
            }
        }
    }

    /** Turns to the page of something that is missing. */
    private void goToPlace(Finding missing) {
        var tokens = missing.at().tokens();
        session.round().pageOf(tokens.size() > 1 ? tokens.get(1) : "").ifPresent(page -> session = session.goTo(page));
    }

    private enum Turn {
        ON,
        BACK,
        END,
        /** To a part that was chosen; the session is there already. */
        ELSEWHERE
    }

    /** Returns where a line that is no answer leads; empty for an answer. */
    private Optional<Turn> turn(String line) {
        if (line.equals(BACK)) {
            return Optional.of(Turn.BACK);
        }
        var pages = chosen(session.view()).stream()
                .flatMap(choice -> choice.parts().stream())
                .flatMap(part -> part.page().stream())
                .toList();
        if (!line.matches(PART + "[0-9]{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line.substring(PART.length()));
        return number >= 1 && number <= pages.size() && attempt(() -> session.goTo(pages.get(number - 1)))
                ? Optional.of(Turn.ELSEWHERE)
                : Optional.empty();
    }

    /** Returns what this person may choose the order of, where they are now. */
    private static List<View.AnyOrder> chosen(View view) {
        return view.page().stream()
                .flatMap(page -> page.anyOrder().stream())
                .filter(View.AnyOrder::chosen)
                .toList();
    }

    private void choices(View view) {
        int number = 0;
        for (View.AnyOrder choice : chosen(view)) {
            out.println(choice.title().orElse(Words.say("take.any-order")));
            for (View.Part part : choice.parts()) {
                if (part.page().isPresent()) {
                    out.println("  " + PART + ++number + " " + part.title()
                            + (part.here() ? " …" : part.done() ? " ✓" : ""));
                }
            }
        }
    }

    private static boolean isLast(View view) {
        return view.progress().mostPagesLeft() == 0;
    }

    private Optional<Turn> page(View view, Page page) throws IOException {
        out.println();
        out.println(progress(view));
        choices(view);
        page.title().ifPresent(title -> out.println("## " + title));
        page.text().ifPresent(out::println);
        page.goal().ifPresent(goal -> out.println(Words.say("take.goal", Map.of("goal", goal))));
        page.prototype()
                .ifPresent(prototype -> out.println(Words.say(
                        "take.prototype",
                        Map.of(
                                "name",
                                prototype.name(),
                                "version",
                                prototype.version(),
                                "link",
                                prototype.link().orElse("")))));
        page.activity().ifPresent(this::activity);
        page.media().forEach(medium -> {
            var seconds = medium.seconds().isPresent() ? " (" + medium.seconds().getAsInt() + " s)" : "";
            out.println("[" + medium.alternative() + ": " + medium.source() + "]" + seconds);
        });
        if (page.elements().isEmpty()) {
            return prompt(Words.say("take.next")).map(line -> turn(line).orElse(Turn.ON));
        }
        var done = new HashSet<String>();
        while (true) {
            Optional<Element> open = session.view().page().stream()
                    .flatMap(shown -> shown.elements().stream())
                    .filter(element -> !done.contains(element.name()))
                    .findFirst();
            if (open.isEmpty()) {
                return Optional.of(Turn.ON);
            }
            Optional<Turn> turn = ask(open.get());
            if (turn.isEmpty() || turn.get() != Turn.ON) {
                return turn;
            }
            done.add(open.get().name());
        }
    }

    private void activity(View.Activity activity) {
        out.println(Words.say("take.minutes", Map.of("minutes", activity.minutes())));
        activity.roles()
                .forEach(role -> out.println("  " + role.label()
                        + (role.people().isPresent() ? " (" + role.people().getAsInt() + ")" : "")
                        + role.instructions().map(words -> ": " + words).orElse("")));
        activity.material()
                .forEach(material -> out.println("  + " + material.label()
                        + (material.quantity().isPresent()
                                ? " (" + material.quantity().getAsInt() + ")"
                                : "")));
    }

    private Optional<Turn> ask(Element element) throws IOException {
        out.println();
        out.println(element.ask() + (element.required() ? " *" : ""));
        element.help().ifPresent(help -> out.println("  " + help));
        element.media().forEach(medium -> out.println("  [" + medium.alternative() + ": " + medium.source() + "]"));
        element.answer().ifPresent(answer -> out.println(Words.say("take.so-far", Map.of("answer", written(answer)))));
        while (true) {
            Reply reply = read(element.type(), element.typeValue());
            if (reply.turn() != Turn.ON) {
                return reply.turn() == Turn.END ? Optional.empty() : Optional.of(reply.turn());
            }
            if (reply.value().isEmpty()) {
                if (element.answer().isPresent() || !element.required()) return Optional.of(Turn.ON);
                out.println("  " + Words.say("take.needed"));
            } else if (attempt(
                    () -> session.answer(element.name(), reply.value().get()))) {
                return Optional.of(Turn.ON);
            }
        }
    }

    /**
     * What somebody typed: a value, nothing, or that they turn back or leave.
     *
     * @param value empty for an empty line
     */
    private record Reply(Optional<Value> value, Turn turn) {
        static Reply of(Optional<Value> value) {
            return new Reply(value, Turn.ON);
        }

        static Reply leaving(Turn turn) {
            return new Reply(Optional.empty(), turn);
        }
    }

    /** Reads an answer, part by part where it has parts. */
    private Reply read(AnswerType type, ObjectValue shown) throws IOException {
        if (type instanceof GridType grid) {
            shown.get("cell").ifPresent(cell -> choices((ObjectValue) cell));
            return parts(shown.items("rows"), row -> grid.cell(), row -> Value.object());
        }
        if (type instanceof GroupType group) {
            var types = new HashMap<String, AnswerType>();
            group.fields().forEach(field -> types.put(field.id().value(), field.answer()));
            return parts(shown.items("fields"), field -> types.get(id(field)), field ->
                    (ObjectValue) field.get("answer").orElseThrow());
        }
        if (type instanceof ListType list) return items(list, shown);
        if (type instanceof ComparisonType comparison) return sets(comparison, shown);
        choices(shown);
        Reply line = line(hint(type));
        return new Reply(line.value().map(typed -> TypedLine.read(type, ((TextValue) typed).text())), line.turn());
    }

    private static String id(ObjectValue part) {
        return part.text("id").orElse("");
    }

    private Reply line(String hint) throws IOException {
        Optional<String> line = prompt(hint);
        if (line.isEmpty()) return Reply.leaving(Turn.END);
        var turn = turn(line.get());
        if (turn.isPresent()) return Reply.leaving(turn.get());
        return Reply.of(line.filter(typed -> !typed.isEmpty()).map(Value::of));
    }

    private Reply parts(
            List<Value> parts, Function<ObjectValue, AnswerType> type, Function<ObjectValue, ObjectValue> shown)
            throws IOException {
        var values = new LinkedHashMap<String, Value>();
        for (Value item : parts) {
            var part = (ObjectValue) item;
            out.println("  " + part.text("label").orElse(""));
            Reply reply = read(type.apply(part), shown.apply(part));
            if (reply.turn() != Turn.ON) return reply;
            reply.value().ifPresent(value -> values.put(id(part), value));
        }
        return Reply.of(values.isEmpty() ? Optional.empty() : Optional.of(Value.object(values)));
    }

    /** One item after the other, until one is left empty. */
    private Reply items(ListType list, ObjectValue shown) throws IOException {
        var items = new ArrayList<Value>();
        while (items.size() < list.max()) {
            int number = items.size() + 1;
            out.println("  " + shown.text("label").orElse("") + " " + number);
            Reply reply = read(list.of(), (ObjectValue) shown.get("of").orElseThrow());
            if (reply.turn() != Turn.ON) return reply;
            if (reply.value().isEmpty()) break;
            items.add(Value.object()
                    .with("key", Value.of("k" + number))
                    .with("value", reply.value().get()));
        }
        return Reply.of(items.isEmpty() && list.min() > 0 ? Optional.empty() : Optional.of(Value.list(items)));
    }

    /** One set after the other: the number of the best option, and where it is asked for, of the worst. */
    private Reply sets(ComparisonType comparison, ObjectValue shown) throws IOException {
        var labels = new HashMap<String, String>();
        shown.items("options")
                .forEach(option -> labels.put(
                        id((ObjectValue) option),
                        ((ObjectValue) option).text("label").orElse("")));
        var choices = new ArrayList<Value>();
        for (Value set : shown.items("sets")) {
            var ids = ((Value.ListValue) set)
                    .items().stream().map(id -> ((TextValue) id).text()).toList();
            for (int i = 0; i < ids.size(); i++) {
                out.println("  " + (i + 1) + ") " + labels.getOrDefault(ids.get(i), ""));
            }
            Reply reply = line(hint(comparison));
            if (reply.turn() != Turn.ON) return reply;
            reply.value()
                    .ifPresent(typed -> choices.add(TypedLine.choice(comparison, ids, ((TextValue) typed).text())));
        }
        return Reply.of(choices.isEmpty() ? Optional.empty() : Optional.of(Value.list(choices)));
    }

    /** Prints what can be chosen, from the type as the view describes it. */
    private void choices(ObjectValue type) {
        int number = 0;
        for (Value item : listed(type)) {
            var option = (ObjectValue) item;
            out.println("  " + ++number + ") " + option.text("label").orElse("")
                    + option.text("help").map(help -> " – " + help).orElse(""));
        }
        if (type.text("type").equals(Optional.of("scale"))) {
            out.println("  " + end(type, "from", "low") + " … " + end(type, "to", "high")
                    + (type.get("dontKnow").isPresent() ? "   ? = " + Words.say("take.dont-know") : ""));
        }
        type.text("unit").ifPresent(unit -> out.println("  " + unit));
        type.text("text").ifPresent(text -> out.println("  " + text));
    }

    /** Returns what stands in a numbered list: options, cards, or regions; for a card sort the groups follow the cards. */
    private static List<Value> listed(ObjectValue type) {
        var listed = new ArrayList<Value>();
        for (String field : List.of("options", "cards", "groups", "regions")) {
            listed.addAll(type.items(field));
        }
        headings(type.items("tree"), "", listed);
        return listed;
    }

    private static void headings(List<Value> headings, String above, List<Value> listed) {
        for (Value item : headings) {
            var heading = (ObjectValue) item;
            String label = above + heading.text("label").orElse("");
            listed.add(heading.with("label", Value.of(label)));
            headings(heading.items("children"), label + " > ", listed);
        }
    }

    private static String end(ObjectValue scale, String step, String label) {
        return scale.number(step).map(Object::toString).orElse("")
                + scale.text(label).map(words -> " = " + words).orElse("");
    }

    /** Returns how to type an answer of this type; types without an entry in the bundle need no explanation. */
    private static String hint(AnswerType type) {
        String key = "take.hint." + type.getClass().getSimpleName();
        return Words.bundle().containsKey(key) ? Words.say(key) : "";
    }

    private String progress(View view) {
        var progress = view.progress();
        int all = progress.pagesDone() + 1 + progress.mostPagesLeft();
        int filled = BAR * progress.pagesDone() / Math.max(1, all);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] "
                + Words.say("take.page", Map.of("page", progress.pagesDone() + 1, "pages", all));
    }

    private Optional<String> prompt(String hint) throws IOException {
        out.print((hint.isEmpty() ? "" : "  (" + hint + ")\n") + "> ");
        out.flush();
        return Optional.ofNullable(in.readLine()).map(String::strip);
    }

    private boolean attempt(Supplier<Session> step) {
        try {
            session = step.get();
            return true;
        } catch (RefusedException refused) {
            for (Finding finding : refused.findings()) {
                out.println("  ! " + finding.message(Locale.getDefault()));
            }
            return false;
        }
    }

    private static String written(Answer answer) {
        return CanonicalJson.write(AnswerRules.write(answer));
    }
}
