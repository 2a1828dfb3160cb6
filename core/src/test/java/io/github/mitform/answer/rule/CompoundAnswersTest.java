package io.github.mitform.answer.rule;

import static io.github.mitform.answer.rule.Problems.map;
import static io.github.mitform.answer.rule.Problems.option;
import static io.github.mitform.answer.rule.Problems.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.GroupingAnswer.Group;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompoundAnswersTest {
    private static Text text(String words) {
        return Text.of(words, words);
    }

    @Nested
    class AGroup {
        private final GroupType child = new GroupType(List.of(
                Field.of("age", text("Age"), NumberType.between(0, 17)),
                new Field(Id.of("name"), text("Name"), Optional.empty(), TextType.upTo(5), false)));

        @Test
        void isAnAnswerForEachField() {
            assertThat(Problems.of(child, map("age", 7, "name", "Ida"))).isEmpty();
            assertThat(Problems.of(child, map("age", 7))).isEmpty();
        }

        @Test
        void saysAllThatIsWrongAtOnce() {
            assertThat(Problems.of(child, map("name", "Ida Maria", "nick", "I")))
                    .containsExactly("too-long /name", "unknown-field /nick", "missing-field");
            assertThat(Problems.of(child, map("age", map("missing", "skipped"))))
                    .containsExactly("skipped-part /age");
        }

        @Test
        void doesNotPutWhatSomebodyWroteIntoAPlace() {
            assertThat(Problems.of(child, map("age", 7, "My Name", "x"))).containsExactly("unknown-field");
        }

        @Test
        void isSeenFieldByField() {
            var rule = AnswerRule.of(child);
            var answer = Problems.read(child, map("age", 7));
            assertThat(rule.expressionValue(answer)).isEqualTo(Set.of("age"));
            assertThat(rule.partValue("age", answer)).isEqualTo(7L);
            assertThat(rule.partValue("name", answer)).isNull();
            assertThat(rule.columns("child", false))
                    .extracting(column -> column.name())
                    .containsExactly("child.age", "child.name");
            assertThat(rule.cells(answer, false)).containsExactly(Value.of(7), Value.nothing());
        }

        @Test
        void withoutARequiredFieldIsNotEmpty() {
            var optional = new GroupType(List.of(child.fields().get(1)));
            assertThat(Problems.of(optional, map())).containsExactly("empty");
        }
    }

    @Nested
    class AList {
        private final ListType children = new ListType(
                GroupType.of(
                        Field.of("age", text("Age"), NumberType.between(0, 17)),
                        Field.of(
                                "well",
                                text("Well"),
                                new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), true))),
                Optional.empty(),
                1,
                3);

        private Object item(String key, int age, Object well) {
            return map("key", key, "value", map("age", age, "well", well));
        }

        @Test
        void keepsTheKeyOfEachItem() {
            var items = List.of(item("k2", 7, 4), item("k1", 9, map("missing", "dont_know")));
            assertThat(AnswerRules.write(Problems.read(children, items))).isEqualTo(Value.from(items));
        }

        @Test
        void hasAKeyOfItsOwnForEachItem() {
            assertThat(Problems.of(children, List.of(item("k1", 7, 4), item("k1", 9, 4))))
                    .containsExactly("duplicate-key /1/key");
            assertThat(Problems.of(children, List.of(item("K 1", 7, 4)))).containsExactly("not-a-key /0/key");
            assertThat(Problems.of(children, List.of(item("", 7, 4)))).containsExactly("not-a-key /0/key");
            assertThat(Problems.of(children, List.of(7))).containsExactly("wrong-kind /0");
        }

        @Test
        void hasAsManyItemsAsItMay() {
            assertThat(Problems.of(children, List.of())).containsExactly("too-few-items");
            assertThat(Problems.of(children, Collections.nCopies(4, item("k", 1, 1))))
                    .containsExactly("too-many-items");
            assertThat(Problems.of(ListType.upTo(3, NumberType.between(0, 9)), List.of()))
                    .isEmpty();
        }

        @Test
        void findsWhatIsWrongInsideOfAnItem() {
            assertThat(Problems.of(children, List.of(item("k1", 7, 4), item("k2", 18, 4))))
                    .containsExactly("above-max /1/value/age");
        }

        @Test
        void isSeenAsTheListOfEachPart() {
            var rule = AnswerRule.of(children);
            var answer = Problems.read(children, List.of(item("k1", 7, 4), item("k2", 9, map("missing", "dont_know"))));
            assertThat(rule.parts()).containsEntry("age", new Type.ListOf(Type.INT));
            assertThat(rule.partValue("age", answer)).isEqualTo(List.of(7L, 9L));
            assertThat(rule.partValue("well", answer)).isEqualTo(List.of(4L));
            assertThat((List<?>) rule.expressionValue(answer)).hasSize(2);
            assertThat(rule.cells(answer, false)).startsWith(Value.of(2), Value.of("k1"), Value.of(7), Value.of(4));
        }
    }

    @Nested
    class AComparison {
        private final ComparisonType pairs = ComparisonType.pairs(options("a", "b", "c"));
        private final ComparisonType best = new ComparisonType(
                options("a", "b", "c", "d"),
                OptionalInt.of(3),
                OptionalInt.of(2),
                ComparisonType.Kind.BEST_WORST,
                false);

        private Object pair(String one, String other, String better) {
            return map("shown", List.of(one, other), "best", better);
        }

        private Object set(String best, String worst) {
            return map("shown", List.of("a", "b", "c"), "best", best, "worst", worst);
        }

        @Test
        void holdsEverySetAndItsChoice() {
            assertThat(Problems.of(pairs, List.of(pair("a", "b", "a"), pair("c", "a", "c"), pair("b", "c", "c"))))
                    .isEmpty();
            assertThat(Problems.of(pairs, List.of(pair("a", "b", "a")))).containsExactly("wrong-number-of-sets");
            assertThat(Problems.of(best, List.of(set("a", "c")))).isEmpty();
            assertThat(Problems.of(best, List.of())).containsExactly("empty");
            assertThat(Problems.of(best, Collections.nCopies(3, set("a", "c"))))
                    .containsExactly("wrong-number-of-sets");
        }

        @Test
        void choosesFromTheSet() {
            assertThat(Problems.of(best, List.of(set("d", "c")))).containsExactly("not-in-set /0/best");
            assertThat(Problems.of(best, List.of(set("a", "d")))).containsExactly("not-in-set /0/worst");
            assertThat(Problems.of(best, List.of(set("a", "a")))).containsExactly("best-and-worst /0/worst");
            assertThat(Problems.of(best, List.of(map("shown", List.of("a", "b", "c"), "best", "a"))))
                    .containsExactly("missing-field /0");
        }

        @Test
        void hasNoWorstInPairs() {
            var pair = map("shown", List.of("a", "b"), "best", "a", "worst", "b");
            assertThat(Problems.of(pairs, List.of(pair, pair, pair))).contains("unknown-field /0/worst");
        }

        @Test
        void showsDifferentOptionsThatThereAre() {
            assertThat(Problems.of(best, List.of(map("shown", List.of("a", "b", "x"), "best", "a", "worst", "b"))))
                    .containsExactly("unknown-option /0/shown/2");
            assertThat(Problems.of(best, List.of(map("shown", List.of("a", "b", "b"), "best", "a", "worst", "b"))))
                    .containsExactly("duplicate-option /0/shown/2");
            assertThat(Problems.of(best, List.of(map("shown", List.of("a", "b"), "best", "a", "worst", "b"))))
                    .containsExactly("wrong-size-of-set /0/shown");
        }

        @Test
        void isSeenAsScores() {
            var rule = AnswerRule.of(best);
            var answer = Problems.read(best, List.of(set("a", "c"), set("a", "b")));
            assertThat(rule.partValue("a", answer)).isEqualTo(2L);
            assertThat(rule.partValue("b", answer)).isEqualTo(-1L);
            assertThat(rule.partValue("d", answer)).isEqualTo(0L);
            assertThat(rule.expressionValue(answer)).isEqualTo(Set.of("a"));
        }
    }

    @Nested
    class ACardSort {
        private final GroupingType hybrid = new GroupingType(
                options("a", "b", "c"), GroupingType.Kind.HYBRID, List.of(option("home"), option("work")), 1, false);

        private Object given(String id, String... cards) {
            return map("id", id, "cards", List.of(cards));
        }

        private Object own(String name, String... cards) {
            return map("name", name, "cards", List.of(cards));
        }

        @Test
        void holdsEachCardOnceAtMost() {
            assertThat(Problems.of(hybrid, List.of(given("home", "a"), own("Elsewhere", "b"))))
                    .isEmpty();
            assertThat(Problems.of(hybrid, List.of(given("home", "a", "b"), given("work", "b"))))
                    .containsExactly("duplicate-option /1/cards/0");
            assertThat(Problems.of(hybrid, List.of(given("home", "x")))).containsExactly("unknown-option /0/cards/0");
        }

        @Test
        void holdsEachGroupOnce() {
            assertThat(Problems.of(hybrid, List.of(given("home", "a"), given("home", "b"))))
                    .containsExactly("duplicate-group /1/id");
            assertThat(Problems.of(hybrid, List.of(given("hom", "a")))).containsExactly("unknown-group /0/id");
            assertThat(Problems.of(hybrid, List.of(given("home")))).contains("empty-group /0");
            assertThat(Problems.of(hybrid, List.of(map("id", "home", "name", "x", "cards", List.of("a")))))
                    .containsExactly("id-or-name /0");
        }

        @Test
        void takesAFewGroupsOfOnesOwnWhereTheyAreOffered() {
            assertThat(Problems.of(hybrid, List.of(own("x", "a"), own("y", "b"))))
                    .containsExactly("too-many-groups");
            var closed = GroupingType.closed(options("a", "b"), option("home"));
            assertThat(Problems.of(closed, List.of(own("x", "a", "b"))))
                    .containsExactly("own-group-not-offered /0/name");
        }

        @Test
        void isCompleteWhereItHasToBe() {
            var open = GroupingType.open(options("a", "b"));
            assertThat(Problems.of(open, List.of(own("x", "a")))).containsExactly("cards-left");
            assertThat(Problems.of(hybrid, List.of())).containsExactly("empty");
        }

        @Test
        void tellsConditionsNothingOfTheNames() {
            var rule = AnswerRule.of(hybrid);
            var answer = new GroupingAnswer(List.of(Group.given("home", "a"), Group.named("My secret", "b")));
            assertThat(rule.partValue("a", answer)).isEqualTo("home");
            assertThat(rule.partValue("b", answer)).isEqualTo("own");
            assertThat(rule.partValue("c", answer)).isNull();
        }
    }

    @Nested
    class AnAllocation {
        private List<String> problems(AllocationType type, int a, int b) {
            return Problems.of(type, map("a", a, "b", b));
        }

        @Test
        void mayCostTheSquareOfItsVotes() {
            var quadratic = AllocationType.quadratic(25, options("a", "b"));
            assertThat(problems(quadratic, 3, 4)).isEmpty();
            assertThat(problems(quadratic, 4, 4)).containsExactly("over-credits");
            assertThat(problems(quadratic, 5, 0)).isEmpty();
            assertThat(Problems.check(quadratic, new AllocationAnswer(Map.of("a", Integer.MAX_VALUE))))
                    .containsExactly("over-credits");
        }

        @Test
        void mayBuyEachOptionOnce() {
            var budget = AllocationType.of(
                    100, Options.of(Option.priced("a", text("A"), 60), Option.priced("b", text("B"), 50)));
            assertThat(problems(budget, 1, 0)).isEmpty();
            assertThat(problems(budget, 1, 1)).containsExactly("over-budget");
            assertThat(problems(budget, 0, 2)).containsExactly("over-most /b");
        }

        @Test
        void knowsTheMostForOneOption() {
            assertThat(AllocationType.quadratic(24, options("a", "b")).mostForOne())
                    .isEqualTo(4);
            assertThat(AllocationType.of(10, options("a", "b")).mostForOne()).isEqualTo(10);
        }
    }
}
