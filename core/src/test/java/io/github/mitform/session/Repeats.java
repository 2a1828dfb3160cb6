package io.github.mitform.session;

import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds in which something is repeated, and what is seen of them. */
final class Repeats {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private Repeats() {}

    static Round round(String flow) {
        String json = """
                {"mitform": "1", "id": "org.example.places", "version": "1.0.0", "title": {"en": "Places"}, "languages": ["en"],
                 "parameters": [{"id": "city", "type": "text", "default": "Anytown"}],
                 "phases": [{"id": "walk", "title": {"en": "In {city}"}, "flow": [FLOW]}]}
                """;
        return Round.open(
                Check.of(ParkTalks.format(json.replace("FLOW", flow)), Registry.of(List.of(), List.of()))
                        .orThrow(),
                "walk");
    }

    static Session start(Round round) {
        return start(round, 7);
    }

    static Session start(Round round, long seed) {
        return Session.start(round, Locale.ENGLISH, new Context(TODAY, seed));
    }

    static String page(Session session) {
        return session.view().page().orElseThrow().path();
    }

    static View.Item item(Session session) {
        return session.view().page().orElseThrow().item().orElseThrow();
    }

    /** Returns the pages that a person comes to who answers yes, and what was asked on them. */
    static List<String> pages(Session start) {
        var pages = new ArrayList<String>();
        var session = start;
        while (true) {
            pages.add(page(session));
            for (View.Element element : session.view().page().orElseThrow().elements()) {
                if (element.required()) {
                    session = session.answer(element.name(), true);
                }
            }
            if (session.view().progress().mostPagesLeft() == 0) {
                return pages;
            }
            session = session.next();
        }
    }

    static List<String> shown(Session session) {
        var shown = new ArrayList<String>();
        for (String name : session.round().rules().keySet()) {
            if (session.state().isShown(name)) {
                shown.add(name);
            }
        }
        return shown;
    }
}
