package io.github.mitform.report.internal.wording;

import io.github.mitform.definition.Level;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Missing;

/** Everything that a report says of itself, in German and English. */
public final class Phrases {
    public static final Sentence SIMULATED = both("Simulated data", "Simulierte Daten");
    public static final Sentence SIMULATED_MEANS = both(
            "Responses behind this report, or behind the options in it, were made up to try the format out. Nobody gave them.",
            "Antworten hinter diesem Bericht oder hinter den Möglichkeiten darin sind erfunden, um das Verfahren"
                    + " auszuprobieren. Niemand hat sie gegeben.");

    public static final Sentence CONTENTS = both("In short", "In Kürze");
    public static final Sentence SUMMARY_OF_FACTS = both("At a glance", "Auf einen Blick");
    public static final Sentence ABOUT = both("About this report", "Über diesen Bericht");
    public static final Sentence NO_RESULTS = both("Nothing was counted.", "Es wurde nichts ausgezählt.");
    public static final Sentence TO_BEAR_IN_MIND = both("To bear in mind", "Zu beachten");
    public static final Sentence HOW_COUNTED = both("How this was counted", "So wurde ausgezählt");
    public static final Sentence METHOD = both("Counting method", "Auszählung");
    public static final Sentence IN_NUMBERS = both("{title}: the numbers", "{title}: die Zahlen");
    public static final Sentence AS_TABLE = both("The numbers as a table", "Die Zahlen als Tabelle");
    public static final Sentence ALL_AS_TABLE =
            both("The numbers as a table, all {count} lines", "Die Zahlen als Tabelle, alle {count} Zeilen");
    public static final Sentence MORE_FIGURES = both("{count} more figures", "{count} weitere Darstellungen");
    public static final Sentence FULL_TABLE = both("All {count} lines", "Alle {count} Zeilen");
    public static final Sentence EXCERPT = both(
            "Shown are the first {first} and the last {last} of {count} lines, in the order of the table.",
            "Gezeigt sind die ersten {first} und die letzten {last} von {count} Zeilen, in der Reihenfolge der Tabelle.");
    public static final Sentence FIRST_LINES = both(
            "Shown are the first {first} of {count} lines.", "Gezeigt sind die ersten {first} von {count} Zeilen.");
    public static final Sentence LEFT_OUT = both("{count} more in the table", "{count} weitere in der Tabelle");
    public static final Sentence SCROLLS = both("Table, scrolls sideways", "Tabelle, seitlich verschiebbar");

    public static final Sentence WITHHELD = both("withheld", "nicht gezeigt");
    public static final Sentence WITHHELD_MEANS = both(
            "Withheld: what fewer than {size} people answered is not shown, nor are numbers from which it could be worked out.",
            "Nicht gezeigt werden Antworten von weniger als {size} Personen und Zahlen, aus denen sie sich errechnen ließen.");
    public static final Sentence PART_OF_WHOLE = both("{part} of {whole}", "{part} von {whole}");
    public static final Sentence FROM_TO = both("{low} to {high}", "{low} bis {high}");
    public static final Sentence OF_WHOLE = both("of {whole}", "von {whole}");
    public static final Sentence NOTHING_TO_DRAW =
            both("There is nothing to draw yet.", "Es gibt noch nichts zu zeichnen.");
    public static final Sentence ALL_WITHHELD =
            both("All numbers of this figure are withheld.", "Alle Zahlen dieser Darstellung werden nicht gezeigt.");
    public static final Sentence LAST_BARS =
            both("Drawn are the last {shown} of {all}.", "Gezeichnet sind die letzten {shown} von {all}.");
    public static final Sentence OUT_ONE = both("out: {who}", "scheidet aus: {who}");
    public static final Sentence OUT_SOME = both("out: {who}", "scheiden aus: {who}");
    public static final Sentence OTHERS = both("others", "andere");
    public static final Sentence NO_BANDS = both(
            "Where numbers are withheld, it is not drawn who passed on how much to whom.",
            "Wo Zahlen nicht gezeigt werden, ist nicht gezeichnet, wer wem wie viel weitergab.");
    public static final Sentence VOTES_AGAINST = both("votes for it against", "Stimmen gegen");
    public static final Sentence WINS_COMPARISON = both("wins this comparison", "gewinnt diesen Vergleich");
    public static final Sentence LOSES_COMPARISON = both("loses this comparison", "verliert diesen Vergleich");
    public static final Sentence LEFT_OF = both("{what}: {left} of {amount}", "{what}: {left} von {amount}");
    public static final Sentence CHART_OF = both("Chart with {count} lines.", "Diagramm mit {count} Zeilen.");
    public static final Sentence CHART_LINE = both("{label}: {value}.", "{label}: {value}.");

