package io.github.mitform.report;

import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.report.internal.wording.Wording;
import java.util.Locale;

/** Where the numbers of a page come from: at its head in short, at its end in full. */
final class PageAbout {
    static final String ANCHOR = "about";

    private final About about;
    private final Wording wording;

    PageAbout(Report report, Wording wording) {
        this.about = report.about();
        this.wording = wording;
    }

    /** Returns what everybody should see first. */
    Tag glance() {
        var facts = Tag.of("dl", "glance").with("aria-label", wording.say(Phrases.SUMMARY_OF_FACTS));
        fact(
                facts,
                wording.say(Phrases.counted(about.responses().areBallots())),
                wording.count(about.responses().counted()));
        about.phase().ifPresent(phase -> fact(facts, wording.say(Phrases.PHASE), wording.say(phase)));
        about.dated().ifPresent(day -> fact(facts, wording.say(Phrases.DATE), wording.date(day)));
        about.recruitment()
                .ifPresent(how -> fact(facts, wording.say(Phrases.RECRUITMENT), wording.say(Phrases.recruitment(how))));
        about.level().ifPresent(level -> fact(facts, wording.say(Phrases.LEVEL), wording.say(Phrases.level(level))));
        return facts;
    }

    Tag markup() {
        var facts = Tag.of("dl", "facts");
        about.publisher().ifPresent(publisher -> {
            var who = Tag.of("dd");
            String name = Readable.of(publisher.name());
            publisher
                    .url()
                    .filter(PageAbout::isWebAddress)
                    .ifPresentOrElse(
                            url -> who.add(Tag.of("a")
                                    .with("href", Readable.of(url))
                                    .with("rel", "noopener noreferrer nofollow")
                                    .text(name)),
                            () -> who.text(name));
            publisher.contact().ifPresent(contact -> who.text(", " + Readable.of(contact)));
            fact(facts, wording.say(Phrases.PUBLISHER), who);
        });
        fact(
                facts,
                wording.say(Phrases.counted(about.responses().areBallots())),
                wording.count(about.responses().counted()));
        refused(facts);
        fact(
                facts,
                wording.say(Phrases.SMALLEST_CELL),
                about.smallestCell() == 1
                        ? wording.say(Phrases.NO_SMALLEST_CELL)
                        : wording.say(Phrases.SMALLEST_CELL_IS, "size", wording.count(about.smallestCell())));
        about.dataLicence().ifPresent(licence -> fact(facts, wording.say(Phrases.LICENCE), Readable.of(licence)));
        about.attributions()
                .forEach(line ->
                        fact(facts, wording.say(Phrases.SOURCE), Page.inItsLanguage(Tag.of("dd"), line, wording)));
        fact(
                facts,
                wording.say(Phrases.FORMAT),
                Tag.of("dd").add(Tag.of("code").text(about.format() + " " + about.version())));
        about.digest()
                .ifPresent(digest -> fact(
                        facts,
                        wording.say(Phrases.DIGEST),
                        Tag.of("dd").add(Tag.of("code", "digest").text(Readable.of(digest)))));
        return Tag.of("footer")
                .with("id", ANCHOR)
                .add(Tag.of("h2").text(wording.say(Phrases.ABOUT)))
                .add(facts);
    }

    private void refused(Tag facts) {
        if (about.responses().refused().isEmpty()) {
            return;
        }
        var reasons = Tag.of("ul");
        for (Refusal refusal : about.responses().refused()) {
            reasons.add(Tag.of("li").text(wording.count(refusal.responses()) + ": " + wording.say(refusal.reason())));
        }
        fact(
                facts,
                wording.say(Phrases.refused(about.responses().areBallots())),
                Tag.of("dd")
                        .text(wording.count(about.responses().refusedInAll()))
                        .add(reasons));
    }

    private static void fact(Tag facts, String name, String value) {
        fact(facts, name, Tag.of("dd").text(value));
    }

    private static void fact(Tag facts, String name, Tag value) {
        facts.add(Tag.of("div").add(Tag.of("dt").text(name)).add(value));
    }

    /** Nothing but the web is linked: an address of any other kind may do something when it is followed. */
    private static boolean isWebAddress(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}
