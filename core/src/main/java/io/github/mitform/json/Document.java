package io.github.mitform.json;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as its author wrote it, with the place of every value in it.
 *
 * <p>Immutable and safe to share. Nothing is lost: {@link #text()} is what was read, and edits change the text at one place and leave the
 * rest as it was, line breaks, order and spaces included.
 */
public final class Document {
    /** What is said about the name of a field rather than about its value. */
    private static final Set<String> ABOUT_NAMES = Set.of("field.unknown", "name.malformed", "name.twice");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final Limits limits;
    private final Lines lines;
    private final Optional<Node> root;
    private final List<Finding> findings;

    private Document(String text, Limits limits, Lines lines, Optional<Node> root, List<Finding> findings) {
        this.text = text;
        this.limits = limits;
        this.lines = lines;
        this.root = root;
        this.findings = inOrder(findings);
    }

    /** Reads a text with the usual limits. */
    public static Document read(String text) {
        return read(text, Limits.usual());
    }

    /** Reads a text. Whatever is wrong with it is among the findings; this never throws for a text. */
    public static Document read(String text, Limits limits) {
        if (text.length() > limits.bytes()) {
            return tooLarge(limits);
        }
        var lines = new Lines(text);
        var outcome = Parser.parse(text, limits, lines);
        var findings = new ArrayList<>(outcome.findings());
        if (text.startsWith(BYTE_ORDER_MARK)) {
            findings.add(
                    0,
                    JsonCode.BYTE_ORDER_MARK
                            .at(Pointer.root())
                            .withPosition(new Position(1, 1))
                            .withFix(Mending.byteOrderMark()));
        }
        return new Document(text, limits, lines, outcome.node(), findings);
    }

    /** Reads bytes, which have to be UTF-8. */
    public static Document read(byte[] bytes, Limits limits) {
        if (bytes.length > limits.bytes()) {
            return tooLarge(limits);
        }
        var decoding = Decoding.of(bytes);
        if (decoding.fault().isEmpty()) {
            return read(decoding.text(), limits);
        }
        var lines = new Lines(decoding.text());
        var finding = decoding.fault().get().at(Pointer.root(), lines);
        return new Document(decoding.text(), limits, lines, Optional.empty(), List.of(finding));
    }

    /**
     * Reads a stream to its end, or until it proves too large. The stream is left open.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Document read(InputStream stream, Limits limits) throws IOException {
        return read(stream.readNBytes(limits.bytes() + 1), limits);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read
     */
    public static Document read(Path file, Limits limits) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, limits);
        }
    }

    private static Document tooLarge(Limits limits) {
        var finding =
                JsonCode.TOO_LARGE.at(Pointer.root(), "limit", limits.bytes()).withPosition(new Position(1, 1));
        return new Document("", limits, new Lines(""), Optional.empty(), List.of(finding));
    }

    /** Returns the text as it was read, a byte order mark included; empty if it was too large. */
    public String text() {
        return text;
    }

    /** Returns the value of the whole text, as far as it has one; of two fields with the same name it holds the first. */
    public Optional<Value> value() {
        return root.map(Node::value);
    }

    /** Returns the value at a place. */
    public Optional<Value> value(Pointer pointer) {
        return node(pointer).map(Node::value);
    }

    /** Returns what is wrong with the text as JSON, located, in its order. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns whether there is a value and nothing is wrong. */
    public boolean isSound() {
        return root.isPresent() && findings.stream().noneMatch(Finding::isError);
    }

    /** Returns where the value at this place starts; empty if there is none. */
    public Optional<Position> position(Pointer pointer) {
        return node(pointer).map(node -> lines.at(node.start()));
    }

    /** Returns where the name of the field at this place starts; empty if there is no such field. */
    public Optional<Position> namePosition(Pointer pointer) {
        return pointer.parent().flatMap(this::node).filter(Node::isObject).flatMap(object -> {
            int child = object.find(pointer.last());
            return child < 0 ? Optional.empty() : Optional.of(lines.at(object.childStart(child)));
        });
    }

    /**
     * Returns the findings with their positions in this text, in its order. A place that is not there has the position of the nearest
     * value around it; a finding about a field's name has that of the name. A finding that knows its position keeps it.
     */
    public List<Finding> locate(List<Finding> unlocated) {
        return inOrder(unlocated.stream().map(this::locate).toList());
    }

    private Finding locate(Finding finding) {
        if (finding.position().isPresent() || root.isEmpty()) {
            return finding;
        }
        if (isAboutName(finding)) {
            var position = namePosition(finding.at());
            if (position.isPresent()) {
                return finding.withPosition(position.get());
            }
        }
        var nearest = root.get();
        for (String token : finding.at().tokens()) {
            int child = nearest.find(token);
            if (child < 0) {
                break;
            }
            nearest = nearest.child(child);
        }
        return finding.withPosition(lines.at(offset(nearest.start(), finding)));
    }

    /** Returns where in this text the finding is: at the start of its value, or inside a text behind what was counted there. */
    private int offset(int start, Finding finding) {
        int at = start;
        if (finding.offset().isPresent() && text.charAt(start) == '"') {
            at++;
            for (int units = finding.offset().getAsInt(); units > 0 && text.charAt(at) != '"'; units--) {
                boolean escaped = text.charAt(at) == '\\';
                at += !escaped ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
            }
        }
        return at;
    }

    private static boolean isAboutName(Finding finding) {
        return ABOUT_NAMES.contains(finding.code())
                || finding.fix().stream()
                        .flatMap(fix -> fix.edits().stream())
                        .anyMatch(edit ->
                                edit.kind() == Fix.Kind.RENAME && edit.at().equals(finding.at()));
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(
                        finding -> finding.position().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Optional<Node> node(Pointer pointer) {
        var node = root;
        for (String token : pointer.tokens()) {
            node = node.flatMap(parent -> {
                int child = parent.find(token);
                return child < 0 ? Optional.empty() : Optional.of(parent.child(child));
            });
        }
        return node;
    }

    /**
     * Replaces the value at this place, or adds the field as the last one of its object.
     *
     * @throws IllegalArgumentException if neither the place nor an object around it exists
     * @throws IllegalStateException if the text cannot be read as JSON
     */
    public Document set(Pointer at, Value value) {
        return edited(edits().set(at, value));
    }

    /**
     * Puts an item into a list, before the one that now has this index, or at the end if the index is the size of the list.
     *
     * @throws IllegalArgumentException if there is no such list or index
     * @throws IllegalStateException if the text cannot be read as JSON
     */
    public Document insert(Pointer at, Value item) {
        return edited(edits().insert(at, item));
    }

    /**
     * Takes out the field or item at this place, with its comma.
     *
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if the text cannot be read as JSON
     */
    public Document remove(Pointer at) {
        return edited(edits().remove(at));
    }

    /**
     * Gives the field at this place another name.
     *
     * @throws IllegalArgumentException if there is no such field, or one of the new name stands beside it
     * @throws IllegalStateException if the text cannot be read as JSON
     */
    public Document rename(Pointer at, String newName) {
        return edited(edits().rename(at, newName));
    }

    /**
     * Applies the edits of a fix one after the other.
     *
     * @throws IllegalArgumentException if the fix does not belong to this text
     * @throws IllegalStateException if the text cannot be read as JSON, but for fixes that only replace characters
     */
    public Document apply(Fix fix) {
        var document = this;
        for (Fix.Edit edit : fix.edits()) {
            document = document.apply(edit);
        }
        return document;
    }

    private Document apply(Fix.Edit edit) {
        return switch (edit.kind()) {
            case SET -> set(edit.at(), Json.parse(edit.text(), limits));
            case INSERT -> insert(edit.at(), Json.parse(edit.text(), limits));
            case REMOVE -> remove(edit.at());
            case RENAME -> rename(edit.at(), edit.text());
            case SPLICE -> spliced(edit);
        };
    }

    private Document spliced(Fix.Edit edit) {
        if (edit.end() > text.length()) {
            throw new IllegalArgumentException("the text has only " + text.length() + " characters");
        }
        return edited(text.substring(0, edit.start()) + edit.text() + text.substring(edit.end()));
    }

    private Edits edits() {
        return new Edits(
                text,
                lines,
                root.orElseThrow(() -> new IllegalStateException("a text that is not JSON cannot be edited by place")));
    }

    private Document edited(String newText) {
        // What was read once may grow under the hands of its author.
        return read(newText, limits.withBytes(Math.max(limits.bytes(), newText.length())));
    }

    /** Two documents are equal when their texts are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document && text.equals(document.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
