package io.github.mitform.formats.interchange.ballot;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file of ballots holds.
 *
 * @param title what was voted on
 * @param seats how many are to be elected, where the file says so
 * @param withdrawn places of candidates who do not stand any more, though ballots may name them
 * @param grades what the grades of ballots are called, from 0 up; empty where the file does not say
 * @param profile all ballots
 */
public record BallotFile<B extends Ballot>(
        Optional<String> title, OptionalInt seats, List<Integer> withdrawn, List<String> grades, Profile<B> profile) {
    public BallotFile {
        requireNonNull(title, "title");
        requireNonNull(seats, "seats");
        withdrawn = List.copyOf(withdrawn);
        grades = List.copyOf(grades);
        requireNonNull(profile, "profile");
    }

    /** Returns ballots of a file that says neither how many seats there are nor who withdrew; a blank title is none. */
    public static <B extends Ballot> BallotFile<B> titled(Optional<String> title, Profile<B> profile) {
        return graded(title, List.of(), profile);
    }

    /** Returns the same with names of grades. */
    static <B extends Ballot> BallotFile<B> graded(Optional<String> title, List<String> grades, Profile<B> profile) {
        return new BallotFile<>(
                title.filter(words -> !words.isBlank()), OptionalInt.empty(), List.of(), grades, profile);
    }
}
