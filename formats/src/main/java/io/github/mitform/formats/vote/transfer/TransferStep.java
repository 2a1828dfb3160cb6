package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.count.Step;

/**
 * A step of a count in which votes pass on. In each round there is one {@link TallyStep}, then who was elected or went out, then what of their votes
 * was passed on, which the tally of the next round shows.
 */
public sealed interface TransferStep extends Step
        permits TallyStep, ElectedStep, OutStep, MovedStep, KeepStep, SeatStep {}
