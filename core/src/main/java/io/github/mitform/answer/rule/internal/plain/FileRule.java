package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.FileAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files by reference; an expression sees the media type as a text, and the size in bytes as a part. */
public final class FileRule extends TypeRule {
    /** Greatest length of a file's name, in code points. */
    static final int LONGEST_NAME = 255;

    /** Greatest length of a reference. */
    static final int LONGEST_REF = 500;

    /** What {@link #isUnsafe} finds, as the inside of a class of a pattern. */
    private static final String UNSAFE = "/\\\\\\t\\n\\r\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c";

    private static final int LONGEST_MEDIA_TYPE = 127;
    private static final int DIGEST_DIGITS = 64;
    private static final String SIZE = "size";
    private static final List<String> FIELDS = List.of("name", "mediaType", SIZE, "sha256", "ref");

    private final FileType type;

    public FileRule(FileType type) {
        super(
                type,
                FileAnswer.class,
                new Sentence(
                        "an object with the name, media type, size and digest of a file",
                        "ein Objekt mit Name, Medientyp, Größe und Prüfsumme einer Datei"));
        this.type = type;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var fields = new ObjectReader(object, at, findings, FIELDS.toArray(String[]::new));
        String name = fields.requiredText("name");
        String mediaType = fields.requiredText("mediaType");
        String sha256 = fields.requiredText("sha256");
        String ref = fields.requiredText("ref");
        var size = fields.required(SIZE).flatMap(given -> fields.number(SIZE));
        if (size.isPresent() && !Numbers.isWhole(size.get())) {
            findings.add(AnswerProblem.NOT_WHOLE, at.field(SIZE));
        }
        return findings.size() > before || name == null || mediaType == null || sha256 == null || ref == null
                ? null
                : new FileAnswer(
                        name, mediaType, size.map(BigDecimal::longValue).orElse(0L), sha256, ref);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var file = (FileAnswer) answer;
        name(file.name(), at.field("name"), findings);
        mediaType(file.mediaType(), at.field("mediaType"), findings);
        if (file.size() < 0) {
            findings.add(AnswerProblem.NEGATIVE, at.field(SIZE));
        } else if (file.size() > type.mostBytes()) {
            findings.add(AnswerProblem.FILE_TOO_LARGE, at.field(SIZE), "most", type.mostBytes());
        }
        if (!isDigest(file.sha256())) {
            findings.add(AnswerProblem.NOT_A_DIGEST, at.field("sha256"));
        }
        if (!isReference(file.ref())) {
            findings.add(AnswerProblem.NOT_A_REFERENCE, at.field("ref"), "max", LONGEST_REF);
        }
    }

    /** A name is for people to read; whoever takes it for a path, or for what it only seems to say, comes to harm. */
    private static void name(String name, Pointer at, Findings findings) {
        if (Words.check(name, 0, LONGEST_NAME, at, findings)
                && (name.equals(".") || name.equals("..") || name.codePoints().anyMatch(FileRule::isUnsafe))) {
            findings.add(AnswerProblem.UNSAFE_FILE_NAME, at);
        }
    }

    private static boolean isUnsafe(int character) {
        return character == '/'
                || character == '\\'
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || isTurning(character);
    }

    /** Characters that turn the direction of writing, with which {@code exe.pdf} can be made of {@code fdp.exe}. */
    private static boolean isTurning(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    private void mediaType(String given, Pointer at, Findings findings) {
        if (given.length() > LONGEST_MEDIA_TYPE || type.mediaTypes().stream().noneMatch(one -> covers(one, given))) {
            findings.add(AnswerProblem.MEDIA_TYPE_NOT_TAKEN, at, "known", String.join(", ", type.mediaTypes()));
        }
    }

    private static boolean covers(String allowed, String given) {
        if (!allowed.endsWith("/*")) {
            return allowed.equals(given);
        }
        String family = allowed.substring(0, allowed.length() - 1);
        return given.length() > family.length()
                && given.startsWith(family)
                && given.substring(family.length()).chars().allMatch(FileRule::isOfToken);
    }

    private static boolean isOfToken(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '+' || c == '-' || c == '_';
    }

    private static boolean isDigest(String text) {
        return text.length() == DIGEST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static boolean isReference(String ref) {
        return !ref.isEmpty() && ref.length() <= LONGEST_REF && ref.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema name = Words.schema(0, LONGEST_NAME)
                .with("not", Schema.oneOf(List.of(".", "..")))
                .and(Schema.anything().with("pattern", "^[^" + UNSAFE + "]*$"));
        var mediaTypes = new ArrayList<Schema>();
        for (String allowed : type.mediaTypes()) {
            mediaTypes.add(
                    allowed.endsWith("/*")
                            ? Schema.text()
                                    .with(
                                            "pattern",
                                            "^" + allowed.substring(0, allowed.length() - 1) + "[a-z0-9.+_-]+$")
                            : Schema.constant(allowed));
        }
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("name", name);
        fields.put("mediaType", Schema.anyOf(mediaTypes.toArray(Schema[]::new)).with("maxLength", LONGEST_MEDIA_TYPE));
        fields.put(SIZE, Schema.whole().with("minimum", 0).with("maximum", type.mostBytes()));
        fields.put("sha256", Schema.text().with("pattern", "^[0-9a-f]{" + DIGEST_DIGITS + "}$"));
        fields.put("ref", Schema.text().with("pattern", "^[!-~]{1," + LONGEST_REF + "}$"));
        return Schema.object(fields, fields.keySet());
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Words.INEXPRESSIBLE);
        problems.putAll(Numbers.INEXPRESSIBLE);
        return problems;
    }

    @Override
    public Type expressionType() {
        return Type.TEXT;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((FileAnswer) answer).mediaType();
    }

    @Override
    public Map<String, Type> parts() {
        return Map.of(SIZE, Type.INT);
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return part.equals(SIZE) ? ((FileAnswer) answer).size() : null;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var fields = new LinkedHashMap<String, Value>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!isEmpty(cells.get(i))) {
                fields.put(FIELDS.get(i), cells.get(i));
            }
        }
        return Value.object(fields);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(
                new AnswerColumn(name + ".name", AnswerColumn.Kind.WORDS).of(AnswerColumn.words("name", "Name")),
                new AnswerColumn(name + ".mediaType", AnswerColumn.Kind.WORDS)
                        .of(AnswerColumn.words("media type", "Medientyp")),
                new AnswerColumn(name + "." + SIZE, AnswerColumn.Kind.NUMBER)
                        .of(AnswerColumn.words("size", "Größe"))
                        .withUnit(Optional.of(AnswerColumn.words("bytes", "Bytes"))),
                new AnswerColumn(name + ".sha256", AnswerColumn.Kind.WORDS)
                        .of(AnswerColumn.words("digest (SHA-256)", "Prüfsumme (SHA-256)")),
                new AnswerColumn(name + ".ref", AnswerColumn.Kind.WORDS)
                        .of(AnswerColumn.words("where it is kept", "Ablageort")));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var file = (FileAnswer) answer;
        cells.add(Value.of(file.name()));
        cells.add(Value.of(file.mediaType()));
        cells.add(Value.of(file.size()));
        cells.add(Value.of(file.sha256()));
        cells.add(Value.of(file.ref()));
    }
}
