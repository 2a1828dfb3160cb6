package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many people reached each score, wording by wording. Mutable; belongs to one thread. */
final class InstrumentCounts {
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    private final StateOf of;
    final TurnoutCount turnout;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    InstrumentCounts(Instrument instrument, int perItem, List<String> wordings) {
        this(new TurnoutCount(), instrument, perItem, wordings);
    }

    private InstrumentCounts(TurnoutCount turnout, Instrument instrument, int perItem, List<String> wordings) {
        this.of = new StateOf(instrument.id(), instrument.version());
        this.turnout = turnout;
        wordings.forEach(wording -> groups.put(wording, new Group(instrument, perItem)));
    }

    Group group(String wording) {
        var group = groups.get(wording);
        if (group == null) {
            throw new IllegalArgumentException("this count knows the wordings " + groups.keySet() + " only");
        }
        return group;
    }

    Map<String, Group> groups() {
        return groups;
    }

    void addAll(InstrumentCounts other) {
        turnout.addAll(other.turnout);
        other.groups.forEach((wording, group) -> group(wording).addAll(group));
    }

    static Codec<InstrumentCounts> codec(Instrument instrument, int perItem, List<String> wordings) {
        return KEPT.map(kept -> kept.read(instrument, perItem, wordings), InstrumentCounts::write);
    }

    private Kept write() {
        return new Kept(
                of,
                turnout.turnout(),
                groups.entrySet().stream()
                        .map(entry -> entry.getValue().write(entry.getKey()))
                        .toList());
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<Group.Kept> groups) {
        private InstrumentCounts read(Instrument instrument, int perItem, List<String> wordings) {
            of.require(new StateOf(instrument.id(), instrument.version()));
            if (!groups.stream().map(Group.Kept::wording).toList().equals(wordings)) {
                throw new IllegalArgumentException("a state of this count has other wordings; they are never mixed");
            }
            var counts = new InstrumentCounts(TurnoutCount.of(turnout), instrument, perItem, wordings);
            groups.forEach(group -> group.readInto(counts.group(group.wording())));
            return counts;
        }
    }
}
