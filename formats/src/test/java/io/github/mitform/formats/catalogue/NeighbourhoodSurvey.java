package io.github.mitform.formats.catalogue;

import static io.github.mitform.formats.builder.Pieces.from;
import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.page;
import static io.github.mitform.formats.builder.Pieces.row;
import static io.github.mitform.formats.builder.Pieces.scale;
import static io.github.mitform.formats.builder.Pieces.when;
import static io.github.mitform.text.Text.PLAIN_GERMAN;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.Publisher;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.formats.survey.Survey;
import java.time.Period;
import java.util.Optional;

/** The ready-made neighbourhood survey, said in Java. */
final class NeighbourhoodSurvey {
    private static final Publisher MITFORM =
            new Publisher("Mitform", Optional.of("https://github.com/mitform/mitform"), Optional.empty());

    private NeighbourhoodSurvey() {}

    static Format build() {
        return Survey.titled(GERMAN, "Leben in Ihrem Stadtteil")
                .in(ENGLISH, "Living in your neighbourhood")
                .in(PLAIN_GERMAN, "Leben in Ihrem Stadt-Teil")
                .summary(
                        "Umfrage einer Stadt dazu, wie es sich in den Stadtteilen lebt und was dort besser werden soll. Dauert etwa sieben Minuten. Die Fassung in Leichter Sprache ist ein Entwurf und noch nicht von einer Prüfgruppe gelesen.")
                .in(
                        ENGLISH,
                        "A city's survey on how people live in its neighbourhoods and what should get better there. Takes about seven minutes. The version in plain German is a draft that no test group has read yet.")
                .in(PLAIN_GERMAN, "Die Stadt fragt: Wie leben Sie in Ihrem Stadt-Teil? Was soll besser werden?")
                .publisher(MITFORM)
                .licence("CC0-1.0", "DL-DE-ZERO-2.0")
                .parameter("city", "Name der Stadt", "Musterstadt")
                .in(ENGLISH, "Name of the city")
                .in(PLAIN_GERMAN, "Name von der Stadt")
                .parameter(
                        "contact",
                        "Wer Fragen zum Datenschutz beantwortet (E-Mail-Adresse)",
                        "datenschutz@musterstadt.example")
                .in(ENGLISH, "Who answers questions about data protection (e-mail address)")
                .in(PLAIN_GERMAN, "Wer hilft bei Fragen zum Daten-Schutz? (E-Mail-Adresse)")
                .parameter(
                        "districts",
                        "Stadtteile",
                        option("centre", "Mitte").in(ENGLISH, "Centre").in(PLAIN_GERMAN, "Mitte"),
                        option("north", "Nord").in(ENGLISH, "North").in(PLAIN_GERMAN, "Nord"),
                        option("east", "Ost").in(ENGLISH, "East").in(PLAIN_GERMAN, "Ost"),
                        option("south", "Süd").in(ENGLISH, "South").in(PLAIN_GERMAN, "Süd"),
                        option("west", "West").in(ENGLISH, "West").in(PLAIN_GERMAN, "West"))
                .in(ENGLISH, "Neighbourhoods")
                .in(PLAIN_GERMAN, "Stadt-Teile")
                .privacy(
                        "Die Stadt {city} plant mit Ihren Antworten, was in den Stadtteilen verbessert wird. Veröffentlicht werden nur zusammengefasste Ergebnisse; Gruppen von weniger als fünf Menschen werden nicht gezeigt.",
                        LegalBasis.CONSENT,
                        Period.ofMonths(12))
                .in(
                        ENGLISH,
                        "The city of {city} uses your answers to plan what is improved in its neighbourhoods. Only summaries are published; groups of fewer than five people are not shown.")
                .in(
                        PLAIN_GERMAN,
                        "Die Stadt {city} plant mit Ihren Antworten. So kann sie die Stadt-Teile besser machen. Niemand sieht, was Sie selbst gesagt haben.")
                .minAge(16)
                .lasts(Period.ofDays(28))
                .inform(
                        "welcome",
                        "Willkommen",
                        "Wie lebt es sich in Ihrem Stadtteil? Die Stadt {city} möchte wissen, was gut ist und was besser werden soll. Die Umfrage dauert etwa sieben Minuten. Die Ergebnisse werden veröffentlicht und dem Rat vorgelegt.")
                .in(
                        ENGLISH,
                        "Welcome",
                        "How do you like living in your neighbourhood? The city of {city} would like to know what is good and what should get better. The survey takes about seven minutes. Its results are published and presented to the city council.")
                .in(
                        PLAIN_GERMAN,
                        "Willkommen",
                        "Die Stadt {city} fragt: Was ist gut in Ihrem Stadt-Teil? Was soll besser werden? Die Fragen dauern etwa 7 Minuten. Danach können alle die Ergebnisse lesen. Auch die Politik liest die Ergebnisse.")
                .consent(
                        "data_use",
                        "Ihre Einwilligung",
                        "Ich bin damit einverstanden, dass die Stadt {city} meine Antworten speichert und auswertet. Meine Teilnahme ist freiwillig; wenn ich nicht teilnehme, habe ich keinen Nachteil. Nach meinem Namen und meiner Anschrift werde ich nicht gefragt. Bis zum Absenden kann ich jederzeit abbrechen, danach lassen sich meine Antworten niemandem mehr zuordnen. Nach zwölf Monaten werden sie gelöscht. Fragen beantwortet {contact}.")
                .in(
                        ENGLISH,
                        "Your consent",
                        "I agree that the city of {city} stores and analyses my answers. Taking part is voluntary, and I have no disadvantage if I do not. I am asked neither for my name nor for my address. I can stop at any time before I submit; afterwards nobody can tell which answers are mine. They are deleted after twelve months. Questions are answered by {contact}.")
                .in(
                        PLAIN_GERMAN,
                        "Ihre Erlaubnis",
                        "Die Stadt {city} darf meine Antworten speichern. Ich mache freiwillig mit. Ich sage meinen Namen nicht. Ich kann jederzeit aufhören. Ich habe dann keinen Nachteil. Nach 12 Monaten löscht die Stadt meine Antworten. Haben Sie Fragen? Schreiben Sie an: {contact}.")
                .page("about_you", "Zu Ihnen")
                .in(ENGLISH, "About you")
                .in(PLAIN_GERMAN, "Über Sie")
                .askOne("district", "In welchem Stadtteil wohnen Sie?", from("districts"))
                .in(ENGLISH, "Which neighbourhood do you live in?")
                .in(PLAIN_GERMAN, "In welchem Stadt-Teil wohnen Sie?")
                .personal(Personal.INDIRECT)
                .askOne(
                        "age_group",
                        "Wie alt sind Sie?",
                        option("from_16", "16 bis 29 Jahre")
                                .in(ENGLISH, "16 to 29 years")
                                .in(PLAIN_GERMAN, "16 bis 29 Jahre"),
                        option("from_30", "30 bis 44 Jahre")
                                .in(ENGLISH, "30 to 44 years")
                                .in(PLAIN_GERMAN, "30 bis 44 Jahre"),
                        option("from_45", "45 bis 64 Jahre")
                                .in(ENGLISH, "45 to 64 years")
                                .in(PLAIN_GERMAN, "45 bis 64 Jahre"),
                        option("from_65", "65 Jahre oder älter")
                                .in(ENGLISH, "65 years or older")
                                .in(PLAIN_GERMAN, "65 Jahre oder älter"))
                .in(ENGLISH, "How old are you?")
                .in(PLAIN_GERMAN, "Wie alt sind Sie?")
                .personal(Personal.INDIRECT)
                .askNumber("years_here", "Seit wie vielen Jahren wohnen Sie in {city}?", 0, 120)
                .in(ENGLISH, "For how many years have you lived in {city}?")
                .in(PLAIN_GERMAN, "Wie viele Jahre wohnen Sie schon in {city}?")
                .help("Tragen Sie 0 ein, wenn es noch kein ganzes Jahr ist.")
                .in(ENGLISH, "Enter 0 if it is less than a year.")
                .in(PLAIN_GERMAN, "Weniger als 1 Jahr? Dann schreiben Sie 0.")
                .unit("Jahre")
                .in(ENGLISH, "years")
                .in(PLAIN_GERMAN, "Jahre")
                .optional()
                .personal(Personal.INDIRECT)
                .page("living", "Leben im Stadtteil")
                .in(ENGLISH, "Life in the neighbourhood")
                .in(PLAIN_GERMAN, "Leben im Stadt-Teil")
                .askScale(
                        "satisfaction",
                        "Wie zufrieden sind Sie alles in allem mit dem Leben in Ihrem Stadtteil?",
                        scale(1, "sehr unzufrieden", 5, "sehr zufrieden")
                                .in(ENGLISH, "very dissatisfied", "very satisfied")
                                .in(PLAIN_GERMAN, "sehr unzufrieden", "sehr zufrieden"))
                .in(ENGLISH, "All in all, how satisfied are you with life in your neighbourhood?")
                .in(PLAIN_GERMAN, "Wie zufrieden sind Sie mit Ihrem Stadt-Teil?")
                .askText("reason", "Was stört Sie am meisten?", 500)
                .in(ENGLISH, "What bothers you most?")
                .in(PLAIN_GERMAN, "Was stört Sie am meisten?")
                .help("Nennen Sie bitte keine Namen.")
                .in(ENGLISH, "Please do not mention any names.")
                .in(PLAIN_GERMAN, "Schreiben Sie keine Namen von Menschen.")
                .lines(3)
                .optional()
                .shownWhen("satisfaction <= 2")
                .released(Release.NEVER)
                .askGrid(
                        "aspects",
                        "Wie beurteilen Sie das Folgende in Ihrem Stadtteil?",
                        scale(1, "sehr schlecht", 5, "sehr gut")
                                .in(ENGLISH, "very poor", "very good")
                                .in(PLAIN_GERMAN, "sehr schlecht", "sehr gut")
                                .orDontKnow(),
                        row("green", "Parks und Grünflächen")
                                .in(ENGLISH, "Parks and green spaces")
                                .in(PLAIN_GERMAN, "Parks und Wiesen"),
                        row("transport", "Busse und Bahnen")
                                .in(ENGLISH, "Buses and trains")
                                .in(PLAIN_GERMAN, "Busse und Bahnen"),
                        row("cleanliness", "Sauberkeit")
                                .in(ENGLISH, "Cleanliness")
                                .in(PLAIN_GERMAN, "Sauberkeit"),
                        row("safety", "Sicherheit am Abend")
                                .in(ENGLISH, "Safety in the evening")
                                .in(PLAIN_GERMAN, "Sicherheit am Abend"),
                        row("shopping", "Einkaufsmöglichkeiten")
                                .in(ENGLISH, "Shops")
                                .in(PLAIN_GERMAN, "Geschäfte zum Einkaufen"),
                        row("children", "Angebote für Kinder und Jugendliche")
                                .in(ENGLISH, "What there is for children and young people")
                                .in(PLAIN_GERMAN, "Angebote für Kinder und Jugendliche"),
                        row("meeting", "Orte, an denen man sich trifft")
                                .in(ENGLISH, "Places to meet")
                                .in(PLAIN_GERMAN, "Orte zum Treffen"),
                        row("access", "Barrierefreie Wege")
                                .in(ENGLISH, "Step-free paths")
                                .in(PLAIN_GERMAN, "Wege ohne Stufen und Hindernisse"))
                .in(ENGLISH, "How do you rate the following in your neighbourhood?")
                .in(PLAIN_GERMAN, "Wie finden Sie das in Ihrem Stadt-Teil?")
                .page("mobility", "Unterwegs")
                .in(ENGLISH, "Getting around")
                .in(PLAIN_GERMAN, "Unterwegs")
                .askMany(
                        "modes",
                        "Wie sind Sie in {city} an einem gewöhnlichen Tag unterwegs?",
                        option("walk", "zu Fuß").in(ENGLISH, "on foot").in(PLAIN_GERMAN, "zu Fuß"),
                        option("bike", "mit dem Fahrrad")
                                .in(ENGLISH, "by bicycle")
                                .in(PLAIN_GERMAN, "mit dem Fahrrad"),
                        option("transit", "mit Bus und Bahn")
                                .in(ENGLISH, "by bus and train")
                                .in(PLAIN_GERMAN, "mit Bus und Bahn"),
                        option("car", "mit dem Auto").in(ENGLISH, "by car").in(PLAIN_GERMAN, "mit dem Auto"),
                        option("wheelchair", "mit Rollstuhl oder Rollator")
                                .in(ENGLISH, "with a wheelchair or walker")
                                .in(PLAIN_GERMAN, "mit Rollstuhl oder Rollator"))
                .in(ENGLISH, "How do you get around {city} on an ordinary day?")
                .in(PLAIN_GERMAN, "Wie kommen Sie in {city} von einem Ort zum anderen?")
                .help("Mehrere Antworten sind möglich.")
                .in(ENGLISH, "You can choose several answers.")
                .in(PLAIN_GERMAN, "Sie können mehrere Antworten wählen.")
                .orOther()
                .atLeast(1)
                .choose(
                        "by_mode",
                        when(
                                "cyclists",
                                "\"bike\" in modes",
                                page("cycling", "Mit dem Fahrrad")
                                        .in(ENGLISH, "By bicycle")
                                        .in(PLAIN_GERMAN, "Mit dem Fahrrad")
                                        .askScale(
                                                "bike_safety",
                                                "Wie sicher fühlen Sie sich auf dem Fahrrad in Ihrem Stadtteil?",
                                                scale(1, "gar nicht sicher", 5, "sehr sicher")
                                                        .in(ENGLISH, "not safe at all", "very safe")
                                                        .in(PLAIN_GERMAN, "gar nicht sicher", "sehr sicher"))
                                        .in(ENGLISH, "How safe do you feel on a bicycle in your neighbourhood?")
                                        .in(PLAIN_GERMAN, "Fühlen Sie sich auf dem Fahrrad sicher?")))
                .page("future", "Wie es weitergehen soll")
                .in(ENGLISH, "What should happen next")
                .in(PLAIN_GERMAN, "Was soll die Stadt tun?")
                .askMany(
                        "priorities",
                        "Worum soll sich die Stadt zuerst kümmern?",
                        option("trees", "mehr Bäume und Schatten")
                                .in(ENGLISH, "more trees and shade")
                                .in(PLAIN_GERMAN, "mehr Bäume und mehr Schatten"),
                        option("bike_lanes", "sichere Radwege")
                                .in(ENGLISH, "safe cycle lanes")
                                .in(PLAIN_GERMAN, "sichere Wege für Fahrräder"),
                        option("buses", "häufigere Busse")
                                .in(ENGLISH, "more frequent buses")
                                .in(PLAIN_GERMAN, "mehr Busse"),
                        option("playgrounds", "bessere Spielplätze")
                                .in(ENGLISH, "better playgrounds")
                                .in(PLAIN_GERMAN, "bessere Spiel-Plätze"),
                        option("meeting_place", "ein Treffpunkt für alle")
                                .in(ENGLISH, "a meeting place for everybody")
                                .in(PLAIN_GERMAN, "ein Treff-Punkt für alle"),
                        option("litter", "weniger Müll auf Straßen und Plätzen")
                                .in(ENGLISH, "less litter in streets and squares")
                                .in(PLAIN_GERMAN, "weniger Müll auf der Straße"),
                        option("calm_traffic", "ruhigere Straßen")
                                .in(ENGLISH, "calmer streets")
                                .in(PLAIN_GERMAN, "weniger Lärm von Autos"),
                        option("nothing", "Es soll bleiben, wie es ist.")
                                .in(ENGLISH, "It should stay as it is.")
                                .in(PLAIN_GERMAN, "Alles soll so bleiben.")
                                .exclusive())
                .in(ENGLISH, "What should the city take care of first?")
                .in(PLAIN_GERMAN, "Was soll die Stadt zuerst machen?")
                .help("Wählen Sie bis zu drei Antworten.")
                .in(ENGLISH, "Choose up to three answers.")
                .in(PLAIN_GERMAN, "Wählen Sie 1, 2 oder 3 Antworten.")
                .atLeast(1)
                .atMost(3)
                .askYesNo(
                        "join_in",
                        "Würden Sie selbst etwas für Ihren Stadtteil tun, zum Beispiel bei einer Pflanzaktion oder einem Straßenfest?")
                .in(
                        ENGLISH,
                        "Would you do something for your neighbourhood yourself, such as help plant trees or run a street party?")
                .in(PLAIN_GERMAN, "Möchten Sie selbst mithelfen? Zum Beispiel bei einem Straßen-Fest?")
                .optional()
                .askText("ideas", "Welche Idee haben Sie für Ihren Stadtteil?", 500)
                .in(ENGLISH, "What idea do you have for your neighbourhood?")
                .in(PLAIN_GERMAN, "Haben Sie eine Idee für Ihren Stadt-Teil?")
                .help("Nennen Sie bitte keine Namen.")
                .in(ENGLISH, "Please do not mention any names.")
                .in(PLAIN_GERMAN, "Schreiben Sie keine Namen von Menschen.")
                .lines(4)
                .optional()
                .released(Release.NEVER)
                .build("io.github.mitform.neighbourhood-survey", "1.0.0");
    }
}
