package io.github.mitform.formats.publish;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About;
import io.github.mitform.report.About.Responses;
import io.github.mitform.report.Report;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Protected tables as a report. */
public final class PublicReport {
    private static final Sentence METHOD = new Sentence("Protected table", "Geschützte Tabelle");

    private PublicReport() {}

    /**
     * Returns a report of tables of the same round. Numbers are withheld in it where a table asks for that; otherwise nothing is, beside the protection of
     * the tables, and it says so.
     *
     * @param responses how many there were in all
     * @param simulated whether a program made any of them up
     * @param dated the day that it speaks of
     */
    public static Report of(
            Round round,
            List<? extends PublicTable> tables,
            long responses,
            boolean simulated,
            Optional<LocalDate> dated,
            Locale language) {
        var builder = Report.on(round.format())
                .digest(round.program().digest())
                .phase(round.phase())
                .counted(responses);
        if (simulated) builder.simulated();
        dated.ifPresent(builder::dated);
        for (int i = 0; i < tables.size(); i++) {
            var asked = tables.get(i).questions().stream()
                    .map(name ->
                            round.plan().input(name).orElseThrow().question().ask())
                    .toList();
            builder.result(
                    id(tables.get(i), i),
                    title(asked),
                    List.of(),
                    METHOD,
                    tables.get(i).result());
        }
        var report = builder.build(language);
        if (tables.stream().anyMatch(WithheldTable.class::isInstance)) return report;
        var about = report.about();
        // The smallest cell is that of withholding, which is another way of protection.
        var unwithheld = new About(
                about.format(),
                about.version(),
                about.digest(),
                about.publisher(),
                about.dataLicence(),
                about.level(),
                about.recruitment(),
                about.phase(),
                about.dated(),
                new Responses(
                        About.Kind.RESPONSES,
                        responses,
                        List.of(),
                        about.responses().simulated()),
                1,
                about.attributions());
        return new Report(
                report.language(), report.title(), report.summary(), unwithheld, report.sections(), report.cautions());
    }

    /** Returns all questions in a row, in the languages of the first one. */
    private static Text title(List<Text> asked) {
        var words = new LinkedHashMap<Locale, String>();
        for (Locale language : asked.get(0).byLanguage().keySet()) {
            words.put(language, asked.stream().map(text -> text.in(language)).collect(Collectors.joining(" / ")));
        }
        return new Text(words);
    }

    /** Unique also where two tables have the same questions. */
    private static String id(PublicTable table, int place) {
        return (place + 1) + "_" + String.join("_", table.questions());
    }
}
