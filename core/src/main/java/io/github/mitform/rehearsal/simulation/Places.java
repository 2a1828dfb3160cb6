package io.github.mitform.rehearsal.simulation;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many places of each quota are taken, as a host keeps count of it: by those who deliver and whom no screening sends away. */
final class Places {
    private final List<Node.Quota> quotas = new ArrayList<>();
    private final Map<String, Map<String, Long>> taken = new LinkedHashMap<>();

    Places(Round round) {
        collect(round.plan().flow());
        quotas.forEach(quota -> taken.put(quota.input().name(), new LinkedHashMap<>()));
    }

    private void collect(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Quota quota) quotas.add(quota);
            node.inside().forEach(this::collect);
        }
    }

    /** Returns how many people of each group take part so far, by the name of the quota, then by the option. */
    Map<String, Map<String, Long>> taken() {
        return taken;
    }

    /** Counts somebody who delivered. */
    void add(SessionState delivered) {
        if (quotas.isEmpty()) return;
        var values = delivered.values();
        var answers = delivered.shownAnswers();
        for (Node.Quota quota : quotas) {
            if (ChoiceAnswer.of(Screen.PASSED).equals(values.get(screen(quota)))
                    && answers.get(quota.scope().qualified(quota.quota().of())) instanceof ChoiceAnswer group) {
                taken.computeIfAbsent(quota.input().name(), name -> new LinkedHashMap<>())
                        .merge(group.option(), 1L, Long::sum);
            }
        }
    }

    /** Where somebody came off is a value under the name of the screening, in which quotas stand directly. */
    private static String screen(Node.Quota quota) {
        return quota.path().substring(0, quota.path().lastIndexOf('/'));
    }
}
