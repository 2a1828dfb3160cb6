package io.github.mitform.testing;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import java.util.ArrayList;
import java.util.List;

/** What fixes promise: that exactly their own finding goes away. */
public final class Mends {
    private Mends() {}

    /**
     * Returns what fixes of a document do beside what they promise: a finding that stays, another one that goes, a new error. In a text that
     * could not be read to its end, more may be found behind the mended place.
     */
    public static List<String> broken(Document document, Registry registry) {
        var before = Mitform.read(document, registry).findings();
        var broken = new ArrayList<String>();
        for (Finding finding : before) {
            finding.fix().ifPresent(fix -> {
                var after = Mitform.read(document.apply(fix), registry).findings();
                var expected = codes(before);
                expected.remove(finding.code());
                boolean isKept = isReadToItsEnd(document)
                        ? codes(after).equals(expected)
                        : after.stream().noneMatch(other -> isSame(finding, other));
                if (!isKept) {
                    broken.add(finding + " became " + codes(after) + " by: " + fix.label());
                }
            });
        }
        return broken;
    }

    /** Checks run only on what could be read as a format, if need be with misspelt fields put right. */
    private static boolean isReadToItsEnd(Document document) {
        return document.isSound() && Json.read(document).format().isPresent();
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.code().equals(other.code())
                && one.at().equals(other.at())
                && one.position().equals(other.position());
    }

    private static List<String> codes(List<Finding> findings) {
        return new ArrayList<>(findings.stream().map(Finding::code).sorted().toList());
    }
}
