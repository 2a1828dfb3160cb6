package io.github.mitform.session;

import static io.github.mitform.session.Forms.option;
import static io.github.mitform.session.Forms.page;
import static io.github.mitform.session.Forms.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Check;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellerTest {
    private static final String OPTIONS =
            "'options': [" + option("bike") + ", " + option("bus") + ", " + option("car") + "]";

    private static String inform(String words) {
        return "{'type': 'inform', 'id': 'told', 'text': {'en': '" + words + "', 'de': '" + words + "'}}";
    }

    private static String told(Round round, Locale language, Map<String, ?> answers) {
        var session = Session.start(round, language, ParkTalks.CONTEXT);
        session = session.answer(answers).next();
        return session.view().page().orElseThrow().text().orElseThrow();
    }

    private static Round round(String question, String words) {
        return Forms.round(page("one", question), inform(words));
    }

    @Test
    void numbersAndDaysAreToldAsTheLanguageWritesThem() {
        var round = Forms.round(
                page("one", question("sum", "{'type': 'number', 'step': 0.5}"), question("day", "{'type': 'date'}")),
                inform("{sum}, {day}"));
        var answers = Map.of("sum", 1234.5, "day", "2026-01-31");
        assertThat(told(round, Locale.ENGLISH, answers)).isEqualTo("1,234.5, January 31, 2026");
        assertThat(told(round, Locale.GERMAN, answers)).isEqualTo("1\u202f234,5, 31. Januar 2026");
    }

    @Test
    void wordsAreToldAsTheyAre() {
        var round = round(question("name", "{'type': 'text'}"), "Hello {name}!");
        assertThat(told(round, Locale.ENGLISH, Map.of("name", "<b>{name} {{x"))).isEqualTo("Hello <b>{name} {{x!");
    }

    @Test
    void optionsAreToldByTheirLabels() {
        var one = round(question("way", "{'type': 'choice', 'other': true, " + OPTIONS + "}"), "By {way}");
        assertThat(told(one, Locale.GERMAN, Map.of("way", "bike"))).isEqualTo("By bike (de)");
        assertThat(told(one, Locale.GERMAN, Map.of("way", Map.of("other", "Boot"))))
                .isEqualTo("By Boot");
        var several =
                round(question("ways", "{'type': 'choices', 'min': 1, 'other': true, " + OPTIONS + "}"), "By {ways}");
        assertThat(told(several, Locale.ENGLISH, Map.of("ways", List.of("car", "bike", Map.of("other", "boat")))))
                .isEqualTo("By bike, car and boat");
        var ranked = round(question("ways", "{'type': 'ranking', " + OPTIONS + "}"), "By {ways}");
        assertThat(told(ranked, Locale.GERMAN, Map.of("ways", List.of("car", "bike"))))
                .isEqualTo("By car (de) und bike (de)");
    }

    @Test
    void stepsOfAScaleAreToldByTheirLabelsIfTheyHaveAny() {
        var round = round(question("like", "{'type': 'scale', 'labels': {'5': @much}}"), "You said {like}");
        assertThat(told(round, Locale.ENGLISH, Map.of("like", 5))).isEqualTo("You said much");
        assertThat(told(round, Locale.ENGLISH, Map.of("like", 4))).isEqualTo("You said 4");
    }

    @Test
    void theFallbackStandsThereAsLongAsNothingWasAnswered() {
        var round = Forms.round(
                page("one", question("name", "{'type': 'text'}", "'required': false")), inform("Hello {name|you}!"));
        var session = Forms.start(round);
        assertThat(session.next().view().page().orElseThrow().text()).contains("Hello you!");
        assertThat(session.answer("name", "Ayse")
                        .next()
                        .view()
                        .page()
                        .orElseThrow()
                        .text())
                .contains("Hello Ayse!");
    }

    @Test
    void anAnswerThatIsHiddenIsNotTold() {
        var round = Forms.round(
                page(
                        "one",
                        question("more", "{'type': 'yes_no'}"),
                        question("name", "{'type': 'text'}", "'when': 'more'")),
                inform("Hello {name|you}!"));
        var named = Forms.start(round).answer(Map.of("more", true, "name", "Ayse"));
        assertThat(named.next().view().page().orElseThrow().text()).contains("Hello Ayse!");
        assertThat(named.answer("more", false)
                        .next()
                        .view()
                        .page()
                        .orElseThrow()
                        .text())
                .contains("Hello you!");
    }

    @Test
    void whoeverComesAheadOfAnAnswerReadsAGap() {
        var round = round(question("name", "{'type': 'text'}"), "Hello {name}!");
        assertThat(Forms.start(round).goTo("told").view().page().orElseThrow().text())
                .contains("Hello …!");
    }

    @Test
    void questionsOptionsAndEndsAreFilledToo() {
        var round = Forms.round(
                page("one", question("pet", "{'type': 'text'}")),
                page(
                        "two",
                        question("like", "{'type': 'scale'}")
                                .replace("@like", "{'en': 'Like {pet}?', 'de': 'Mag {pet}?'}"),
                        question(
                                "who",
                                "{'type': 'choice', 'options': [{'id': 'a', 'label': {'en': '{pet}', 'de': '{pet}'}}, "
                                        + option("b") + "]}")));
        var elements = Forms.start(round)
                .answer("pet", "Rex")
                .next()
                .view()
                .page()
                .orElseThrow()
                .elements();
        assertThat(elements.get(0).ask()).isEqualTo("Like Rex?");
        assertThat(elements.get(1).typeValue().toString()).contains("Rex").doesNotContain("{pet}");
    }

    @Test
    void anIncludedFormatTellsItsOwnAnswers() {
        var check = Check.of(
                ParkTalks.format(Forms.json("", page("one", question("name", "{'type': 'text'}")), inform("{name}"))));
        assertThat(check.isSound()).isTrue();
        var scope = check.orThrow().plans().get(0).scope();
        assertThat(scope.fill("{name} {name|you} {{name}}", Locale.ENGLISH)).isEqualTo("… you {name}");
    }
}
