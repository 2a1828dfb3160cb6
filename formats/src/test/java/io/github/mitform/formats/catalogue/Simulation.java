package io.github.mitform.formats.catalogue;

import io.github.mitform.answer.Channel;
import io.github.mitform.answer.Response;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sends made-up people through a round, page by page, as an application would. */
final class Simulation {
    private static final int MORE_PAGES_THAN_ANY_FORMAT_HAS = 100;

    private Simulation() {}

    /** Somebody who answers. */
    interface Person {
        /** Returns what this person answers, or nothing to pass over a question. */
        Optional<Value> answer(View.Element question);
    }

    /** Returns what a person delivers. */
    static Response deliver(Round round, Locale language, Channel channel, Context context, Person person) {
        var session = Session.start(round, new SessionCommand.Start(language, channel, true), context);
        for (int pages = 0; pages < MORE_PAGES_THAN_ANY_FORMAT_HAS; pages++) {
            session = answerPage(session, person);
            if (session.view().progress().mostPagesLeft() == 0) {
                return session.submit().response().orElseThrow();
            }
            session = session.next();
        }
        throw new AssertionError("a participant goes round in circles");
    }

    /** Answers what is on the page, and what appears on it because of an answer. */
    private static Session answerPage(Session start, Person person) {
        var session = start;
        Set<String> seen = new HashSet<>();
        for (var next = unseen(session, seen); next.isPresent(); next = unseen(session, seen)) {
            var name = next.get().name();
            seen.add(name);
            var answer = person.answer(next.get());
            session = answer.isPresent() ? session.answer(name, answer.get()) : session.skip(name);
        }
        return session;
    }

    private static Optional<View.Element> unseen(Session session, Set<String> seen) {
        return session.view().page().stream()
                .flatMap(page -> page.elements().stream())
                .filter(element -> !seen.contains(element.name()))
                .findFirst();
    }
}
