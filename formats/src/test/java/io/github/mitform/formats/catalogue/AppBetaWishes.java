package io.github.mitform.formats.catalogue;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.Ruling;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What made-up people wish for, and what a made-up project group makes of it. */
final class AppBetaWishes {
    /** A theme that the project group accepts. */
    record Theme(String id, String german, String english, double liking, String reason) {
        Option option() {
            return Option.of(id, Text.of(german, english));
        }
    }

    static final List<Theme> THEMES = List.of(
            new Theme(
                    "transit",
                    "Abfahrten und Verspätungen von Bus und Bahn",
                    "Bus and train departures and delays",
                    1.0,
                    "Die Daten liegen beim Verkehrsverbund offen vor."),
            new Theme(
                    "reports",
                    "Schäden und Müll melden",
                    "Report damage and litter",
                    0.95,
                    "Der Betriebshof kann Meldungen aus der App annehmen und beantworten."),
            new Theme(
                    "appointments",
                    "Termine beim Amt buchen",
                    "Book appointments at city offices",
                    0.85,
                    "Das Terminsystem des Bürgerbüros hat eine Schnittstelle."),
            new Theme(
                    "waste",
                    "An die Müllabfuhr erinnert werden",
                    "Be reminded of waste collection",
                    0.7,
                    "Der Abfuhrkalender liegt digital vor."),
            new Theme(
                    "parking",
                    "Freie Parkplätze und Ladesäulen finden",
                    "Find free parking and charging",
                    0.6,
                    "Die Parkhäuser melden ihre freien Plätze bereits."),
            new Theme(
                    "access",
                    "Barrierefreie Wege und eine barrierefreie App",
                    "Step-free routes and an accessible app",
                    0.5,
                    "Barrierefreiheit ist Pflicht; die Daten zu Wegen sammeln wir gemeinsam."),
            new Theme(
                    "events",
                    "Veranstaltungen in der Nähe",
                    "Events nearby",
                    0.5,
                    "Der Veranstaltungskalender der Stadt lässt sich übernehmen."),
            new Theme(
                    "roadworks",
                    "Baustellen und Umleitungen",
                    "Roadworks and diversions",
                    0.45,
                    "Das Tiefbauamt pflegt die Baustellen schon heute in einer Karte."),
            new Theme(
                    "toilets",
                    "Toiletten, Trinkbrunnen und Schatten finden",
                    "Find toilets, fountains and shade",
                    0.4,
                    "Die Standorte sind bekannt; offen oder geschlossen wird ergänzt."),
            new Theme(
                    "warnings",
                    "Warnungen bei Unwetter und Gefahr",
                    "Warnings of storms and danger",
                    0.35,
                    "Feuerwehr und Stadtwerke wollen mitmachen."),
            new Theme(
                    "playgrounds",
                    "Spiel- und Sportplätze finden",
                    "Find playgrounds and sports grounds",
                    0.3,
                    "Das Grünflächenamt hat eine Liste mit Ausstattung."),
            new Theme(
                    "pools",
                    "Öffnungszeiten und Auslastung der Bäder",
                    "Opening hours and crowding of pools",
                    0.2,
                    "Die Bäder zählen ihre Gäste am Eingang, ohne sie zu erkennen."));

    private static final Map<String, String> REJECTED = Map.of(
            "NOT_THE_APP", "Das kann keine App leisten; wir haben es an die zuständige Stelle weitergegeben.",
            "PERSONAL", "Die App zeigt niemandem Daten über andere Menschen.",
            "NO_WISH", "Darin ist kein Wunsch zu erkennen.",
            "ELSEWHERE", "Das gibt es schon in vielen anderen Apps, und die Stadt hat dafür keine eigenen Daten.");

    /** The theme of each wish, by its words, in the order of the file. */
    private final Map<String, String> themes = new LinkedHashMap<>();

    AppBetaWishes() {
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("\\|", 2);
                themes.put(parts[1].strip(), parts[0].strip());
            }
        }
    }

    List<String> all() {
        return List.copyOf(themes.keySet());
    }

    private static List<String> lines() {
        try (var stream = AppBetaWishes.class.getResourceAsStream("wishes.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decides on every entry: the first of a theme is accepted, the others go into it, and what has no theme is rejected. */
    HumanDecision decide(List<Entry> entries) {
        var byWords = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> byWords.put(entry.words().toString(), entry));
        var rulings = new ArrayList<Ruling>();
        for (Theme theme : THEMES) {
            var ofTheme = entries.stream()
                    .filter(entry -> theme.id.equals(themes.get(entry.words().toString())))
                    .sorted(Comparator.comparingLong(Entry::times).reversed())
                    .toList();
            for (Entry entry : ofTheme) {
                rulings.add(
                        entry == ofTheme.get(0)
                                ? new Ruling.Accept(entry.id(), theme.option(), theme.reason)
                                : new Ruling.Merge(entry.id(), Id.of(theme.id), "Gehört zu „" + theme.german + "“."));
            }
        }
        for (Entry entry : entries) {
            var reason = REJECTED.get(themes.get(entry.words().toString()));
            if (reason != null) rulings.add(new Ruling.Reject(entry.id(), reason));
        }
        return new HumanDecision("Projektgruppe Stadt-App (simuliert)", rulings);
    }
}
