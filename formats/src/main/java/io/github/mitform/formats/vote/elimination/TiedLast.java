package io.github.mitform.formats.vote.elimination;

/** What happens to candidates who are tied for going out. */
public enum TiedLast {
    /**
     * All of them go whom the ways of breaking ties leave tied: one where they point to one, everybody where there are none. Where nobody would be left, all
     * of them have won.
     */
    TOGETHER,
    /** One of them goes: the one that the ways of breaking ties point to. The count ends where they point to nobody. */
    ONE,
    /** Each way of letting one of them go is followed to its end; whoever wins by any of them is a winner ("parallel universes"). */
    EVERY_WAY
}
