package io.github.mitform.tally;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the settings of a count. */
public enum TallyCode implements Code {
    SETTING_UNKNOWN(
            "tally.setting-unknown",
            "This way of counting has no setting \"{found}\".{hint}",
            "Diese Zählweise hat keine Einstellung „{found}“.{hint}"),
    SETTING_NOT_ONE_OF(
            "tally.setting-not-one-of",
            "\"{setting}\" has to be one of: {known}.{hint}",
            "„{setting}“ muss eins davon sein: {known}.{hint}"),
    SETTING_NOT_WHOLE(
            "tally.setting-not-whole",
            "\"{setting}\" has to be a whole number from {least} to {most}.",
            "„{setting}“ muss eine ganze Zahl von {least} bis {most} sein."),
    SETTING_NOT_A_FLAG(
            "tally.setting-not-a-flag",
            "\"{setting}\" has to be true or false.",
            "„{setting}“ muss true oder false sein."),
    SETTING_NOT_IDS(
            "tally.setting-not-ids",
            "\"{setting}\" has to be a list of ids, or one id.",
            "„{setting}“ muss eine Liste von ids sein, oder eine id."),
    SETTING_NOT_AN_OBJECT(
            "tally.setting-not-an-object",
            "\"{setting}\" has to be an object: a name for each value.",
            "„{setting}“ muss ein Objekt sein: ein Name zu jedem Wert."),
    SETTING_ID_UNKNOWN(
            "tally.setting-id-unknown",
            "\"{setting}\" names \"{found}\", which is not among the options: {known}.{hint}",
            "„{setting}“ nennt „{found}“, was nicht unter den Möglichkeiten ist: {known}.{hint}"),
    SETTING_ID_TWICE(
            "tally.setting-id-twice",
            "\"{found}\" can mean only one thing, but the settings name it twice.",
            "„{found}“ kann nur eins bedeuten, die Einstellungen nennen es aber zweimal.");

    private final String code;
    private final Sentence sentence;

    TallyCode(String code, String english, String german) {
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
