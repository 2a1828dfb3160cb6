package io.github.mitform.formats.vote.transfer;

import io.github.mitform.problem.Sentence;
import java.util.Locale;

/** Why a ballot, or what is left of it, counts for nobody any more. */
public enum Inactive {
    /** Nobody was marked under any rank that is read. */
    BLANK("blank", "leer"),
    /** Several were marked under one rank, and the rule ends the ballot there. */
    OVERVOTE("several under one rank", "mehrere auf einem Rang"),
    /** More ranks in a row were left out than the rule allows. */
    SKIPPED("too many ranks left out", "zu viele Ränge ausgelassen"),
    /** Somebody stands on it twice, and the rule ends the ballot there. */
    REPEATED("somebody named twice", "jemand doppelt genannt"),
    /** Everybody on it has been elected or has gone out. */
    NO_CHOICE_LEFT("nobody left on the ballot", "niemand mehr auf dem Stimmzettel"),
    /** It was part of the surplus of those who were elected last, when there was no seat left. */
    LAST_SURPLUS("surplus after the last seat", "Überschuss nach dem letzten Sitz"),
    /** Its ballot names more than everybody has votes. */
    TOO_MANY("more marked than there are votes", "mehr angekreuzt, als es Stimmen gibt");

    private final Sentence words;

    Inactive(String english, String german) {
        this.words = new Sentence(english, german);
    }

    /** Returns some words for it, to stand within a sentence. */
    public Sentence words() {
        return words;
    }

    /** Returns its name in files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
