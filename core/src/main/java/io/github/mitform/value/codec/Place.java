package io.github.mitform.value.codec;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where a reading stands, and what it has found so far. */
final class Place {
    /** A list of many thousand faults helps nobody and costs a lot. */
    private static final int MOST_FINDINGS = 1000;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final Findings findings;
    private final Pointer pointer;
    private final String path;

    private Place(Findings findings, Pointer pointer, String path) {
        this.findings = findings;
        this.pointer = pointer;
        this.path = path;
    }

    /**
     * Starts a reading.
     *
     * @param authored whether a person wrote the value: words may be quoted, and numbers have to fit a double
     */
    static Place start(boolean authored) {
        return new Place(new Findings(authored), Pointer.root(), "");
    }

    Place field(String name) {
        return new Place(findings, pointer.field(name), path);
    }

    Place item(int index) {
        return new Place(findings, pointer.item(index), path);
    }

    /** Returns this place under the id that the object here has, if it has one; the id of the whole leads nowhere. */
    Place inside(Value.ObjectValue object) {
        if (pointer.parent().isPresent()
                && object.fields().get("id") instanceof Value.TextValue id
                && ID.matcher(id.text()).matches()) {
            return new Place(findings, pointer, path.isEmpty() ? id.text() : path + "/" + id.text());
        }
        return this;
    }

    boolean isAuthored() {
        return findings.authored;
    }

    /** Returns whether enough was found: going on would cost time and add nothing. */
    boolean isFull() {
        return findings.list.size() > MOST_FINDINGS;
    }

    int count() {
        return findings.list.size();
    }

    List<Finding> findings() {
        return List.copyOf(findings.list);
    }

    void report(Code code, Object... gaps) {
        report(code.at(pointer, gaps));
    }

    /** @param fix makes the fix for a place */
    void reportMendable(Function<Pointer, Fix> fix, Code code, Object... gaps) {
        report(code.at(pointer, gaps).withFix(fix.apply(pointer)));
    }

    /** Reports that an object cannot be made of what stands here. */
    void reportRefusal(IllegalArgumentException refused) {
        report(ReadingCode.refusal(refused, pointer));
    }

    private void report(Finding finding) {
        if (findings.list.size() < MOST_FINDINGS) {
            findings.list.add(finding.withPath(path));
        } else if (findings.list.size() == MOST_FINDINGS) {
            findings.list.add(ReadingCode.FINDINGS_MORE.at(Pointer.root(), "count", MOST_FINDINGS));
        }
    }

    /** Returns the words in quotation marks, cut where they are long; "this text" if an author did not write them. */
    Sentence quoted(String words) {
        if (!isAuthored()) {
            return new Sentence("this text", "dieser Text");
        }
        return Sentence.quote(words);
    }

    /** As {@link #quoted}, to start a sentence with. */
    Sentence quotedFirst(String words) {
        return isAuthored() ? quoted(words) : new Sentence("This text", "Dieser Text");
    }

    private static final class Findings {
        private final boolean authored;
        private final List<Finding> list = new ArrayList<>();

        private Findings(boolean authored) {
            this.authored = authored;
        }
    }
}
