package io.github.mitform.tally.method;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

/**
 * The texts that people wrote, as a list to decide on: {@link io.github.mitform.tally.result.Result#entries()}.
 *
 * <p>Texts are taken as written; only blanks at both ends are cut off, and letters that Unicode can write in two ways are written in one
 * (NFC). Equal texts are one entry, with how many people wrote it; a text of nothing but blanks is none and counts as left empty. An
 * entry's id is {@code t_} and the first 16 hexadecimal digits of the SHA-256 of its text, so that it is the same in every count, in
 * any order; that two texts share one is less likely than 1 in 300,000 among ten million. Entries are listed by how many wrote them,
 * then by their words.
 *
 * <p>Equal texts take room once. Beyond 400 million characters, where each different text counts as 100 more, the count is refused with an {@link
 * io.github.mitform.problem.UnfitException}.
 *
 * <p>Neither tables nor sentences quote a text: what may be published is decided by people, and recorded. No settings. Everybody counts
 * alike: rows with a weight are refused.
 */
public final class Texts implements TallyMethod {
    static final String ID = "texts";
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public Texts() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Sentence title() {
        return new Sentence("Texts", "Texte");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(TextType.class);
    }

    @Override
    public boolean hasEntries(List<Subject> subjects) {
        return true;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return Settings.of(settings).findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        Settings.of(settings).orThrow();
        return new TextsTally();
    }
}
