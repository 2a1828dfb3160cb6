package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.problem.Sentence;
import java.util.List;

/**
 * Goes through counts by rules of one kind again. It reads the options of the rule and the records of its steps, but never calls what counts.
 *
 * @param <R> the rules
 * @param <B> the ballots they count
 */
@FunctionalInterface
public interface Verifier<R extends Rule<B>, B extends Ballot> {
    /**
     * Works out anew everything that is told.
     *
     * @param outcome of just these ballots
     * @return what was not worked out anew, a whole sentence each
     * @throws Wrong at the first thing that is wrong
     */
    List<Sentence> check(Outcome outcome, R rule, Profile<B> profile);
}
