package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.privacy;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.withPrivacy;
import static io.github.mitform.check.Samples.words;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final Question EMAIL = words("email").withPersonal(Personal.DIRECT);
    private static final Consent CONSENT = Consent.of("data_use", text("You may keep this."));
    private static final Consent OFFER =
            new Consent(Id.of("data_use"), Optional.empty(), text("You may keep this."), false);

    private static Format byConsent(Flow... flow) {
        return withPrivacy(format(flow), privacy(LegalBasis.CONSENT));
    }

    @Nested
    class APersonalQuestion {
        @Test
        void needsAWordOnPrivacy() {
            var result = Check.of(format(page("p", EMAIL, number("age").withPersonal(Personal.INDIRECT))));
            assertThat(result)
                    .reportsOnly(
                            "privacy.missing",
                            "/phases/0/flow/0/questions/0/personal",
                            "\"email\" is personal, but people are not told what becomes of it; add \"privacy\" to the format.");
            FindingAssert.assertThat(assertThat(result).finding("privacy.missing"))
                    .isRelatedTo("/phases/0/flow/0/questions/1/personal");
        }

        @Test
        void isFineBehindAnAgreement() {
            assertThat(Check.of(byConsent(CONSENT, page("p", EMAIL)))).hasNoFindings();
        }

        @Test
        void isReportedBeforeIt() {
            var result = Check.of(byConsent(page("p", EMAIL), CONSENT));
            assertThat(result)
                    .reportsOnly(
                            "privacy.before-consent",
                            "/phases/0/flow/0/questions/0/personal",
                            "\"email\" is personal, but asked without agreement: \"data_use\" comes only later.");
            FindingAssert.assertThat(assertThat(result).finding("privacy.before-consent"))
                    .isRelatedTo("/phases/0/flow/1");
        }

        @Test
        void isReportedIfTheAgreementStandsOnOneWayOnly() {
            assertThat(Check.of(byConsent(
                            page("p", number("age")),
                            choose("old_enough", List.of(when("yes", "age >= 16", CONSENT))),
                            page("q", EMAIL))))
                    .reportsOnly(
                            "privacy.before-consent",
                            "/phases/0/flow/2/questions/0/personal",
                            "\"email\" is personal, but asked without agreement: where \"age >= 16\" does not hold, nobody sees"
                                    + " \"data_use\".");
        }

        @Test
        void isFineIfItIsAskedOnThatWayOnly() {
            assertThat(Check.of(byConsent(
                            page("p", number("age")),
                            choose("old_enough", List.of(when("yes", "age >= 16", CONSENT))),
                            page("q", EMAIL.withWhen("age > 18")))))
                    .hasNoFindings();
        }

        @Test
        void isReportedIfWhoeverRefusesIsAskedToo() {
            assertThat(Check.of(byConsent(OFFER, page("q", EMAIL))))
                    .reportsOnly(
                            "privacy.before-consent",
                            "/phases/0/flow/1/questions/0/personal",
                            "\"email\" is personal, but asked without agreement: whoever refuses \"data_use\" gets here, too.");
        }

        @Test
        void isFineIfOnlyThoseWhoAgreeAreAsked() {
            assertThat(Check.of(byConsent(OFFER, page("q", EMAIL.withWhen("data_use")))))
                    .hasNoFindings();
        }

        @Test
        void isReportedInAPhaseWithoutAgreement() {
            var phases = new Phase[] {phase("a", CONSENT), phase("b", page("p", EMAIL))};
            assertThat(Check.of(withPrivacy(format(phases), privacy(LegalBasis.CONSENT))))
                    .reportsOnly(
                            "privacy.before-consent",
                            "/phases/1/flow/0/questions/0/personal",
                            "\"email\" is personal, but asked without agreement: nobody is asked to agree in this phase.");
        }

        @Test
        void needsNoAgreementOnAnotherLegalBasis() {
            assertThat(Check.of(withPrivacy(format(page("p", EMAIL)), privacy(LegalBasis.PUBLIC_TASK))))
                    .hasNoFindings();
        }
    }

    @Test
    void theLegalBasisConsentNeedsSomebodyToAsk() {
        assertThat(Check.of(byConsent(page("p", EMAIL))))
                .reportsOnly(
                        "privacy.no-consent",
                        "/privacy/legalBasis",
                        "The legal basis is consent, but nobody is asked to agree; add a step of type \"consent\", or name another"
                                + " legal basis.");
    }
}
