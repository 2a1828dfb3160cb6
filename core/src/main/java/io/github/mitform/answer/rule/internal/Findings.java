package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects findings; hostile input cannot make it large or slow. For one use. */
public final class Findings {
    /** Greatest number of findings in one answer or response. */
    public static final int MOST = 1_000;

    private static final int MOST_SUGGESTIONS = 10;
    private static final int MOST_KNOWN = 2_000;
    private static final Sentence NO_SUGGESTION = new Sentence("", "");

    private final List<Finding> found = new ArrayList<>(0);
    private int suggestions;

    public void add(AnswerProblem problem, Pointer at, Object... gaps) {
        if (found.size() < MOST) {
            found.add(problem.at(at, gaps));
        } else if (found.size() == MOST) {
            found.add(AnswerProblem.MORE.at(Pointer.root()));
        }
    }

    /** Adds a finding about a name that nobody knows, with what was probably meant. */
    public void addUnknown(AnswerProblem problem, Pointer at, String written, Collection<String> known) {
        boolean guess = suggestions++ < MOST_SUGGESTIONS && known.size() <= MOST_KNOWN;
        add(problem, at, "suggestion", guess ? Suggestion.didYouMean(written, known) : NO_SUGGESTION);
    }

    public int size() {
        return found.size();
    }

    public List<Finding> all() {
        return found;
    }

    /**
     * Returns the place of a field that may have been invented by a participant: the field itself if it looks like one of our names,
     * otherwise what encloses it, so that nobody's words get into a pointer.
     */
    public static Pointer place(Pointer enclosing, String field) {
        return looksLikeName(field) ? enclosing.field(field) : enclosing;
    }

    private static boolean looksLikeName(String field) {
        if (field.isEmpty() || field.length() > 200 || field.charAt(0) < 'a' || field.charAt(0) > 'z') {
            return false;
        }
        for (int i = 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
