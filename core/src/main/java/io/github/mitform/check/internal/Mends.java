package io.github.mitform.check.internal;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import java.util.Collection;
import java.util.List;

/** Fixes that several families of checks offer. */
public final class Mends {
    private static final Sentence REMOVE = new Sentence("Remove it", "Entfernen");
    private static final Sentence SWAP = new Sentence("Swap the two", "Beides tauschen");

    private Mends() {}

    /** Adds the fix that writes the known name that was certainly meant, if there is one. */
    public static Finding meant(Finding finding, String written, Collection<String> known) {
        return Suggestion.certain(written, known)
                .map(name -> finding.withFix(Fix.writeText(finding.at(), name)))
                .orElse(finding);
    }

    /** Adds the fix that takes away what the finding is about. */
    public static Finding removed(Finding finding) {
        return finding.withFix(Fix.of(REMOVE, Fix.Kind.REMOVE, finding.at(), ""));
    }

    /** Adds the fix that exchanges two fields. */
    static Finding swapped(Finding finding, Place first, String firstJson, Place second, String secondJson) {
        return finding.withFix(new Fix(
                SWAP,
                List.of(
                        new Fix.Edit(Fix.Kind.SET, first.pointer(), secondJson),
                        new Fix.Edit(Fix.Kind.SET, second.pointer(), firstJson))));
    }
}
