package io.github.mitform.rehearsal.paths;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** In which ways somebody can come to a round who is to see something other than most people: on another channel, or with other luck. */
final class Occasions {
    /** How many seeds are tried for the variants that somebody is to get. */
    private static final int MOST_SEEDS = 20_000;

    private final Round round;
    private final Context context;
    private final List<Channel> channels;
    /** What somebody gets with the usual seed, by the names of what is drawn. */
    private final Map<String, String> usual;

    private final Map<Map<String, String>, OptionalLong> seeds = new LinkedHashMap<>();

    Occasions(Round round, Context context) {
        this.round = round;
        this.context = context;
        this.channels = channels(round);
        this.usual = drawn(context.seed());
    }

    /** Of channels on which the same pages are shown, the first will do. */
    private static List<Channel> channels(Round round) {
        var pages = round.plan().pages();
        var seen = new HashSet<BitSet>();
        var channels = new ArrayList<Channel>();
        for (Channel channel : Channel.values()) {
            var shown = new BitSet();
            for (int i = 0; i < pages.size(); i++) {
                var on = pages.get(i).step().channels();
                shown.set(i, on.isEmpty() || on.contains(channel));
            }
            if (seen.add(shown)) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /** Returns the channels that differ in what is shown, the usual one first. */
    List<Channel> channels() {
        return channels;
    }

    /** Returns a seed with which somebody gets the variants that are among these answers; empty if none was found. */
    OptionalLong seed(Map<String, Answer> answers) {
        var wanted = new LinkedHashMap<String, String>();
        for (String name : usual.keySet()) {
            if (answers.get(name) instanceof ChoiceAnswer variant) {
                wanted.put(name, variant.option());
            }
        }
        return wanted.isEmpty() ? OptionalLong.of(context.seed()) : seeds.computeIfAbsent(wanted, this::find);
    }

    private OptionalLong find(Map<String, String> wanted) {
        for (int i = 0; i < MOST_SEEDS; i++) {
            if (drawn(context.seed() + i).entrySet().containsAll(wanted.entrySet())) {
                return OptionalLong.of(context.seed() + i);
            }
        }
        return OptionalLong.empty();
    }

    private Map<String, String> drawn(long seed) {
        var start = new SessionCommand.Start(Paths.language(round), Channel.ONLINE, true);
        if (round.decide(round.fresh(), start, new Context(context.today(), seed))
                instanceof Decision.Accepted started) {
            for (SessionEvent event : started.events()) {
                if (event instanceof SessionEvent.Assigned assigned) {
                    return assigned.variants();
                }
            }
        }
        return Map.of();
    }
}
