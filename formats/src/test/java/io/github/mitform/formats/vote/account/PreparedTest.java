package io.github.mitform.formats.vote.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.interchange.pabulib.Pabulib;
import io.github.mitform.formats.interchange.pabulib.PabulibFile;
import io.github.mitform.formats.vote.account.Judgement.Verdict;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No ballot is lost on the way to a count: each is counted or set aside, and it is said why. */
class PreparedTest {
    private static final Candidates AB = Candidates.of("a", "b", "c");

    private static List<String> judged(Prepared<?> prepared) {
        return prepared.people().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().verdict() + " "
                        + entry.getKey().why().english())
                .toList();
    }

    private static List<String> counted(Prepared<?> prepared) {
        return prepared.counted().lines().stream()
                .map(line -> line.people() + " " + line.ballot())
                .toList();
    }

    @Test
    void sheetsBecomeRankingsUpToWhatNobodyCanRead() {
        var sheets = Profile.empty(RankedSheet.KIND, AB)
                .add(RankedSheet.of(List.of(List.of(0), List.of(), List.of(1))), 2)
                .add(RankedSheet.of(List.of(List.of(0), List.of(0), List.of(1))))
                .add(RankedSheet.of(List.of(List.of(1), List.of(0, 2), List.of(0))))
                .add(RankedSheet.of(List.of(List.of(0, 1))))
                .add(RankedSheet.of(List.of()));
        var prepared = Prepared.of(new Plurality(Ties.ALL_TIED), sheets).orElseThrow();
        assertThat(judged(prepared))
                .containsExactly(
                        "2 VALID valid",
                        "1 PARTLY_VALID read up to a rank with several",
                        "1 PARTLY_VALID somebody named twice, read the first time",
                        "1 BLANK blank",
                        "1 OVERVOTED several under the first rank");
        assertThat(counted(prepared)).containsExactly("1 []", "3 [[0], [1]]", "1 [[1]]");
        assertThat(prepared.handedIn()).isEqualTo(6);
    }

    @Test
    void oneCrossIsAVoteAndTwoAreTooMany() {
        var approvals = Profile.empty(Approval.KIND, AB).add(Approval.of(1), 2).add(Approval.of(0, 1));
        var prepared = Prepared.of(new Plurality(Ties.ALL_TIED), approvals).orElseThrow();
        assertThat(judged(prepared)).containsExactly("2 VALID valid", "1 OVERVOTED more than one candidate");
        assertThat(counted(prepared)).containsExactly("2 [[1]]");
    }

    @Test
    void gradesOfYesAndNoAreApprovalsAndOthersAreNot() {
        Rule<Approval> rule = new ApprovalVoting(Ties.ALL_TIED);
        var yesOrNo = Profile.empty(Points.KIND, AB).add(Points.ofAll(1, 0, 1));
        assertThat(counted(Prepared.of(rule, yesOrNo).orElseThrow())).containsExactly("1 [0, 2]");
        assertThat(Prepared.of(rule, Profile.empty(Points.KIND, AB).add(Points.ofAll(2, 0))))
                .isEmpty();
        assertThat(Prepared.of(rule, Profile.empty(Ranking.KIND, AB).add(Ranking.of(1))))
                .isEmpty();
    }

    @Test
    void dotsThatAreOverspentAreSpoiled() {
        var rule = (Dots) Rules.book()
                .read(Value.object().with("method", Value.of("dots")).with("points", Value.of(3)))
                .orThrow();
        var points = Profile.empty(Points.KIND, AB).add(Points.ofAll(1, 2), 4).add(Points.ofAll(2, 2), 2);
        var prepared = Prepared.of(rule, points).orElseThrow();
        assertThat(judged(prepared)).containsExactly("4 VALID valid", "2 SPOILED more spent than there is");
    }

    @Test
    void oneIsSaidInTheSingular() {
        var file = Pabulib.read(new StringReader("""
                        META
                        key;value
                        num_projects;2
                        num_votes;2
                        budget;10
                        vote_type;approval
                        max_length;1
                        PROJECTS
                        project_id;cost
                        a;4
                        b;5
                        VOTES
                        voter_id;vote
                        1;a,b
                        2;a
                        """)).orThrow();
        assertThat(file.judge().apply(Approval.of(0, 1)).why())
                .isEqualTo(new Sentence("more than one project", "mehr als ein Vorhaben"));
    }

    @Test
    void limitsOfAFileAreToldOrEnforced() {
        var file = Pabulib.read(new StringReader("""
                        META
                        key;value
                        num_projects;3
                        num_votes;5
                        budget;10
                        vote_type;cumulative
                        max_length;2
                        max_sum_cost;12
                        max_sum_points;5
                        min_points;1
                        PROJECTS
                        project_id;cost
                        a;4
                        b;5
                        c;9
                        VOTES
                        voter_id;vote;points
                        1;a,b;2,3
                        2;a,b,c;1,1,1
                        3;a,c;1,1
                        4;a;6
                        5;b;0
                        """)).orThrow();
        var rule = greedy(file);
        assertThat(judged(Prepared.of(rule, file.profile(), file.judge(), true).orElseThrow()))
                .containsExactly(
                        "1 VALID valid",
                        "1 OVERVOTED more than 2 projects",
                        "1 SPOILED less than one point for one project",
                        "1 SPOILED more than 5 points",
                        "1 SPOILED projects for more than 12");
        var told = Prepared.of(rule, file.profile(), file.judge(), false).orElseThrow();
        assertThat(told.counted().people()).isEqualTo(5);
        assertThat(told.people().keySet())
                .extracting(Judgement::verdict)
                .containsOnly(Verdict.VALID, Verdict.PARTLY_VALID);
    }

    private static GreedyFunding greedy(PabulibFile file) {
        return new GreedyFunding(
                file.budget(),
                Measure.POINTS,
                GreedyFunding.Order.TOTAL,
                BigDecimal.ZERO,
                GreedyFunding.Unfitting.SKIP,
                false,
                Ties.ALL_TIED);
    }

    @Test
    void blankBallotsAreVoters() {
        Profile<? extends Ballot> blank = Profile.empty(Ranking.KIND, AB).add(Ranking.of(), 3);
        var prepared = Prepared.of(new Plurality(Ties.ALL_TIED), blank).orElseThrow();
        assertThat(judged(prepared)).containsExactly("3 BLANK blank");
        assertThat(prepared.counted().people()).isEqualTo(3);
    }
}
