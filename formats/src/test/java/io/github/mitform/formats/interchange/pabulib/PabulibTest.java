package io.github.mitform.formats.interchange.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.interchange.pabulib.PabulibFile.VoteType;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PabulibTest {
    private static final String SOUND = """
            META
            key;value
            description;Park budget
            num_projects;3
            num_votes;4
            budget;1000.50
            vote_type;approval
            max_length;2
            max_sum_cost;
            PROJECTS
            project_id;cost;category;name
            pond;400;water,rest;"A ""real"" pond; with ducks"
            g-2;300.5;;"A gate
            of wood"
            12;500;;

            VOTES
            voter_id;age;vote
            1;33;pond,12
            2;;g-2
            3;71;
            4;8;"pond,12,g-2"
            """;

    private static Parsed<PabulibFile> read(String text) {
        return Pabulib.read(new StringReader(text));
    }

    private static List<String> wrong(Parsed<?> parsed) {
        return parsed.findings().stream()
                .map(finding -> finding.position().orElseThrow().line() + " " + finding.code())
                .toList();
    }

    private static List<String> lines(Profile<?> profile) {
        return profile.lines().stream()
                .map(line -> line.people() + " " + line.ballot())
                .toList();
    }

    private static String withPoints(String type) {
        return SOUND.replace("approval", type)
                .replace("age;vote", "points;vote")
                .replace("1;33;", "1;2,0.5;")
                .replace("2;;", "2;-1;")
                .replace("3;71;", "3;;")
                .replace("4;8;", "4;1,2,3;");
    }

    @Test
    void projectsHaveCostNameAndGroups() {
        var file = read(SOUND).orThrow();
        assertThat(file.title()).hasValue("Park budget");
        assertThat(file.budget())
                .isEqualTo(Budget.of(
                        new BigDecimal("1000.50"),
                        List.of(
                                Project.of("pond", new BigDecimal("400")),
                                Project.of("g-2", new BigDecimal("300.5")),
                                Project.of("12", new BigDecimal("500")))));
        assertThat(IntStream.range(0, 3).mapToObj(file::name))
                .containsExactly("A \"real\" pond; with ducks", "A gate\nof wood", "12");
        assertThat(file.groups(0, "category")).containsExactly("water", "rest");
        assertThat(file.groups(1, "category")).isEmpty();
        assertThat(file.groups(1, "target")).isEmpty();
        assertThat(file.limits().mostProjects()).hasValue(2);
        assertThat(file.limits().mostCost()).isEmpty();
    }

    @Test
    void ballotsAreReadAsPeopleVotedAndBlankOnesAreKept() {
        assertThat(lines(read(SOUND).orThrow().profile())).containsExactly("1 []", "1 [0, 1, 2]", "1 [0, 2]", "1 [1]");
        assertThat(lines(read(SOUND.replace("approval", "choose-1")).orThrow().profile()))
                .hasSize(4);
        assertThat(read(SOUND.replace("approval", "choose-1"))
                        .orThrow()
                        .limits()
                        .mostProjects())
                .hasValue(1);
        assertThat(lines(read(SOUND.replace("approval", "ordinal")).orThrow().profile()))
                .containsExactly("1 []", "1 [[0], [2]]", "1 [[0], [2], [1]]", "1 [[1]]");
        for (String type : List.of("cumulative", "scoring")) {
            assertThat(lines(read(withPoints(type)).orThrow().profile()))
                    .containsExactly("1 {}", "1 {0=1, 1=3, 2=2}", "1 {0=2, 2=1/2}", "1 {1=-1}");
        }
    }

    @Test
    void rulesForBudgetsGetPoints() {
        assertThat(lines(read(SOUND.replace("approval", "ordinal")).orThrow().points()))
                .contains("1 {0=2, 1=0, 2=1}");
        assertThat(lines(read(SOUND).orThrow().points())).contains("1 {0=1, 2=1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "num_votes;4|num_votes;5|5 ballots.differs",
                "num_projects;3|num_projects;4|4 ballots.differs",
                "num_projects;3|num_projects;three|4 ballots.number",
                "num_votes;4|votes;4|1 pabulib.field",
                "description;Park|budget;Park|6 pabulib.field",
                "max_length;2|max_length;-2|8 ballots.number",
                "max_sum_cost;|max_sum_cost;x|9 pabulib.money",
                "max_sum_cost;|min_points;x|9 pabulib.points",
                "max_sum_cost;|max_sum_cost|9 pabulib.width",
                "budget;1000.50|budget;|6 pabulib.money",
                "budget;1000.50|budget;1e3|6 pabulib.money",
                "pond;400|pond;400.1234567|12 pabulib.money",
                "pond;400|pond;|12 pabulib.money",
                "12;500|pond;500|15 ballots.name-twice",
                "12;500;;|12;500;|15 pabulib.width",
                "project_id;cost;category;name|project_id;cost;name;name|11 pabulib.column",
                "voter_id;age;vote|voter_id;age;votes|18 pabulib.column",
                "approval|cumulative|18 pabulib.column",
                "1;33;pond,12|1;33;pond,12,pond|19 ballots.candidate-twice",
                "1;33;pond,12|1;33;pond,13|19 ballots.unknown-candidate",
                "1;33;pond,12|1;33;pond,,12|19 ballots.unknown-candidate",
                "1;33;pond,12|1;33;pond;12|19 pabulib.width",
                "4;8;|4;8;9;|22 pabulib.width"
            })
    void whatIsWrongIsToldWithItsLine(String sound, String broken, String expected) {
        assertThat(SOUND).contains(sound);
        var parsed = read(SOUND.replace(sound, broken));
        assertThat(wrong(parsed)).contains(expected);
        assertThat(parsed.object()).isEmpty();
    }

    @Test
    void everyLineThatIsWrongIsTold() {
        assertThat(wrong(read(SOUND.replace("1;33;pond,12", "1;33;lake")
                        .replace("2;;g-2", "2;g-2")
                        .replace("3;71;", "3;71;12,12"))))
                .containsExactly("19 ballots.unknown-candidate", "20 pabulib.width", "21 ballots.candidate-twice");
        assertThat(wrong(read(withPoints("scoring").replace("2,0.5", "2,x").replace("1,2,3", "1,2"))))
                .containsExactly("19 pabulib.points", "22 pabulib.points-each");
    }

    @Test
    void sectionsStandInTheirOrder() {
        assertThat(wrong(read(""))).containsExactly("1 pabulib.section");
        assertThat(wrong(read("hello\n"))).containsExactly("1 pabulib.section");
        assertThat(wrong(read(SOUND.substring(0, SOUND.indexOf("VOTES"))))).contains("16 pabulib.section");
        assertThat(wrong(read(SOUND.substring(SOUND.indexOf("PROJECTS"))))).contains("1 pabulib.section");
        assertThat(wrong(read(SOUND + "META\nkey;value\n"))).containsExactly("23 pabulib.section");
        assertThat(wrong(read(SOUND.replace("PROJECTS\n", "PROJECTS\nVOTES\n"))))
                .contains("11 pabulib.section");
    }

    @Test
    void aQuotationMarkThatStaysOpenSwallowsNoFile() {
        assertThat(wrong(read(SOUND.replace("33;pond", "\"33;pond") + "5;1;\n".repeat(200))))
                .contains("19 pabulib.width");
        assertThat(wrong(read(SOUND.replace("g-2\"", "g-2") + "5;1;\n".repeat(200))))
                .contains("22 pabulib.quote");
    }

    @Test
    void millionsOfLinesLeaveNothingButTheirDifferentBallots() {
        var head = SOUND.substring(0, SOUND.indexOf("1;33")).replace("num_votes;4", "num_votes;300000");
        var file = new Reader() {
            private int next;
            private String rest = head;

            @Override
            public int read(char[] buffer, int from, int length) {
                if (rest.isEmpty()) {
                    if (next == 300_000) return -1;
                    rest = ++next + ";40;" + (next % 2 == 0 ? "pond" : "g-2,12") + "\n";
                }
                int count = Math.min(length, rest.length());
                rest.getChars(0, count, buffer, from);
                rest = rest.substring(count);
                return count;
            }

            @Override
            public void close() {}
        };
        var profile = Pabulib.read(file).orThrow().profile();
        assertThat(profile.people()).isEqualTo(300_000);
        assertThat(profile.size()).isEqualTo(2);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        var random = new Random(seed);
        for (VoteType type : VoteType.values()) {
            var file = random(type, random);
            var text = new StringBuilder();
            Pabulib.write(file, text);
            var again = read(text.toString()).orThrow();
            assertThat(again.budget()).isEqualTo(file.budget());
            assertThat(again.profile()).isEqualTo(file.profile());
            assertThat(again.details()).isEqualTo(file.details());
            assertThat(again.title()).isEqualTo(file.title());
            assertThat(again.type()).isEqualTo(type);
        }
    }

    private static PabulibFile random(VoteType type, Random random) {
        int size = 1 + random.nextInt(6);
        var budget = Budget.of(
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                IntStream.range(0, size)
                        .mapToObj(i -> Project.of("p" + i, BigDecimal.valueOf(random.nextInt(10_000), 1)))
                        .toList());
        var details = IntStream.range(0, size)
                .mapToObj(i -> Map.of("name", "Project; \"" + i + "\"", "target", "all"))
                .toList();
        return new PabulibFile(
                Map.of("description", "A;\"title\""), budget, details, type, profile(type, budget, random));
    }

    private static Profile<? extends Ballot> profile(VoteType type, Budget budget, Random random) {
        int size = budget.projects().size();
        var approvals = Profile.empty(Approval.KIND, budget.candidates());
        var rankings = Profile.empty(Ranking.KIND, budget.candidates());
        var points = Profile.empty(Points.KIND, budget.candidates());
        for (int voter = 0; voter < random.nextInt(30); voter++) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            var named = order.subList(0, random.nextInt(size + 1));
            approvals.add(Approval.of(named));
            rankings.add(Ranking.of(named.stream().mapToInt(Integer::intValue).toArray()));
            var given = new TreeMap<Integer, Fraction>();
            for (int place : named) given.put(place, Fraction.of(random.nextInt(20), 4));
            points.add(Points.of(given));
        }
        return switch (type) {
            case APPROVAL, CHOOSE_1 -> approvals;
            case ORDINAL -> rankings;
            case CUMULATIVE, SCORING -> points;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDamageBreaksTheReader(long seed) {
        var random = new Random(seed);
        for (String sound : List.of(SOUND, withPoints("cumulative"))) {
            var damaged = new StringBuilder(sound);
            for (int i = 0; i < 4; i++) {
                int at = random.nextInt(damaged.length());
                if (random.nextBoolean()) damaged.deleteCharAt(at);
                else damaged.setCharAt(at, "0;,\"\nMx.- ".charAt(random.nextInt(10)));
            }
            var parsed = read(damaged.toString());
            assertThat(parsed.object().isPresent()).isEqualTo(parsed.findings().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pots", "weights", "ranks"})
    void whatTheFormHasNoRoomForIsNotWritten(String what) {
        var money = BigDecimal.TEN;
        var plain = Budget.of(money, List.of(Project.of("a", money), Project.of("b", money)));
        var budget = what.equals("pots")
                ? new Budget(money, plain.projects(), List.of(new Budget.Pot("north", money)), List.of())
                : plain;
        var profile = Profile.empty(Ranking.KIND, budget.candidates());
        if (what.equals("weights")) profile.add(Ranking.of(0), 1, Fraction.of(3, 2));
        if (what.equals("ranks")) profile.add(Ranking.ofRanks(List.of(List.of(0, 1))));
        var file = new PabulibFile(Map.of(), budget, List.of(Map.of(), Map.of()), VoteType.ORDINAL, profile);
        assertThatThrownBy(() -> Pabulib.write(file, new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this form has no room for");
    }
}
