package io.github.mitform.tally.method;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects texts. */
final class TextsTally implements Tally<TextsTally.Collected, KeptResult> {
    /** Of characters, and of {@link #EACH} for every different text; about as many bytes are taken. */
    static final long MOST_ROOM = 400_000_000;

    private static final int EACH = 100;
    private static final int ID_DIGITS = 16;
    private static final StateOf OF = new StateOf(Texts.ID, Texts.VERSION);
    private static final Codec<Collected> CODEC =
            Codec.of(MethodHandles.lookup(), Kept.class).map(Kept::read, Kept::write);

    /** Texts and how many people wrote each. */
    static final class Collected {
        final TurnoutCount turnout;
        final Map<String, Long> times;
        private long room;

        Collected(TurnoutCount turnout, Map<String, Long> times) {
            this.turnout = turnout;
            this.times = times;
            times.keySet().forEach(words -> room += room(words));
        }

        private static long room(String words) {
            return (long) EACH + words.length();
        }

        void add(String words, long more) {
            if (times.merge(words, more, Math::addExact) == more) room += room(words);
        }
    }

    private final long mostRoom;

    TextsTally() {
        this(MOST_ROOM);
    }

    /** @param mostRoom that different texts may take */
    TextsTally(long mostRoom) {
        this.mostRoom = mostRoom;
    }

    /** Equal texts are kept once; different ones without end would fill the memory. */
    private Collected bounded(Collected state) {
        if (state.room <= mostRoom) return state;
        throw new UnfitException(new Sentence(
                        "More different texts were written than can be kept ({number}); divide the answers, and read them part by part.",
                        "Es wurden mehr verschiedene Texte geschrieben, als sich halten lassen ({number}); teilen Sie die Antworten auf, und lesen"
                                + " Sie sie Teil für Teil.")
                .with("number", Wording.count(state.times.size())));
    }

    @Override
    public Collected empty() {
        return new Collected(new TurnoutCount(), new HashMap<>());
    }

    @Override
    public Collected add(Collected state, Row row) {
        CountsTally.requireNoWeight(row, Texts.ID);
        if (!(row.answer(0) instanceof TextAnswer text)) {
            state.turnout.add(row.missing(0), row.times());
            return state;
        }
        var words = Normalizer.normalize(text.words(), Normalizer.Form.NFC).strip();
        if (words.isEmpty()) {
            state.turnout.add(Missing.LEFT_EMPTY, row.times());
        } else {
            state.turnout.add(null, row.times());
            state.add(words, row.times());
        }
        return bounded(state);
    }

    @Override
    public Collected merge(Collected left, Collected right) {
        left.turnout.addAll(right.turnout);
        right.times.forEach(left::add);
        return bounded(left);
    }

    @Override
    public KeptResult finish(Collected state, CountContext context) {
        var entries = new ArrayList<Entry>();
        state.times.forEach((words, times) -> entries.add(new Entry(id(words), Text.of(Locale.ROOT, words), times)));
        entries.sort(Comparator.comparing(Entry::times)
                .reversed()
                .thenComparing(entry -> entry.words().toString())
                .thenComparing(Entry::id));
        var notes = new ArrayList<Note>();
        notes.add(written(state.turnout.answered()));
        notes.addAll(context.sampling());
        return new KeptResult(
                Texts.ID,
                Texts.VERSION,
                state.turnout.turnout(),
                List.of(),
                notes,
                List.of(),
                entries,
                Value.object()
                        .with("written", Value.of(state.turnout.answered()))
                        .with("different", Value.of(entries.size())));
    }

    private static Note written(long people) {
        var counted = Wording.people(people);
        var sentence = new Sentence(
                counted.english() + " wrote something.",
                counted.german() + (people == 1 ? " hat" : " haben") + " etwas geschrieben.");
        return new Note(Note.Kind.OUTCOME, sentence, people == 0 ? Note.NOBODY : people);
    }

    private static String id(String words) {
        return "t_" + Hashing.sha256().hashString(words, UTF_8).toString().substring(0, ID_DIGITS);
    }

    @Override
    public Codec<Collected> codec() {
        return CODEC;
    }

    /** Texts as they are written. */
    private record Kept(StateOf of, Turnout turnout, Map<String, Long> texts) {
        private Collected read() {
            of.require(OF);
            texts.values().forEach(StateOf::people);
            return new Collected(TurnoutCount.of(turnout), new HashMap<>(texts));
        }

        private static Kept write(Collected state) {
            return new Kept(OF, state.turnout.turnout(), new TreeMap<>(state.times));
        }
    }
}
