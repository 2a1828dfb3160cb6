package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Pointer;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of everybody, question by question.
 *
 * @param places of these questions among those that are counted
 * @param questions those of which it is known
 * @param kinds their answers
 * @param shares for each question the share of each answer, above 0, together 1
 */
record Margins(
        List<Integer> places,
        boolean isPostStratification,
        List<Subject> questions,
        List<Kinds> kinds,
        List<double[]> shares) {
    private static final String SETTING = "margins";

    /**
     * Reads the settings as far as the options are known; nothing stands for what is wrong, which is reported.
     *
     * @param counted how many questions are counted; those behind them are margins
     * @param first the first of those counted that is a margin as well where the settings name it
     */
    static Margins read(List<Subject> subjects, int counted, int first, Settings settings) {
        boolean isPostStratification =
                settings.word("by", "raking", "raking", "post_stratification").equals("post_stratification");
        var names = subjects.stream().skip(first).map(Subject::name).toList();
        Map<String, Value> given = settings.object(SETTING, names);
        var places = IntStream.range(first, subjects.size())
                .filter(i -> i >= counted || given.containsKey(subjects.get(i).name()))
                .boxed()
                .toList();
        var questions = places.stream().map(subjects::get).toList();
        var kinds = new ArrayList<Kinds>();
        var shares = new ArrayList<double[]>();
        long groups = 1;
        for (Subject question : questions) {
            var at = Pointer.root().field(SETTING).field(question.name());
            if (!isMargin(question.type())) {
                settings.report(AnalysisCode.MARGIN_TYPE, Pointer.root(), "name", question.name());
            } else if (isKnown(question.type())) {
                var known = Kinds.of(question.type());
                double[] people = people(known, given.get(question.name()));
                if (people.length == 0) {
                    settings.report(
                            AnalysisCode.MARGINS,
                            given.containsKey(question.name()) ? at : Pointer.root(),
                            "name",
                            question.name(),
                            "answers",
                            String.join(", ", known.ids()));
                }
                kinds.add(known);
                shares.add(people);
                groups = Math.min(Integer.MAX_VALUE, groups * known.size());
            }
        }
        if (isPostStratification && questions.size() > 1) {
            settings.report(AnalysisCode.ONE_MARGIN, Pointer.root().field("by"), "found", questions.size());
        }
        if (groups > WeightedTally.MOST_GROUPS) {
            settings.report(
                    AnalysisCode.TOO_MANY_GROUPS, Pointer.root(), "found", groups, "most", WeightedTally.MOST_GROUPS);
        }
        return new Margins(places, isPostStratification, questions, kinds, shares);
    }

    private static boolean isMargin(AnswerType type) {
        return !(type instanceof ChoicesType) && !(type instanceof ChoiceType choice && choice.other());
    }

    private static boolean isKnown(AnswerType type) {
        return type instanceof ScaleType
                || type.options().map(options -> !options.listed().isEmpty()).orElse(true);
    }

    /** Returns the shares of all answers; nothing where the setting does not have a number above 0 for each of them. */
    private static double[] people(Kinds kinds, @Nullable Value given) {
        if (!(given instanceof ObjectValue object)
                || object.fields().size() != kinds.size()
                || !kinds.ids().stream()
                        .allMatch(id -> isAboveZero(object.fields().get(id)))) {
            return new double[0];
        }
        double[] people = kinds.ids().stream()
                .mapToDouble(id -> object.number(id).orElseThrow().doubleValue())
                .toArray();
        double all = Arrays.stream(people).sum();
        return Arrays.stream(people).map(each -> each / all).toArray();
    }

    private static boolean isAboveZero(@Nullable Value value) {
        return value instanceof NumberValue number
                && number.number().signum() > 0
                && number.number().compareTo(BigDecimal.valueOf(1e15)) < 0
                && number.number().doubleValue() > 1e-15;
    }

    /** Returns into how many groups the margins part people. */
    int groups() {
        return kinds.stream().mapToInt(Kinds::size).reduce(1, Math::multiplyExact);
    }

    /** Returns the group of a person; less than 0 where an answer is missing. */
    int group(Row row) {
        int group = 0;
        for (int i = 0; i < kinds.size(); i++) {
            Answer answer = row.answer(places.get(i));
            if (answer == null) return -1;
            group = group * kinds.get(i).size() + kinds.get(i).one(answer);
        }
        return group;
    }

    /** Returns the answers of a group, margin by margin. */
    List<Integer> categories(int group) {
        var categories = new Integer[kinds.size()];
        int rest = group;
        for (int i = kinds.size() - 1; i >= 0; i--) {
            categories[i] = rest % kinds.get(i).size();
            rest /= kinds.get(i).size();
        }
        return List.of(categories);
    }
}
