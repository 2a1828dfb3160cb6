package io.github.mitform.examples.cli;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Session;
import io.github.mitform.session.View;
import io.github.mitform.session.View.Element;
import io.github.mitform.session.View.Page;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Walks one person through a session: shows a page, asks its questions one by one, says what was wrong, goes on or back. */
final class Walk {
    private static final String BACK = "<";
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
            } else if (isLast(session.view())) {
                if (attempt(session::submit)) {
                    out.println(Words.say("take.thanks"));
                    return Optional.of(session);
                }
                session.view().missing().stream().findFirst().ifPresent(this::goToPlace);
            } else {
                attempt(session::next);
            }
        }
    }

    /** Turns to the page of something that is missing. */
    private void goToPlace(Finding missing) {
        var tokens = missing.at().tokens();
        String name = tokens.size() > 1 ? tokens.get(1) : "";
        session.round().plan().input(name).ifPresent(input -> {
            boolean isStep =
                    input.question().id().value().equals(name) && !input.path().contains("/");
            int end = input.path().lastIndexOf('/');
            session =
                    session.goTo(isStep || end < 0 ? input.path() : input.path().substring(0, end));
        });
    }

    private enum Turn {
        ON,
        BACK
    }

    private static boolean isLast(View view) {
        return view.progress().mostPagesLeft() == 0;
    }

    private Optional<Turn> page(View view, Page page) throws IOException {
        out.println();
        out.println(progress(view));
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
        page.media().forEach(medium -> out.println("[" + medium.alternative() + ": " + medium.source() + "]"));
        if (page.elements().isEmpty()) {
            return prompt(Words.say("take.next")).map(line -> line.equals(BACK) ? Turn.BACK : Turn.ON);
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
            if (turn.isEmpty() || turn.get() == Turn.BACK) {
                return turn;
            }
            done.add(open.get().name());
        }
    }

    private Optional<Turn> ask(Element element) throws IOException {
        out.println();
        out.println(element.ask() + (element.required() ? " *" : ""));
        element.help().ifPresent(help -> out.println("  " + help));
        element.media().forEach(medium -> out.println("  [" + medium.alternative() + ": " + medium.source() + "]"));
        element.answer().ifPresent(answer -> out.println(Words.say("take.so-far", Map.of("answer", written(answer)))));
        return element.type() instanceof GridType ? askRows(element, (GridType) element.type()) : askOne(element);
    }

    private Optional<Turn> askOne(Element element) throws IOException {
        choices(element.typeValue());
        while (true) {
            Optional<String> line = prompt(hint(element.type()));
            if (line.isEmpty()) return Optional.empty();
            if (line.get().equals(BACK)) return Optional.of(Turn.BACK);
            if (line.get().isEmpty()) {
                if (element.answer().isPresent() || !element.required()) return Optional.of(Turn.ON);
                out.println("  " + Words.say("take.needed"));
            } else if (attempt(() -> session.answer(element.name(), TypedLine.read(element.type(), line.get())))) {
                return Optional.of(Turn.ON);
            }
        }
    }

    private Optional<Turn> askRows(Element element, GridType grid) throws IOException {
        while (true) {
            element.typeValue().get("cell").ifPresent(cell -> choices((ObjectValue) cell));
            var rows = new LinkedHashMap<String, Value>();
            for (Value item : element.typeValue().items("rows")) {
                var row = (ObjectValue) item;
                out.println("  " + row.text("label").orElse(""));
                Optional<String> line = prompt(hint(grid.cell()));
                if (line.isEmpty()) return Optional.empty();
                if (line.get().equals(BACK)) return Optional.of(Turn.BACK);
                if (!line.get().isEmpty()) rows.put(row.text("id").orElse(""), TypedLine.read(grid.cell(), line.get()));
            }
            boolean isLeftEmpty = rows.isEmpty() && !element.required();
            if (isLeftEmpty || attempt(() -> session.answer(element.name(), Value.object(rows)))) {
                return Optional.of(Turn.ON);
            }
        }
    }

    /** Prints what can be chosen, from the type as the view describes it. */
    private void choices(ObjectValue type) {
        int number = 0;
        for (Value item : type.items("options")) {
            var option = (ObjectValue) item;
            out.println("  " + ++number + ") " + option.text("label").orElse("")
                    + option.text("help").map(help -> " – " + help).orElse(""));
        }
        if (type.text("type").equals(Optional.of("scale"))) {
            out.println("  " + end(type, "from", "low") + " … " + end(type, "to", "high")
                    + (type.get("dontKnow").isPresent() ? "   ? = " + Words.say("take.dont-know") : ""));
        }
        type.text("unit").ifPresent(unit -> out.println("  " + unit));
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
