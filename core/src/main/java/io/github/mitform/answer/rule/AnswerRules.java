package io.github.mitform.answer.rule;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is a valid answer for a type, for a single look. Whoever looks at many answers of one type keeps its {@link AnswerRule}.
 *
 * <p>Answers are written as follows; reading takes nothing else.
 *
 * <table>
 * <caption>Answers as values</caption>
 * <tr><th>type</th><th>value</th></tr>
 * <tr><td>yes/no</td><td>{@code true}</td></tr>
 * <tr><td>number</td><td>{@code 12.5}</td></tr>
 * <tr><td>text</td><td>{@code "…"}</td></tr>
 * <tr><td>date</td><td>{@code "2026-01-31"}</td></tr>
 * <tr><td>date with a time</td><td>{@code "2026-01-31T18:30"}</td></tr>
 * <tr><td>choice</td><td>{@code "bike"}, or {@code {"other": "…"}}</td></tr>
 * <tr><td>choices</td><td>{@code ["bike", "bus", {"other": "…"}]}</td></tr>
 * <tr><td>scale</td><td>{@code 4}</td></tr>
 * <tr><td>ranking</td><td>{@code ["a", "b"]}, or {@code ["a", ["b", "c"]]} where two share a rank</td></tr>
 * <tr><td>allocation</td><td>{@code {"a": 3}}</td></tr>
 * <tr><td>grid</td><td>{@code {"row": …}} with an answer of the cell's type for each row</td></tr>
 * <tr><td>task outcome</td><td>{@code {"level": "success", "seconds": 41.5, "errors": 0, "note": "…"}}</td></tr>
 * <tr><td>place</td><td>{@code {"type": "Point", "coordinates": [6.44, 51.19]}}, or a GeoJSON {@code LineString} or {@code Polygon}
 *     </td></tr>
 * <tr><td>file</td><td>{@code {"name": "plan.pdf", "mediaType": "application/pdf", "size": 1200, "sha256": "…", "ref": "store/7"}}
 *     </td></tr>
 * <tr><td>comparison</td><td>{@code [{"shown": ["a", "c", "b"], "best": "c", "worst": "a"}]}, in pairs without {@code worst}</td></tr>
 * <tr><td>group</td><td>{@code {"field": …}} with an answer of its type for each field</td></tr>
 * <tr><td>list</td><td>{@code [{"key": "k1", "value": …}]}</td></tr>
 * <tr><td>card sort</td><td>{@code [{"id": "given", "cards": ["a", "b"]}, {"name": "My own", "cards": ["c"]}]}</td></tr>
 * <tr><td>tree path</td><td>{@code {"path": ["services", "office"], "chosen": "office"}}</td></tr>
 * <tr><td>click</td><td>{@code {"x": 0.31, "y": 0.72}}, {@code {"region": "menu"}}, or all three</td></tr>
 * <tr><td>notes on a text</td><td>{@code [{"from": 10, "to": 25, "note": "…", "mark": "unclear"}]}</td></tr>
 * <tr><td>none</td><td>{@code {"missing": "dont_know"}} or {@code {"missing": "skipped"}}</td></tr>
 * </table>
 */
public final class AnswerRules {
    private AnswerRules() {}

    /** Reads an answer and checks it, as {@link AnswerRule#read}. */
    public static Reading read(AnswerType type, Value value, Pointer at) {
        return AnswerRule.of(type).read(value, at);
    }

    /** Returns everything that is wrong with an answer, as {@link AnswerRule#check}. */
    public static List<Finding> check(AnswerType type, Answer answer, Pointer at) {
        return AnswerRule.of(type).check(answer, at);
    }

    /** Returns the value that an answer is written as. */
    public static Value write(Answer answer) {
        return AnswerWriter.write(answer);
    }

    /** Returns what an expression sees of answers of this type, as {@link AnswerRule#expressionType}. */
    public static Type expressionType(AnswerType type) {
        return AnswerRule.of(type).expressionType();
    }

    /** Returns what an expression sees of an answer, as {@link AnswerRule#expressionValue}. */
    public static @Nullable Object expressionValue(AnswerType type, @Nullable Answer answer) {
        return AnswerRule.of(type).expressionValue(answer);
    }
}
