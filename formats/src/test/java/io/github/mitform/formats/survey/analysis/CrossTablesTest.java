package io.github.mitform.formats.survey.analysis;

import static io.github.mitform.formats.survey.analysis.Analyses.DRAWN;
import static io.github.mitform.formats.survey.analysis.Analyses.PLACE;
import static io.github.mitform.formats.survey.analysis.Analyses.SCALE;
import static io.github.mitform.formats.survey.analysis.Analyses.YES_NO;
import static io.github.mitform.formats.survey.analysis.Analyses.count;
import static io.github.mitform.formats.survey.analysis.Analyses.english;
import static io.github.mitform.formats.survey.analysis.Analyses.number;
import static io.github.mitform.formats.survey.analysis.Analyses.part;
import static io.github.mitform.formats.survey.analysis.Analyses.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.survey.analysis.Analyses.People;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Two questions side by side. */
class CrossTablesTest {
    private final List<Subject> subjects = List.of(subject("place", PLACE), subject("bike", YES_NO));

    private Result crossed(CountContext context) {
        return count(
                new CrossTables(),
                subjects,
                Value.object(),
                context,
                People.of(30, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                People.of(14, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                People.of(18, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                People.of(38, ChoiceAnswer.of("south"), new YesNoAnswer(false)),
                People.of(7, ChoiceAnswer.of("south"), null));
    }

    /** R: chisq.test, fisher.test; the case chi-2x2 of the oracles. */
    @Test
    void areThoseOfR() {
        var data = crossed(DRAWN).data();
        assertThat(number(data, "people")).isEqualTo(100);
        assertThat(number(data, "chi_square")).isCloseTo(12.8215534465534, within(1e-9));
        assertThat(number(data, "fisher_p")).isCloseTo(0.000546583334963417, within(1e-9));
        assertThat(number(part(part(part(data, "rows"), "north"), "yes"), "adjusted_residual"))
                .isCloseTo(3.58071968276678, within(1e-9));
    }

    @Test
    void countOnlyWhoAnsweredBoth() {
        assertThat(crossed(DRAWN).turnout().answered()).isEqualTo(100);
        assertThat(crossed(DRAWN).turnout().missing()).containsEntry(Missing.SKIPPED, 7L);
    }

    @Test
    void sayWhatIsStriking() {
        assertThat(english(crossed(DRAWN), Note.Kind.OUTCOME))
                .containsExactly(
                        "The answers of 100 people clearly go together (Cramér's V, corrected: 0.35).",
                        "Most striking: of those who said “north”, 30 of 44 (68.2%) also said “Yes”.");
    }

    @Test
    void tellNothingWhereChanceAloneMayBeBehindIt() {
        // R: fisher.test(matrix(c(9, 5, 6, 10), 2)), p = 0.2723.
        var rows = new Row[] {
            People.of(9, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
            People.of(5, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
            People.of(6, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
            People.of(10, ChoiceAnswer.of("south"), new YesNoAnswer(false))
        };
        assertThat(english(count(new CrossTables(), subjects, Value.object(), DRAWN, rows), Note.Kind.OUTCOME))
                .containsExactly(
                        "Whether the answers go together cannot be told from 30 people: chance alone may be behind what they look"
                                + " like (p = 0.272).");
    }

    @Test
    void haveNoTestWherePeopleWereDrawnWithinGroupsUnlessTheSameShareWasInEach() {
        var within = CountContext.of(Recruitment.STRATIFIED, OptionalLong.empty());
        assertThat(english(crossed(within), Note.Kind.CAUTION))
                .containsExactly(
                        "People were drawn by chance within groups, and it is not said that the same share was drawn in each. So these"
                                + " numbers do not speak for everybody, and there is no test. A weighted cross-table, with weights that go by"
                                + " these groups, makes up for that.");
        assertThat(crossed(within).data().toString()).doesNotContain("fisher_p");
        var same = Value.object().with("same_share", Value.of(true));
        var result = count(
                new CrossTables(),
                subjects,
                same,
                within,
                People.of(30, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                People.of(14, ChoiceAnswer.of("south"), new YesNoAnswer(false)));
        assertThat(english(result, Note.Kind.CAUTION))
                .contains(
                        "People were drawn within groups. The test holds only if the same share was drawn in each group, as is said here.");
        assertThat(result.data().toString()).contains("fisher_p");
    }

    @Test
    void nameNoPairThatChanceTakesAsFarInSoManyPairs() {
        var scale = List.of(subjects.get(0), subject("scale", SCALE));
        var rows = new Row[] {
            People.of(4, ChoiceAnswer.of("north"), new ScaleAnswer(1)),
            People.of(6, ChoiceAnswer.of("north"), new ScaleAnswer(2)),
            People.of(12, ChoiceAnswer.of("north"), new ScaleAnswer(5)),
            People.of(8, ChoiceAnswer.of("south"), new ScaleAnswer(1)),
            People.of(8, ChoiceAnswer.of("south"), new ScaleAnswer(2)),
            People.of(5, ChoiceAnswer.of("south"), new ScaleAnswer(5))
        };
        var result = count(new CrossTables(), scale, Value.object(), CountContext.selfSelected(), rows);
        assertThat(number(part(part(part(result.data(), "rows"), "north"), "5"), "adjusted_residual"))
                .isBetween(2.0, 2.6);
        assertThat(english(result, Note.Kind.OUTCOME)).noneMatch(sentence -> sentence.startsWith("Most striking"));
    }

    @Test
    void speakOnlyOfThoseWhoAnsweredWhereNobodyWasDrawn() {
        assertThat(english(crossed(CountContext.selfSelected()), Note.Kind.OUTCOME))
                .first()
                .isEqualTo(
                        "Among the 100 people who gave both, the answers clearly go together (Cramér's V, corrected: 0.35).");
    }

    @Test
    void sayThatChiSquareIsRoughOnlyWhereItIsShown() {
        var few = List.of(
                People.of(3, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                People.of(2, ChoiceAnswer.of("south"), new YesNoAnswer(false)));
        for (var context : List.of(DRAWN, CountContext.selfSelected())) {
            assertThat(english(
                            count(new CrossTables(), subjects, Value.object(), context, few.toArray(Row[]::new)),
                            Note.Kind.CAUTION))
                    .as("two by two: Fisher's test where people were drawn, and none where they were not")
                    .noneMatch(sentence -> sentence.contains("chi-square"));
        }
        var scale = List.of(subjects.get(0), subject("scale", SCALE));
        var steps = new Row[] {
            People.of(1, ChoiceAnswer.of("north"), new ScaleAnswer(1)),
            People.of(2, ChoiceAnswer.of("south"), new ScaleAnswer(2)),
            People.of(1, ChoiceAnswer.of("south"), new ScaleAnswer(5))
        };
        assertThat(english(count(new CrossTables(), scale, Value.object(), DRAWN, steps), Note.Kind.CAUTION))
                .anyMatch(sentence -> sentence.contains("chi-square is a rough guess here"));
        assertThat(english(
                        count(new CrossTables(), scale, Value.object(), CountContext.selfSelected(), steps),
                        Note.Kind.CAUTION))
                .noneMatch(sentence -> sentence.contains("chi-square"));
    }

    @Test
    void sayThatAProbabilityIsSmallRatherThanThatItIsNought() {
        var result = count(
                new CrossTables(),
                subjects,
                Value.object(),
                DRAWN,
                People.of(500, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                People.of(10, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                People.of(10, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                People.of(500, ChoiceAnswer.of("south"), new YesNoAnswer(false)));
        assertThat(english(result, Note.Kind.EXPLANATION))
                .anyMatch(sentence -> sentence.endsWith("with probability below 0.001 (Fisher's exact test)."));
    }

    @Test
    void haveNoProbabilityWhereNobodyWasDrawn() {
        assertThat(((ObjectValue) crossed(CountContext.selfSelected()).data()).get("p_value"))
                .isEmpty();
    }

    @Test
    void haveAColumnForEachAnswerWhateverItIsCalled() {
        var seat = subject(
                "seat",
                new ChoiceType(
                        Options.of(Option.of("row", Text.of("Reihe", "Row")), Option.of("box", Text.of("Loge", "Box"))),
                        false));
        var result = count(
                new CrossTables(),
                List.of(seat, seat),
                Value.object(),
                DRAWN,
                People.of(9, ChoiceAnswer.of("row"), ChoiceAnswer.of("row")),
                People.of(8, ChoiceAnswer.of("box"), ChoiceAnswer.of("box")));
        assertThat(Disclosure.of(5).publish(result).figures().get(0).columns())
                .extracting(Figure.Column::id)
                .startsWith("(row)", "row", "box", "(all)");
    }

    @Test
    void needTwo() {
        assertThat(new CrossTables().check(subjects.subList(0, 1), Value.object()))
                .extracting(Finding::code)
                .containsExactly("analysis.questions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossTables().bind(subjects.subList(0, 1), Value.object()));
    }
}