    public static final Sentence ANSWERED_ALL =
            both("{answered} people answered.", "{answered} Personen haben geantwortet.");
    public static final Sentence ANSWERED_ONE_OF =
            both("1 of {people} people answered.", "1 von {people} Personen hat geantwortet.");
    public static final Sentence ANSWERED_ONE = both("One person answered.", "Eine Person hat geantwortet.");
    public static final Sentence ANSWERED_SOME =
            both("{answered} of {people} people answered.", "{answered} von {people} Personen haben geantwortet.");
    public static final Sentence ANSWERED_FEW = both(
            "Fewer than {size} people answered, too few to show anything of it.",
            "Weniger als {size} Personen haben geantwortet, zu wenige, um etwas davon zu zeigen.");
    public static final Sentence ANSWERED_NOBODY = both("Nobody answered.", "Niemand hat geantwortet.");

    public static final Sentence NO_BALLOT = both("No ballot counts.", "Kein Stimmzettel zählt.");
    public static final Sentence ONE_BALLOT =
            both("The only ballot is valid and not blank.", "Der einzige Stimmzettel ist gültig und nicht leer.");
    public static final Sentence ALL_BALLOTS =
            both("All {all} ballots are valid and not blank.", "Alle {all} Stimmzettel sind gültig und nicht leer.");
    public static final Sentence SOME_BALLOTS = both(
            "{counted} of {all} ballots are valid and not blank.",
            "{counted} von {all} Stimmzetteln sind gültig und nicht leer.");

    public static final Sentence PHASE = both("Phase", "Phase");
    public static final Sentence DATE = both("As of", "Stand");
    public static final Sentence LEVEL = both("Participation", "Mitwirkung");
    public static final Sentence RECRUITMENT = both("Who took part", "Wer teilgenommen hat");
    public static final Sentence PUBLISHER = both("Published by", "Herausgegeben von");
    public static final Sentence FORMAT = both("Format", "Format");
    public static final Sentence DIGEST = both("Digest (SHA-256)", "Prüfsumme (SHA-256)");
    public static final Sentence LICENCE = both("Licence of the results", "Lizenz der Ergebnisse");
    public static final Sentence SMALLEST_CELL = both("Protection of small groups", "Schutz kleiner Gruppen");
    public static final Sentence SMALLEST_CELL_IS = both(
            "What fewer than {size} people answered is not shown, nor are numbers from which it could be worked out.",
            "Was weniger als {size} Personen antworteten, wird nicht gezeigt, ebenso wenig Zahlen, aus denen es sich errechnen ließe.");
    public static final Sentence NO_SMALLEST_CELL = both("All groups are shown.", "Alle Gruppen werden gezeigt.");
    public static final Sentence SOURCE = both("Source", "Quelle");

    private Phrases() {}

    /** What is counted. */
    public static Sentence counted(boolean ballots) {
        return ballots
                ? both("Ballots counted", "Gezählte Stimmzettel")
                : both("Responses counted", "Gezählte Antworten");
    }

    /** What is not counted. */
    public static Sentence refused(boolean ballots) {
        return ballots
                ? both("Ballots set aside", "Beiseitegelegte Stimmzettel")
                : both("Responses not counted", "Nicht gezählte Antworten");
    }

    public static Sentence level(Level level) {
        return switch (level) {
            case INFORM -> both("People are told", "Die Menschen werden informiert");
            case CONSULT ->
                both("People are asked, others decide", "Die Menschen werden gefragt, entschieden wird anderswo");
            case INVOLVE ->
                both(
                        "People work on it and learn what became of it",
                        "Die Menschen arbeiten mit und erfahren, was daraus wurde");
            case COLLABORATE ->
                both("People and administration shape it together", "Menschen und Verwaltung gestalten gemeinsam");
            case EMPOWER -> both("People decide", "Die Menschen entscheiden");
        };
    }

    public static Sentence recruitment(Recruitment recruitment) {
        return switch (recruitment) {
            case OPEN -> both("Whoever wanted to", "Wer wollte");
            case INVITED -> both("People who were invited", "Wer eingeladen war");
            case RANDOM -> both("People drawn by lot", "Ausgeloste Personen");
            case STRATIFIED -> both("People drawn by lot within groups", "Innerhalb von Gruppen ausgeloste Personen");
            case QUOTA -> both("Whoever fitted until each group was full", "Wer passte, bis jede Gruppe voll war");
        };
    }

    public static Sentence missing(Missing reason, boolean one) {
        return switch (reason) {
            case NOT_ASKED ->
                one
                        ? both("{count} was not asked", "{count} wurde nicht gefragt")
                        : both("{count} were not asked", "{count} wurden nicht gefragt");
            case LEFT_EMPTY -> both("{count} left it empty", one ? "{count} ließ es leer" : "{count} ließen es leer");
            case SKIPPED -> both("{count} passed it over", one ? "{count} überging es" : "{count} übergingen es");
            case DONT_KNOW ->
                both("{count} said “don’t know”", one ? "{count} sagte „weiß nicht“" : "{count} sagten „weiß nicht“");
        };
    }

    private static Sentence both(String english, String german) {
        return new Sentence(english, german);
    }
}
