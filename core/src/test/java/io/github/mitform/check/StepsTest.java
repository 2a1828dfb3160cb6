package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.text;

import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Channels of steps, and activities. */
class StepsTest {
    private static Question question(String id) {
        return Question.of(id, text("Really?"), new YesNoType());
    }

    private static Ask ask(Question question, Channel... channels) {
        return new Ask(
                Id.of("ask_" + question.id()),
                Optional.empty(),
                Optional.empty(),
                List.of(question),
                List.of(channels));
    }

    private static Activity activity(int minutes, List<Channel> channels) {
        return new Activity(
                Id.of("walk"),
                Optional.empty(),
                text("Go"),
                minutes,
                List.of(),
                List.of(),
                List.of(question("seen")),
                channels);
    }

    @Nested
    class AQuestionForSomeChannels {
        private final Ask onSite = ask(question("shade"), Channel.ON_SITE, Channel.PAPER);

        @Test
        void isNotCertainForAll() {
            assertThat(Check.of(format(onSite, ask(question("more").withWhen("shade")))))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/1/questions/0/when",
                            "Where \"channel == \"on_site\" || channel == \"paper\"\" does not hold, nobody is asked \"shade\"; then"
                                    + " this condition is neither true nor false. Write: answered(shade) && shade");
        }

        @Test
        void isCertainOnTheseChannels() {
            assertThat(Check.of(format(onSite, ask(question("more").withWhen("shade"), Channel.PAPER))))
                    .hasNoFindings();
        }

        @Test
        void isNeverAskedOnOthers() {
            assertThat(Check.of(format(onSite, ask(question("more").withWhen("shade"), Channel.PHONE))))
                    .reportsOnly(
                            "condition.other-way",
                            "/phases/0/flow/1/questions/0/when",
                            "\"shade\" is asked only on another way, never of those who get here; use another question, or ask it"
                                    + " before.");
        }
    }

    @Test
    void anAgreementOnOneChannelDoesNotCoverAllOthers() {
        var consent = new Consent(Id.of("agreed"), Optional.empty(), text("Agree?"), true, List.of(Channel.ONLINE));
        var personal = question("ill").withPersonal(Personal.SPECIAL);
        assertThat(Check.of(Samples.withPrivacy(format(consent, ask(personal)), Samples.privacy(LegalBasis.CONSENT))))
                .reportsOnly(
                        "privacy.before-consent",
                        "/phases/0/flow/1/questions/0/personal",
                        "\"ill\" is personal, but asked without agreement: where \"channel == \"online\"\" does not hold, nobody sees"
                                + " \"agreed\".");
        assertThat(Check.of(Samples.withPrivacy(
                        format(consent, ask(personal, Channel.ONLINE)), Samples.privacy(LegalBasis.CONSENT))))
                .hasNoFindings();
    }

    @Test
    void aChannelIsNamedOnce() {
        assertThat(Check.of(format(ask(question("shade"), Channel.PHONE, Channel.PHONE))))
                .reportsOnly(
                        "step.channel-twice",
                        "/phases/0/flow/0/channels/1",
                        "The channel \"phone\" is listed twice; remove one.");
    }

    @Test
    void anActivityIsSeenWhereItIsDone() {
        assertThat(Check.of(format(activity(10, List.of(Channel.ONLINE)))))
                .reportsOnly(
                        "activity.not-on-site",
                        "/phases/0/flow/0/channels",
                        "People do this together on site, but those who take part on site do not see it; add \"on_site\".");
        assertThat(Check.of(format(activity(10, List.of())))).hasNoFindings();
    }

    @Test
    void anActivityTakesSomeMinutesOfOneDay() {
        assertThat(Check.of(format(activity(0, List.of()))))
                .reportsOnly(
                        "activity.minutes-out-of-range",
                        "/phases/0/flow/0/minutes",
                        "An activity takes from 1 minute to 1440, which is a day, but 0 is written.");
        assertThat(Check.of(format(activity(1_441, List.of()))))
                .reportsOnly(
                        "activity.minutes-out-of-range",
                        "/phases/0/flow/0/minutes",
                        "An activity takes from 1 minute to 1440, which is a day, but 1441 is written.");
    }

    @Test
    void whatAnActivityNeedsIsAtLeastOne() {
        var format = format(new Activity(
                Id.of("walk"),
                Optional.empty(),
                text("Go"),
                10,
                List.of(new Activity.Role(Id.of("guide"), text("Guide"), Optional.empty(), OptionalInt.of(0))),
                List.of(new Activity.Material(Id.of("map"), text("Map"), OptionalInt.of(0))),
                List.of(),
                List.of()));
        assertThat(Check.of(format))
                .reports(
                        "activity.people-below-one",
                        "/phases/0/flow/0/roles/0/people",
                        "A role needs at least 1 person, but 0 is written; leave it out where any number will do.")
                .reports(
                        "activity.quantity-below-one",
                        "/phases/0/flow/0/material/0/quantity",
                        "At least 1 piece of material is needed, but 0 is written; leave it out where the number does not matter.");
    }
}
