package io.github.mitform.formats.survey.analysis;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the analysis of a survey. */
enum AnalysisCode implements Code {
    QUESTIONS(
            "analysis.questions",
            "This way of counting compares questions: name at least 2 of them under \"of\".",
            "Diese Zählweise vergleicht Fragen: Nennen Sie unter „of“ mindestens 2.");

    private final String code;
    private final Sentence sentence;

    AnalysisCode(String code, String english, String german) {
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
