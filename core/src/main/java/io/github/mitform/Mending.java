package io.github.mitform;

import io.github.mitform.Mitform.Mended;
import io.github.mitform.check.Registry;
import io.github.mitform.json.Document;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies fixes until none is left. */
final class Mending {
    /** A text that is not JSON yet is mended at one place a time. */
    private static final int MOST_ROUNDS = 500;

    private Mending() {}

    static Mended of(Document document, Registry registry) {
        var applied = new ArrayList<Finding>();
        var seen = new HashSet<>(Set.of(document));
        var checked = Mitform.read(document, registry);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var chosen = compatible(checked.findings());
            var mended = applied(chosen, checked.document());
            // a fix that only undoes another one would go on forever
            if (chosen.isEmpty() || !seen.add(mended)) {
                break;
            }
            applied.addAll(chosen);
            checked = Mitform.read(mended, registry);
        }
        return new Mended(applied, checked);
    }

    /** Applies from the end of the document to its start, so that what is removed moves nothing that is still to come. */
    private static Document applied(List<Finding> chosen, Document document) {
        var mended = document;
        var fixes = chosen.stream()
                .map(finding -> finding.fix().orElseThrow())
                .sorted(Comparator.<Fix, Integer>comparing(fix -> -fix.edits().size())
                        .thenComparing(fix -> fix.edits().get(0).at(), Mending::compareBackwards))
                .toList();
        for (Fix fix : fixes) {
            mended = mended.apply(fix);
        }
        return mended;
    }

    private static int compareBackwards(Pointer one, Pointer other) {
        var left = one.tokens();
        var right = other.tokens();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareBackwards(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return right.size() - left.size();
    }

    private static int compareBackwards(String one, String other) {
        boolean areNumbers = one.matches("[0-9]{1,9}") && other.matches("[0-9]{1,9}");
        return areNumbers ? Integer.valueOf(other).compareTo(Integer.valueOf(one)) : other.compareTo(one);
    }

    /** Returns the findings whose fixes can be applied without looking again in between. */
    private static List<Finding> compatible(List<Finding> findings) {
        var chosen = new ArrayList<Finding>();
        var touched = new Touched();
        for (Finding finding : findings) {
            var needed = finding.fix().map(Mending::touched).orElse(List.of());
            if (!needed.isEmpty() && needed.stream().noneMatch(touched::meets)) {
                needed.forEach(touched::add);
                chosen.add(finding);
            }
        }
        return chosen;
    }

    private static List<Pointer> touched(Fix fix) {
        var touched = new ArrayList<Pointer>();
        for (Fix.Edit edit : fix.edits()) {
            boolean moves = edit.kind() == Fix.Kind.INSERT
                    || edit.kind() == Fix.Kind.REMOVE && fix.edits().size() > 1;
            touched.add(edit.kind() == Fix.Kind.SPLICE || moves ? around(edit.at()) : edit.at());
            if (edit.kind() == Fix.Kind.RENAME) {
                touched.add(around(edit.at()).field(edit.text()));
            }
        }
        return touched;
    }

    private static Pointer around(Pointer place) {
        return place.parent().orElse(Pointer.root());
    }

    /** Places that are changed already. Two meet where one is the other, or lies in it. */
    private static final class Touched {
        private final Set<Pointer> places = new HashSet<>();
        private final Set<Pointer> above = new HashSet<>();

        void add(Pointer place) {
            places.add(place);
            for (var at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
                above.add(at.get());
            }
        }

        boolean meets(Pointer place) {
            if (above.contains(place)) {
                return true;
            }
            for (var at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
                if (places.contains(at.get())) {
                    return true;
                }
            }
            return false;
        }
    }
}
