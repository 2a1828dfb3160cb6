package io.github.mitform.formats.publish;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.Perturbation;
import io.github.mitform.formats.statistics.disclosure.Rounding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.math.BigDecimal;

/** How counts are changed before anybody sees them, all but that of all people. Zero stays zero in each way. */
public sealed interface Protection {
    /**
     * Returns the count as it is published.
     *
     * @param key the sum of the keys of those who are counted, by which chance is decided: the same people give the same number everywhere
     */
    long protect(long count, long key);

    /** Returns what a count may have been, for somebody who knows how counts are changed, but not the seed if there is one. */
    Bounds before(long published);

    /** Says how counts were changed. */
    Sentence said();

    /** Returns whether chance decides, by a seed that has to stay secret. */
    boolean isByChance();

    /** Returns the keys of records; any, where chance decides nothing. */
    default CellKeys keys() {
        return new CellKeys(0);
    }

    /** Each count is rounded to the nearest multiple. */
    record ToNearest(Rounding rounding) implements Protection {
        public ToNearest {
            requireNonNull(rounding, "rounding");
        }

        @Override
        public long protect(long count, long key) {
            return rounding.nearest(count);
        }

        @Override
        public Bounds before(long published) {
            return rounding.beforeNearest(published);
        }

        @Override
        public boolean isByChance() {
            return false;
        }

        @Override
        public Sentence said() {
            return new Sentence(
                            "Every number but the total is rounded to the nearest multiple of {base}; a 0 may be a few people.",
                            "Jede Zahl außer der Gesamtzahl ist auf das nächste Vielfache von {base} gerundet; eine 0 kann für ein paar Menschen"
                                    + " stehen.")
                    .with("base", rounding.base());
        }
    }

    /** Each count is rounded up or down by chance, so that it is right in the mean. */
    record AtRandom(Rounding rounding, CellKeys keys) implements Protection {
        public AtRandom {
            requireNonNull(rounding, "rounding");
            requireNonNull(keys, "keys");
        }

        @Override
        public long protect(long count, long key) {
            return rounding.random(count, CellKeys.chance(key));
        }

        @Override
        public Bounds before(long published) {
            return rounding.beforeRandom(published);
        }

        @Override
        public boolean isByChance() {
            return true;
        }

        @Override
        public Sentence said() {
            return new Sentence(
                            "Every number but the total is rounded up or down to a multiple of {base} by chance, and is right in the mean; a 0 may"
                                    + " be a few people.",
                            "Jede Zahl außer der Gesamtzahl ist durch Los auf ein Vielfaches von {base} auf- oder abgerundet und stimmt im Mittel;"
                                    + " eine 0 kann für ein paar Menschen stehen.")
                    .with("base", rounding.base());
        }
    }

    /** Each count is changed by a little, by the keys of those who are counted. */
    record Changed(Perturbation perturbation, CellKeys keys) implements Protection {
        public Changed {
            requireNonNull(perturbation, "perturbation");
            requireNonNull(keys, "keys");
        }

        @Override
        public long protect(long count, long key) {
            return perturbation.perturbed(count, CellKeys.chance(key));
        }

        @Override
        public Bounds before(long published) {
            return perturbation.before(published);
        }

        @Override
        public boolean isByChance() {
            return true;
        }

        @Override
        public Sentence said() {
            return new Sentence(
                            "Every number but 0 and the total is changed by chance, by {most} at most and by nothing in the mean (variance {variance})."
                                    + " The same people are changed in the same way in every table.",
                            "Jede Zahl außer 0 und der Gesamtzahl ist durch Los verändert, um höchstens {most} und im Mittel um nichts (Varianz"
                                    + " {variance}). Dieselben Menschen werden in jeder Tabelle gleich verändert.")
                    .with(
                            "most",
                            perturbation.most(),
                            "variance",
                            Wording.number(BigDecimal.valueOf(perturbation.variance())));
        }
    }
}
