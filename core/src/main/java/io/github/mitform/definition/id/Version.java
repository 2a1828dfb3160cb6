package io.github.mitform.definition.id;

import io.github.mitform.value.TextForm;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A semantic version (semver.org 2.0.0) without build metadata: {@code 1.2.0} or {@code 1.2.0-draft.1}.
 *
 * @param preRelease what stands after the hyphen; empty for a release
 */
@TextForm(
        codes = IdCode.class,
        code = "version.malformed",
        pattern = "(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?")
public record Version(int major, int minor, int patch, String preRelease) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile(
            "(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");
    private static final int LONGEST = 100;

    public Version {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("the numbers of a version are 0 or more");
        }
    }

    /** @throws IllegalArgumentException if the text is no semantic version */
    public static Version of(String text) {
        var matcher = FORM.matcher(text);
        if (!isValid(text) || !matcher.matches()) {
            throw new IllegalArgumentException("a version has three numbers, such as 1.0.0, but was \"" + text + "\"");
        }
        return new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4) == null ? "" : matcher.group(4));
    }

    /** Returns whether this text is a semantic version. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Orders as semver.org says: a pre-release comes before its release. */
    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .thenComparing(Version::preRelease, Version::comparePreReleases)
                .compare(this, other);
    }

    private static int comparePreReleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        var ours = left.split("\\.");
        var theirs = right.split("\\.");
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int order = comparePart(ours[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ours.length, theirs.length);
    }

    private static int comparePart(String left, String right) {
        boolean leftIsNumber = left.chars().allMatch(Character::isDigit);
        boolean rightIsNumber = right.chars().allMatch(Character::isDigit);
        if (leftIsNumber && rightIsNumber) {
            int byLength = Integer.compare(left.length(), right.length());
            return byLength != 0 ? byLength : left.compareTo(right);
        }
        return leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1) : left.compareTo(right);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}
