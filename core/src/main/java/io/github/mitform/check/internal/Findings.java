package io.github.mitform.check.internal;

import com.google.common.collect.Comparators;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the checks find. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Code code, Place place, Object... namesAndValues) {
        add(code.at(place.pointer(), namesAndValues), place);
    }

    /** Adds a finding that already points into the document, and says its id path too. */
    public void add(Finding finding, Place place) {
        all.add(finding.path().isEmpty() ? finding.withPath(place.path()) : finding);
    }

    /** Returns the finding, to be added once it is complete. */
    public static Finding of(Code code, Place place, Object... namesAndValues) {
        return code.at(place.pointer(), namesAndValues).withPath(place.path());
    }

    public void add(Finding finding) {
        all.add(finding);
    }

    /** Returns how many were found so far, to see later whether a part of the work found any. */
    public int count() {
        return all.size();
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    /** Returns everything in the order of the document; what is found at one place in the order in which it was found. */
    public List<Finding> inOrder() {
        if (all.size() < 2) {
            return List.copyOf(all);
        }
        return all.stream()
                .map(finding -> new Sorted(finding, Fields.ranks(finding.at())))
                .sorted()
                .map(Sorted::finding)
                .distinct()
                .toList();
    }

    private record Sorted(Finding finding, List<Integer> ranks) implements Comparable<Sorted> {
        private static final Comparator<Iterable<Integer>> ORDER =
                Comparators.lexicographical(Comparator.<Integer>naturalOrder());

        @Override
        public int compareTo(Sorted other) {
            return ORDER.compare(ranks, other.ranks);
        }
    }
}
