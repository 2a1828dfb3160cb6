package io.github.mitform.formats.publish;

import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What other tables of the same run did to the attack on one.
 *
 * @param together tables that it was attacked together with, by the questions of each
 * @param exact whether all that follows from these tables was found, and not only what follows from each two of them, again and again
 * @param otherPeople tables that were not taken, because they do not count the very same people
 * @param otherShape tables that were not taken although they share a question, because they do not share a side with it
 * @param tooLarge tables that were not taken because there are too many cells
 */
record Company(
        List<Sentence> together,
        boolean exact,
        List<Sentence> otherPeople,
        List<Sentence> otherShape,
        List<Sentence> tooLarge) {
    static final Company NONE = new Company(List.of(), true, List.of(), List.of(), List.of());

    Company {
        together = List.copyOf(together);
        otherPeople = List.copyOf(otherPeople);
        otherShape = List.copyOf(otherShape);
        tooLarge = List.copyOf(tooLarge);
    }

    /** Returns what has to be said of it. */
    List<Sentence> said() {
        var said = new ArrayList<Sentence>();
        if (!together.isEmpty()) {
            said.add(new Sentence(
                            "The attack takes this table together with {tables}: the same people, with sums in common.",
                            "Der Angriff nimmt diese Tabelle zusammen mit {tables}: dieselben Menschen, mit gemeinsamen Summen.")
                    .with("tables", listed(together)));
        }
        if (!exact) {
            said.add(new Sentence(
                    "Tables are taken two at a time, and what comes out is used for the next two. All of them at once may tell still more.",
                    "Der Angriff nimmt jeweils zwei Tabellen zusammen und nutzt, was herauskommt, für die nächsten zwei. Alle auf einmal können noch"
                            + " mehr verraten."));
        }
        notTaken(
                said,
                otherPeople,
                new Sentence("they do not count the very same people", "sie zählen nicht genau dieselben Menschen"));
        notTaken(
                said,
                otherShape,
                new Sentence(
                        "of tables with three questions it only takes those that share a whole side",
                        "von Tabellen mit drei Fragen nimmt er nur solche, die eine ganze Seite teilen"));
        notTaken(said, tooLarge, new Sentence("there are too many cells for that", "dafür sind es zu viele Felder"));
        return said;
    }

    private static void notTaken(List<Sentence> said, List<Sentence> tables, Sentence why) {
        if (tables.isEmpty()) return;
        said.add(new Sentence(
                        "The attack does not take along {tables}: {why}. Together they may tell more.",
                        "Nicht dazu nimmt der Angriff {tables}: {why}. Zusammen können sie mehr verraten.")
                .with("tables", listed(tables), "why", why));
    }

    private static Sentence listed(List<Sentence> tables) {
        return new Sentence(
                tables.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                tables.stream().map(Sentence::german).collect(Collectors.joining("; ")));
    }
}
