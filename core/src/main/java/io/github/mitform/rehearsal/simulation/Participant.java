package io.github.mitform.rehearsal.simulation;

import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.problem.Sentence;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.Context;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One made-up person in one phase; the same for the same seed. Belongs to one thread. */
final class Participant implements Person {
    private static final Sentence THOUGHT = new Sentence("Made-up thought", "Ausgedachter Gedanke");
    private static final double FIRST_LANGUAGE = 0.8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Habits habits;
    private final Random random;
    private final RandomAnswers answers;
    private final Locale language;
    private final Channel channel;

    /**
     * @param seed of the simulation
     * @param number of this person, from 0
     * @param phase from 0; a person keeps language and channel in all phases
     */
    Participant(Habits habits, List<Locale> languages, long seed, long number, int phase) {
        this.habits = habits;
        var lasting = new Random(mixed(mixed(seed) + number));
        this.language = language(languages, lasting);
        this.channel = channel(habits, lasting);
        this.random = new Random(mixed(mixed(mixed(seed) + number) + 1 + phase));
        this.answers = RandomAnswers.usual(random, THOUGHT.in(language));
    }

    /** Spreads close numbers far apart (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mixed(long number) {
        long mixed = number + GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static Locale language(List<Locale> languages, Random lasting) {
        if (languages.isEmpty()) {
            return Locale.ENGLISH;
        }
        return lasting.nextDouble() < FIRST_LANGUAGE
                ? languages.get(0)
                : languages.get(lasting.nextInt(languages.size()));
    }

    private static Channel channel(Habits habits, Random lasting) {
        long all = habits.channels().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        double draw = lasting.nextDouble() * all;
        Channel last = Channel.ONLINE;
        for (var entry : habits.channels().entrySet()) {
            if (entry.getValue() > 0) {
                last = entry.getKey();
                draw -= entry.getValue();
                if (draw < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    /** Returns whether this person comes back for a further phase. */
    boolean returns() {
        return random.nextDouble() < habits.returning();
    }

    /** Returns how many times as long as usual this person takes for a page. */
    double slowness() {
        return StrictMath.exp(random.nextGaussian() * habits.spread());
    }

    SessionCommand.Start start() {
        return new SessionCommand.Start(language, channel, true);
    }

    Context context(LocalDate day, Places places) {
        return new Context(day, random.nextLong(), places.taken());
    }

    @Override
    public boolean stays(View.Page page) {
        return random.nextDouble() >= habits.leaving();
    }

    @Override
    public Optional<Value> answer(View.Page page, View.Element question) {
        if (page.kind() == View.Kind.CONSENT) {
            return Optional.of(Value.of(random.nextDouble() >= habits.declining()));
        }
        if (!question.required() && random.nextDouble() < habits.skipping()) {
            return Optional.empty();
        }
        return Optional.of(AnswerRules.write(answers.to(question)));
    }
}
