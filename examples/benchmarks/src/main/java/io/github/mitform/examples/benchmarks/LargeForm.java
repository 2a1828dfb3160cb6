package io.github.mitform.examples.benchmarks;

import java.util.Locale;

/**
 * A form of number questions in pages of 20. From the third question on, every second one is shown only if an earlier one was answered with
 * more than 5, so that 1,000 questions have 499 conditions.
 *
 * @param questions how many, 20 or more, in whole pages
 * @param fan whether all conditions look at the first question, rather than each at the one before
 */
record LargeForm(int questions, boolean fan) {
    private static final int PAGE = 20;

    LargeForm {
        if (questions < PAGE || questions % PAGE != 0) {
            throw new IllegalArgumentException(questions + " questions do not fill pages of " + PAGE);
        }
    }

    static String name(int question) {
        return "q" + question;
    }

    private static String ask(int question) {
        return "Question " + question + ": how many?";
    }

    private static boolean isConditional(int question) {
        return question >= 3 && question % 2 == 1;
    }

    private int watched(int question) {
        return fan ? 1 : question - 1;
    }

    /** Returns a question with one condition that looks at it, or with all of them. */
    String middle() {
        return name(fan ? 1 : questions / 2);
    }

    /** Returns the name of the first question that a condition looking at {@link #middle} hides and shows. */
    String dependant() {
        return name(fan ? 3 : questions / 2 + 1);
    }

    String mitform() {
        var json = new StringBuilder("""
                {"mitform": "1", "id": "org.example.large", "version": "1.0.0",
                 "title": {"en": "Large"}, "languages": ["en"], "level": "consult", "recruitment": "open",
                 "privacy": {"purpose": {"en": "To measure."}, "legalBasis": "public_task", "retention": "P1M", "smallestCell": 5},
                 "phases": [{"id": "only", "flow": [
                """);
        for (int question = 1; question <= questions; question++) {
            boolean first = question % PAGE == 1;
            if (first) {
                json.append(String.format(
                        Locale.ROOT, "  {\"type\": \"ask\", \"id\": \"p%d\", \"questions\": [%n", question / PAGE));
            }
            json.append(String.format(
                    Locale.ROOT,
                    "    {\"id\": \"%s\", \"ask\": {\"en\": \"%s\"}, \"answer\": {\"type\": \"number\"}",
                    name(question),
                    ask(question)));
            if (isConditional(question)) {
                json.append(", \"when\": \"").append(name(watched(question))).append(" > 5\"");
            }
            boolean last = question % PAGE == 0;
            json.append(last ? "}]}" : "}").append(question == questions ? "\n" : ",\n");
        }
        return json.append(" ]}]}\n").toString();
    }

    String xform() {
        var form = new XForm();
        for (int question = 1; question <= questions; question++) {
            form.input(
                    name(question),
                    ask(question),
                    "int",
                    isConditional(question) ? "/data/" + name(watched(question)) + " &gt; 5" : "");
        }
        return form.text();
    }
}
