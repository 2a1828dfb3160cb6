package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.Meek;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;

/** Verifiers of rules by which votes pass on, and of block votes, whose log is of the same kind. */
public final class TransferVerifiers {
    private TransferVerifiers() {}

    public static void addTo(Verifiers all) {
        all.addComplete(
                SingleTransferableVote.class,
                (outcome, rule, profile) -> new GregoryAudit(outcome, rule, profile).check());
        all.addComplete(Meek.class, (outcome, rule, profile) -> new MeekAudit(outcome, rule, profile).check());
        all.addComplete(
                RankedChoice.class, (outcome, rule, profile) -> new RankedChoiceAudit(outcome, rule, profile).check());
        all.addComplete(BlockVote.class, BlockAudit::check);
    }
}
