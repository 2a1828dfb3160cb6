package io.github.mitform.formats.catalogue;

import static io.github.mitform.formats.builder.Pieces.option;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.Publisher;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.formats.prototype.PrototypeTest;
import io.github.mitform.formats.prototype.Sus;
import java.time.Period;
import java.util.Optional;

/** The ready-made prototype test, said in Java. */
final class ExamplePrototypeTest {
    private static final Publisher MITFORM =
            new Publisher("Mitform", Optional.of("https://github.com/mitform/mitform"), Optional.empty());

    private ExamplePrototypeTest() {}

    static Format build() {
        return PrototypeTest.titled(GERMAN, "Test der Stadt-App")
                .in(ENGLISH, "Test of the city app")
                .summary(
                        "Menschen aus der Stadt probieren einen Prototyp aus: drei Aufgaben, danach der Fragebogen SUS. Für Tests mit Begleitung, fünf bis zwanzig Personen, je etwa 30 Minuten.")
                .in(
                        ENGLISH,
                        "People from the city try a prototype: three tasks, then the SUS questionnaire. For moderated tests with five to twenty people, about 30 minutes each.")
                .level(Level.INVOLVE)
                .recruitment(Recruitment.INVITED)
                .publisher(MITFORM)
                .licence("CC0-1.0", "DL-DE-ZERO-2.0")
                .parameter("city", "Name der Stadt", "Musterstadt")
                .in(ENGLISH, "Name of the city")
                .parameter(
                        "contact",
                        "Wer Fragen zum Datenschutz beantwortet (E-Mail-Adresse)",
                        "datenschutz@musterstadt.example")
                .in(ENGLISH, "Who answers questions about data protection (e-mail address)")
                .privacy(
                        "Die Stadt {city} möchte die App verbessern, bevor alle sie bekommen. Aufgeschrieben wird, wie es bei den Aufgaben lief und was Sie dazu sagen, aber nicht, wer Sie sind. Veröffentlicht wird, wie viele eine Aufgabe gelöst haben, auch wenn es wenige waren.",
                        LegalBasis.CONSENT,
                        Period.ofMonths(6))
                .in(
                        ENGLISH,
                        "The city of {city} would like to improve the app before everybody gets it. What is written down is how the tasks went and what you say about them, but not who you are. It is published how many completed a task, even if they were few.")
                .smallestCell(1)
                .minAge(16)
                .successCalled("Wie die Aufgaben liefen")
                .in(ENGLISH, "How the tasks went")
                .of("Stadt-App", "0.9")
                .inform(
                        "welcome",
                        "Willkommen",
                        "Schön, dass Sie da sind! Getestet wird die App und nicht Sie: Wenn etwas nicht klappt, liegt es an der App, und genau das möchten wir wissen. Sagen Sie gern laut, was Sie denken. Der Test dauert etwa 30 Minuten.")
                .in(
                        ENGLISH,
                        "Welcome",
                        "Good to have you here! It is the app that is tested, not you: if something does not work, it is the app's fault, and that is just what we want to know. Feel free to say aloud what you think. The test takes about 30 minutes.")
                .consent(
                        "data_use",
                        "Ihre Einwilligung",
                        "Ich bin damit einverstanden, dass die Stadt {city} aufschreibt und auswertet, wie ich mit der App zurechtkomme und was ich dazu sage. Bild und Ton werden nicht aufgenommen. Meine Teilnahme ist freiwillig; ich kann jederzeit ohne Nachteil aufhören. Mein Name wird nicht gespeichert, und nach sechs Monaten werden die Aufzeichnungen gelöscht. Fragen beantwortet {contact}.")
                .in(
                        ENGLISH,
                        "Your consent",
                        "I agree that the city of {city} writes down and analyses how I get on with the app and what I say about it. Neither pictures nor sound are recorded. Taking part is voluntary, and I can stop at any time without disadvantage. My name is not stored, and the records are deleted after six months. Questions are answered by {contact}.")
                .page("about_you", "Vorab")
                .in(ENGLISH, "Before we start")
                .askOne(
                        "app_use",
                        "Wie oft nutzen Sie Apps auf dem Handy?",
                        option("daily", "täglich").in(ENGLISH, "every day"),
                        option("sometimes", "ab und zu").in(ENGLISH, "now and then"),
                        option("hardly", "fast nie").in(ENGLISH, "hardly ever"))
                .in(ENGLISH, "How often do you use apps on a phone?")
                .personal(Personal.INDIRECT)
                .released(Release.NEVER)
                .task(
                        "find_office",
                        "Öffnungszeiten finden",
                        "Sie brauchen einen neuen Personalausweis und haben nur am Donnerstagnachmittag Zeit. Finden Sie heraus, ob das Bürgerbüro dann geöffnet ist.")
                .in(
                        ENGLISH,
                        "Find opening hours",
                        "You need a new identity card and have time on Thursday afternoon only. Find out whether the citizens' office is open then.")
                .goal("Nennt die Öffnungszeit am Donnerstag richtig.")
                .in(ENGLISH, "Names Thursday's opening hours correctly.")
                .timed()
                .task(
                        "report_damage",
                        "Schaden melden",
                        "Vor Ihrer Haustür ist eine Straßenlaterne ausgefallen. Melden Sie das der Stadt mit der App.")
                .in(
                        ENGLISH,
                        "Report damage",
                        "A street lamp has failed in front of your door. Report it to the city with the app.")
                .goal("Sieht die Bestätigung, dass die Meldung angekommen ist.")
                .in(ENGLISH, "Sees the confirmation that the report has arrived.")
                .timed()
                .task(
                        "waste_date",
                        "Abfuhrtermin finden",
                        "Ihre Papiertonne ist voll. Finden Sie heraus, wann sie das nächste Mal geleert wird, und lassen Sie sich am Vorabend daran erinnern.")
                .in(
                        ENGLISH,
                        "Find the collection date",
                        "Your paper bin is full. Find out when it is emptied next, and have yourself reminded on the evening before.")
                .goal("Nennt den richtigen Tag und hat die Erinnerung eingeschaltet.")
                .in(ENGLISH, "Names the right day and has switched on the reminder.")
                .timed()
                .then(Sus.sus("usability"))
                .page("debrief", "Zum Schluss")
                .in(ENGLISH, "Finally")
                .askText("liked", "Was hat Ihnen an der App gefallen?", 500)
                .in(ENGLISH, "What did you like about the app?")
                .lines(3)
                .optional()
                .released(Release.NEVER)
                .askText("improve", "Was sollen wir als Erstes verbessern?", 500)
                .in(ENGLISH, "What should we improve first?")
                .lines(3)
                .optional()
                .released(Release.NEVER)
                .build("io.github.mitform.prototype-test", "1.0.0");
    }
}
