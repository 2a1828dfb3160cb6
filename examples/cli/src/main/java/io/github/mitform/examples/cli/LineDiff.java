package io.github.mitform.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line, for a person who knows the first one. */
final class LineDiff {
    /** How many lines ahead the two are looked at to find where they agree again. */
    private static final int WINDOW = 100;

    private final List<String> before;
    private final List<String> after;
    private final List<String> told = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Returns {@code - NUMBER | line} for each line that went and {@code + NUMBER | line} for each that came. */
    static List<String> of(String before, String after) {
        var diff = new LineDiff(before.lines().toList(), after.lines().toList());
        diff.tell();
        return diff.told;
    }

    private void tell() {
        int left = 0;
        int right = 0;
        while (left < before.size() || right < after.size()) {
            if (left < before.size() && right < after.size() && before.get(left).equals(after.get(right))) {
                left++;
                right++;
                continue;
            }
            int skip = 1;
            while (skip < WINDOW && !agree(left, right, skip)) {
                skip++;
            }
            int leftEnd = end(before, left + skip);
            int rightEnd = end(after, right + skip);
            for (int i = 0; i <= skip; i++) {
                if (agreeAt(left + i, right + skip - i)) {
                    leftEnd = left + i;
                    rightEnd = right + skip - i;
                    break;
                }
            }
            tell("-", before, left, leftEnd);
            tell("+", after, right, rightEnd);
            left = leftEnd;
            right = rightEnd;
        }
    }

    /** Returns whether the texts agree again when together this many lines are passed over. */
    private boolean agree(int left, int right, int skip) {
        for (int i = 0; i <= skip; i++) {
            if (agreeAt(left + i, right + skip - i)) {
                return true;
            }
        }
        return false;
    }

    private boolean agreeAt(int left, int right) {
        boolean atBothEnds = left == before.size() && right == after.size();
        return atBothEnds
                || left < before.size()
                        && right < after.size()
                        && before.get(left).equals(after.get(right));
    }

    private static int end(List<String> lines, int index) {
        return Math.min(lines.size(), index);
    }

    private void tell(String sign, List<String> lines, int start, int end) {
        for (int i = start; i < end; i++) {
            told.add(sign + " " + (i + 1) + " | " + lines.get(i));
        }
    }
}
