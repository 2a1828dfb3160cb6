package io.github.mitform.formats.vote.allotment;

import io.github.mitform.problem.Sentence;

/** Why a sheet is spoiled and counts for nothing, as a whole. */
public enum Fault {
    /** An option is there twice, so that nobody knows which number was meant. */
    DUPLICATE_OPTION(new Sentence("an option named twice", "eine Option doppelt genannt")),
    /** A number is below 0. */
    NEGATIVE(new Sentence("less than 0 given", "weniger als 0 vergeben")),
    /** A number is not whole. */
    NOT_WHOLE(new Sentence("something divided that is only given whole", "geteilt, was nur ganz vergeben wird")),
    /** An option gets more than one option may. */
    OVER_CAP(new Sentence("too much given to one option", "einer Option zu viel gegeben")),
    /** More is spent than there is. */
    OVERSPENT(new Sentence("more spent than there is", "mehr ausgegeben als vorhanden")),
    /** Less is spent than has to be. */
    UNDERSPENT(new Sentence("not everything spent", "nicht alles ausgegeben")),
    /** It names something that is not put to the vote. */
    UNKNOWN_OPTION(new Sentence(
            "something named that is not put to the vote", "etwas genannt, das nicht zur Abstimmung steht"));

    private final Sentence sentence;

    Fault(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Returns what is wrong, as part of a sentence. */
    public Sentence sentence() {
        return sentence;
    }
}
