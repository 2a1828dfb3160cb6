package io.github.mitform.formats.vote.budget;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.committee.AnyCommittee;
import io.github.mitform.formats.vote.committee.Consensus;
import io.github.mitform.formats.vote.committee.EPluribusHugo;
import io.github.mitform.formats.vote.committee.Enestroem;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MaximinSupport;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about committees and budgets, and the rules it is about. */
class VotePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, Class<? extends Rule<?>>> RULES = Map.ofEntries(
            entry("most_approvals", MostApprovals.class),
            entry("thiele", Thiele.class),
            entry("sequential_phragmen", SequentialPhragmen.class),
            entry("optimal_phragmen", OptimalPhragmen.class),
            entry("maximin_support", MaximinSupport.class),
            entry("enestroem_phragmen", Enestroem.class),
            entry("committee_equal_shares", EqualShares.class),
            entry("monroe", Monroe.class),
            entry("minimax_approval", MinimaxApproval.class),
            entry("consensus", Consensus.class),
            entry("e_pluribus_hugo", EPluribusHugo.class),
            entry("any_committee", AnyCommittee.class),
            entry("greedy_funding", GreedyFunding.class),
            entry("equal_shares_funding", EqualSharesFunding.class),
            entry("phragmen_funding", PhragmenFunding.class),
            entry("welfare_funding", WelfareFunding.class));

    private static String page() throws IOException {
        return Files.readString(Path.of("../site/committees-and-budgets.md"));
    }

    @Test
    void itsExamplesAreRules() throws IOException {
        var book = Rules.book();
        var examples = EXAMPLE.matcher(page()).results().toList();
        assertThat(examples).hasSize(2);
        for (var example : examples) {
            var read = book.read(Json.parse(example.group(1)));
            assertThat(read.findings()).isEmpty();
            assertThat(read.object()).isPresent();
        }
    }

    @Test
    void itNamesEveryRuleByItsId() throws IOException {
        var page = page();
        assertThat(RULES.keySet()).allMatch(id -> page.contains("`" + id + "`"));
    }

    @Test
    void everyRuleIsCalledWhatItsBookCallsIt() {
        var book = Rules.book();
        List<String> ids = new ArrayList<>();
        for (String id : RULES.keySet()) {
            var budget = "{\"amount\": 10, \"projects\": []}";
            var written = "{\"method\": \"" + id + "\", "
                    + (id.endsWith("_funding") ? "\"budget\": " + budget : "\"seats\": 2") + "}";
            ids.add(book.read(Json.parse(written)).object().orElseThrow().id());
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }
}
