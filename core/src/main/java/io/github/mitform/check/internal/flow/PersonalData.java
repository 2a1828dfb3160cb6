package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.expression.Expression;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import java.util.List;

/**
 * That people agree before they are asked something personal, and are told what becomes of it.
 *
 * <p>Agreement is asked for where consent is the legal basis. It is there where a required consent stands on every way before, or where a
 * condition on the way says that somebody agreed. Formats that are included are looked at together with the one that includes them,
 * since that one answers for what it asks.
 */
public final class PersonalData {
    private final Format format;
    private final List<Draft> drafts;
    private final Findings findings;

    private PersonalData(Format format, List<Draft> drafts, Findings findings) {
        this.format = format;
        this.drafts = drafts;
        this.findings = findings;
    }

    public static void check(Format format, List<Draft> drafts, Findings findings) {
        new PersonalData(format, drafts, findings).check();
    }

    private void check() {
        boolean byConsent = format.privacy().map(Privacy::legalBasis).stream().anyMatch(LegalBasis.CONSENT::equals);
        if (format.privacy().isEmpty()) {
            undeclared();
        } else if (byConsent
                && drafts.stream().noneMatch(draft -> draft.inputs.stream().anyMatch(PersonalData::isConsent))) {
            findings.add(Problem.NO_CONSENT, Place.root().field("privacy").field("legalBasis"));
        } else if (byConsent) {
            drafts.forEach(this::consent);
        }
    }

    private static boolean isConsent(DraftInput input) {
        return input.flow instanceof Consent;
    }

    private static boolean isPersonal(DraftInput input) {
        return input.question.personal() != Personal.NONE && !input.isComputed(); // what it is computed from was asked
    }

    /** Reports the first personal question, and the others as related places: the part that is missing is the same one. */
    private void undeclared() {
        var personal = drafts.stream()
                .flatMap(draft -> draft.inputs.stream())
                .filter(PersonalData::isPersonal)
                .toList();
        if (!personal.isEmpty()) {
            var first = personal.get(0);
            findings.add(Findings.of(Problem.UNDECLARED, at(first), "name", first.name)
                    .withRelated(personal.stream()
                            .skip(1)
                            .map(input -> at(input).pointer())
                            .toArray(Pointer[]::new)));
        }
    }

    private static Place at(DraftInput input) {
        return input.foreign ? input.place : input.place.field("personal");
    }

    private void consent(Draft draft) {
        var reasoning = new Reasoning(new VisibleNames(draft));
        var consents = draft.inputs.stream().filter(PersonalData::isConsent).toList();
        for (DraftInput input : draft.inputs) {
            var way = Reasoning.askedOn(input);
            if (isPersonal(input)
                    && way.isUsable()
                    && consents.stream().noneMatch(consent -> covers(consent, input, way, reasoning))) {
                findings.add(missing(input, consents, way, reasoning));
            }
        }
    }

    /** Returns whether whoever is asked something has agreed before. */
    private static boolean covers(DraftInput consent, DraftInput input, Way way, Reasoning reasoning) {
        if (consent.slot >= input.slot) {
            return false;
        }
        if (((Consent) consent.flow).required()
                && !consent.parts.areApart(input.parts)
                && reasoning.isCertainlyAsked(consent, way, List.of())) {
            return true;
        }
        var refused = Expression.not(new Expression.Name(consent.name));
        return !way.isStart() && reasoning.isImpossible(way, List.of(refused));
    }

    private static Finding missing(DraftInput input, List<DraftInput> consents, Way way, Reasoning reasoning) {
        var related = consents.stream().map(consent -> consent.place.pointer()).toArray(Pointer[]::new);
        return Findings.of(
                        Problem.BEFORE_CONSENT,
                        at(input),
                        "name",
                        input.name,
                        "path",
                        path(input, consents, way, reasoning))
                .withRelated(related);
    }

    /** Tells the shortest way on which somebody is asked without having agreed. */
    private static Sentence path(DraftInput input, List<DraftInput> consents, Way way, Reasoning reasoning) {
        if (consents.isEmpty()) {
            return Problem.NONE_IN_PHASE;
        }
        for (DraftInput consent : consents) {
            if (consent.slot < input.slot && !((Consent) consent.flow).required()) {
                return Problem.REFUSED.with("consent", consent.name);
            }
        }
        for (DraftInput consent : consents) {
            if (consent.slot < input.slot && consent.parts.areApart(input.parts)) {
                return Problem.ANY_ORDER.with("consent", consent.name);
            }
        }
        for (DraftInput consent : consents) {
            var failing = consent.slot < input.slot ? reasoning.failing(consent, way, List.of()) : null;
            if (failing != null) {
                var template = failing.holds ? Problem.NOT_ASKED_UNLESS : Problem.NOT_ASKED_IF;
                return template.with("condition", failing.condition().source.source(), "consent", consent.name);
            }
        }
        return Problem.LATER.with("consent", consents.get(0).name);
    }

    public enum Problem implements CheckCode {
        UNDECLARED(error(
                "privacy.missing",
                "\"{name}\" is personal, but people are not told what becomes of it; add \"privacy\" to the format.",
                "„{name}“ ist personenbezogen, es wird aber nicht gesagt, was damit geschieht; bitte im Format \"privacy\""
                        + " ergänzen.")),
        NO_CONSENT(error(
                "privacy.no-consent",
                "The legal basis is consent, but nobody is asked to agree; add a step of type \"consent\", or name another legal"
                        + " basis.",
                "Rechtsgrundlage ist die Einwilligung, es wird aber niemand um sie gebeten; bitte einen Schritt der Art"
                        + " \"consent\" ergänzen oder eine andere Rechtsgrundlage nennen.")),
        BEFORE_CONSENT(error(
                "privacy.before-consent",
                "\"{name}\" is personal, but asked without agreement: {path}.",
                "„{name}“ ist personenbezogen, wird aber ohne Einwilligung gefragt: {path}."));

        static final Sentence NONE_IN_PHASE = new Sentence(
                "nobody is asked to agree in this phase", "in dieser Phase wird niemand um Einwilligung gebeten");
        static final Sentence LATER = new Sentence("\"{consent}\" comes only later", "„{consent}“ kommt erst danach");
        static final Sentence ANY_ORDER = new Sentence(
                "whoever starts with this part has not seen \"{consent}\" in the other one",
                "wer mit diesem Teil beginnt, hat „{consent}“ im anderen noch nicht gesehen");
        static final Sentence REFUSED = new Sentence(
                "whoever refuses \"{consent}\" gets here, too", "auch wer „{consent}“ ablehnt, kommt hierher");
        static final Sentence NOT_ASKED_UNLESS = new Sentence(
                "where \"{condition}\" does not hold, nobody sees \"{consent}\"",
                "wo „{condition}“ nicht gilt, sieht niemand „{consent}“");
        static final Sentence NOT_ASKED_IF = new Sentence(
                "where \"{condition}\" holds, nobody sees \"{consent}\"",
                "wo „{condition}“ gilt, sieht niemand „{consent}“");

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
