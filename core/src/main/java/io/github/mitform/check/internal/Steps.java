package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** On which channels steps are shown, and what people need to choose among parts. */
public final class Steps extends Inspection {
    private final Findings findings;

    public Steps(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void flow(Flow flow, Place place) {
        if (flow instanceof Step step) {
            channels(step.channels(), place.field("channels"));
            if (step instanceof Activity && !step.isOn(Channel.ON_SITE)) {
                findings.add(Problem.NOT_ON_SITE, place.field("channels"));
            }
        } else if (flow instanceof AnyOrder anyOrder && anyOrder.order() == AnyOrder.Order.CHOSEN) {
            var parts = place.field("parts");
            for (int i = 0; i < anyOrder.parts().size(); i++) {
                var part = anyOrder.parts().get(i);
                if (part.title().isEmpty()) {
                    findings.add(
                            Problem.UNTITLED_PART,
                            parts.item(i, part.id().value()).field("title"),
                            "id",
                            part.id());
                }
            }
        }
    }

    @Override
    public void question(Question question, Place place) {
        for (int i = 0; i < question.media().size(); i++) {
            var media = question.media().get(i);
            if (media.seconds().isPresent()) {
                findings.add(
                        Problem.GLANCE_AT_QUESTION,
                        place.field("media").item(i, media.id().value()).field("seconds"));
            }
        }
    }

    private void channels(List<Channel> channels, Place place) {
        var seen = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < channels.size(); i++) {
            if (!seen.add(channels.get(i))) {
                var at = place.item(i);
                var word = channels.get(i).name().toLowerCase(Locale.ROOT);
                var remove = new Fix.Edit(Fix.Kind.REMOVE, at.pointer(), "");
                findings.add(Findings.of(Problem.CHANNEL_TWICE, at, "channel", word)
                        .withFix(new Fix(Problem.REMOVE.with("channel", word), List.of(remove))));
            }
        }
    }

    public enum Problem implements CheckCode {
        CHANNEL_TWICE(error(
                "step.channel-twice",
                "The channel \"{channel}\" is listed twice; remove one.",
                "Der Weg der Teilnahme „{channel}“ steht zweimal in der Liste; bitte einmal streichen.")),
        GLANCE_AT_QUESTION(
                error(
                        "media.seconds-at-question",
                        "Beside a question a picture stays as long as the question does; put it into a step of type \"inform\" before it.",
                        "Neben einer Frage bleibt ein Bild so lange wie die Frage; bitte in einen Schritt vom Typ „inform“ davor stellen.")),
        NOT_ON_SITE(warning(
                "activity.not-on-site",
                "People do this together on site, but those who take part on site do not see it; add \"on_site\".",
                "Das machen Menschen gemeinsam vor Ort, wer vor Ort teilnimmt, sieht es aber nicht; bitte „on_site“"
                        + " ergänzen.")),
        UNTITLED_PART(warning(
                "parts.untitled",
                "People choose among the parts and would read \"{id}\" for this one; give it a \"title\".",
                "Die Teile stehen zur Wahl, und dieser hieße für alle „{id}“; bitte einen Titel (title) ergänzen."));

        static final Sentence REMOVE =
                new Sentence("Remove the second \"{channel}\"", "Das zweite „{channel}“ streichen");

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
