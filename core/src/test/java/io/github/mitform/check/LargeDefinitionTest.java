package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import io.github.mitform.Mitform;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A definition of 1,000 questions, half of which have a condition on the one before, with faults all over. */
class LargeDefinitionTest {
    private static final int PAGES = 100;
    private static final int QUESTIONS = 10;

    private static String definition(boolean isFaulty) {
        var text = new StringBuilder("""
                {"mitform": "1", "id": "org.example.large", "version": "1.0.0", "title": {"en": "Large"}, "languages": ["en"],
                 "phases": [{"id": "only", "flow": [
                """);
        for (int page = 0; page < PAGES; page++) {
            text.append(" {\"type\": \"ask\", \"id\": \"page").append(page).append("\", \"questions\": [\n");
            for (int question = 0; question < QUESTIONS; question++) {
                text.append(question(page * QUESTIONS + question, isFaulty))
                        .append(question < QUESTIONS - 1 ? ",\n" : "]}");
            }
            text.append(page < PAGES - 1 ? ",\n" : "]}]}\n");
        }
        return text.toString();
    }

    /** Every question stands in a line of its own, with its number and four lines before the first one. */
    private static String question(int number, boolean isFaulty) {
        String question = "  {\"id\": \"q" + number
                + "\", \"ask\": {\"en\": \"How many?\"}, \"answer\": {\"type\": \"number\", \"min\": 0, \"max\": 9}";
        question += number % 2 == 1 ? ", \"when\": \"q" + (number - 1) + " > 5\"}" : "}";
        if (!isFaulty) {
            return question;
        }
        if (number % 20 == 0) return question.replace("How many?", " ");
        if (number % 20 == 1) return question.replace(" > 5", "x > 5");
        if (number % 20 == 3) return question.replace(" > 5", " > 9");
        if (number % 20 == 4) return question.replace("\"max\": 9", "\"max\": -9");
        if (number % 20 == 7) return question.replace(" > 5", " = 5");
        if (number % 20 == 9) return question.replace("q" + (number - 1), "q" + (number + 1) % 1000);
        return question;
    }

    @Test
    void withoutFaultsHasNoFindings() {
        assertThat(Mitform.read(definition(false)).findings()).isEmpty();
    }

    @Test
    void reportsEveryFaultInOneGoWithItsLineAndColumn() {
        var found = Mitform.read(Json.document(definition(true)), Registry.of(List.of(), List.of()))
                .findings();
        Multiset<String> codes =
                TreeMultiset.create(found.stream().map(Finding::code).toList());
        assertThat(codes.entrySet().stream().map(entry -> entry.getElement() + " " + entry.getCount()))
                .containsExactly(
                        "bounds.reversed 50",
                        "condition.later-step 50",
                        "expression.single-equals 50",
                        "expression.unknown-name 50",
                        "question.never-shown 50",
                        "text.blank 50");
        assertThat(found)
                .allSatisfy(finding -> assertThat(finding.position()).hasValueSatisfying(position -> {
                    var tokens = finding.at().tokens();
                    int page = Integer.parseInt(tokens.get(3));
                    int question = Integer.parseInt(tokens.get(5));
                    assertThat(position.line()).isEqualTo(4 + page * (QUESTIONS + 1) + question);
                    assertThat(position.column()).isGreaterThan(1);
                }));
    }
}
