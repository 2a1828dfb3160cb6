package io.github.mitform.tally.decision;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the decision on a result. */
public enum DecisionCode implements Code {
    ENTRY_UNKNOWN(
            "decision.entry-unknown",
            "This result has no entry with the id \"{found}\".",
            "Dieses Ergebnis hat keinen Eintrag mit der id „{found}“."),
    ENTRY_TWICE(
            "decision.entry-twice",
            "The entry \"{found}\" is decided on twice; once is enough.",
            "Über den Eintrag „{found}“ wird zweimal entschieden; einmal genügt."),
    ENTRY_OPEN(
            "decision.entry-open",
            "Nothing is decided about the entry \"{found}\" yet.",
            "Über den Eintrag „{found}“ ist noch nichts entschieden."),
    OPTION_TWICE(
            "decision.option-twice",
            "Two accepted entries have the id \"{found}\"; merge one into the other, or give it another id.",
            "Zwei angenommene Einträge haben die id „{found}“; legen Sie sie zusammen oder vergeben Sie eine andere id."),
    TARGET_UNKNOWN(
            "decision.target-unknown",
            "An entry is merged into \"{found}\", but nothing is accepted under this id.{hint}",
            "Ein Eintrag wird in „{found}“ aufgenommen, aber unter dieser id ist nichts angenommen.{hint}"),
    LABEL_BLANK(
            "decision.label-blank",
            "The accepted option \"{found}\" needs words that people can read.",
            "Die angenommene Möglichkeit „{found}“ braucht Worte, die man lesen kann."),
    REASON_BLANK(
            "decision.reason-blank",
            "Say why; everybody whose proposal this was may ask.",
            "Sagen Sie, warum; wer das vorgeschlagen hat, darf es wissen wollen.");

    private final String code;
    private final Sentence sentence;

    DecisionCode(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
