package io.github.mitform.examples.quickstart;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Program;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first ten lines: a survey is read, taken, counted and reported. */
public final class Main {
    private Main() {}

    /** Reads {@code park.json} in the folder it is started in, and writes {@code park.html} beside it. */
    public static void main(String[] arguments) throws IOException {
        // README: the first ten lines
        Program park = Mitform.read(Path.of("park.json")).orThrow(); // sound, or every finding at once
        Round round = Round.open(park, "survey"); // a phase that people can enter
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin")); // the library itself has no clock
        List<Response> store = new ArrayList<>(); // your database
        for (String bench : "pond gate pond gate gate gate pond gate gate pond pond".split(" ")) { // your web page
            Session session = Session.start(round, Locale.GERMAN, new Context(today, 42));
            session = session.answer("bench", bench).submit(); // whatever is refused says why
            store.add(session.response().orElseThrow()); // nothing in it says who it was
        }
        Report report = Mitform.tally(round, store.stream()).report(Locale.GERMAN);
        Files.writeString(Path.of("park.html"), report.html()); // or markdown(), csv(), toValue()
        // end
    }
}
