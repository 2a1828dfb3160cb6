package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.interchange.rctab.RcTab;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is counted: real ballots if the folder with the reference cases of counting is given ({@code -Dmitform.oracles=DIR}), else made-up ones
 * of the same size, always the same. Real ballots of other people cannot be part of this project where they have no licence.
 */
public final class Elections {
    private static final Limits LARGE = new Limits(500_000_000, 64, 50_000_000, 10_000_000, 10_000);

    private Elections() {}

    /** A budget and what people approve of. */
    record Spending(Budget budget, Profile<Approval> approvals) {}

    /** Returns whether the ballots are real. */
    public static boolean real() {
        return !folder().isEmpty();
    }

    private static String folder() {
        return System.getProperty("mitform.oracles", "");
    }

    /** Returns sheets with three ranks; 1,041,313 are those for mayor of Minneapolis in 2013, thirteen times over. */
    static Profile<RankedSheet> ranked(int voters) {
        return real() && voters == 1_041_313 ? realRanked() : madeRanked(voters, 36, 3);
    }

    private static Profile<RankedSheet> realRanked() {
        var file = read("rcv/2013_minneapolis_mayor_scale.json");
        var candidates = RcTab.read(file, true).orThrow().candidates();
        var profile = Profile.empty(RankedSheet.KIND, candidates);
        for (Value ballot : file.items("ballots")) {
            var ranks = items(items(ballot).get(1)).stream()
                    .map(rank -> marks(rank, candidates))
                    .toList();
            profile.add(RankedSheet.of(ranks), whole(items(ballot).get(0)));
        }
        return profile;
    }

    private static List<Integer> marks(Value rank, Candidates candidates) {
        if (rank instanceof ListValue several) {
            return several.items().stream()
                    .map(name -> candidates.place(text(name)))
                    .toList();
        }
        if (!(rank instanceof TextValue name)) return List.of();
        return List.of(
                switch (name.text()) {
                    case "*OVERVOTE*" -> RankedSheet.OVERVOTE;
                    case "*UWI*" -> candidates.place(RcTab.WRITE_INS);
                    default -> candidates.place(name.text());
                });
    }

    static Profile<RankedSheet> madeRanked(int voters, int names, int ranks) {
        var profile = Profile.empty(RankedSheet.KIND, candidates("name", names));
        var taste = new Taste(names, 1);
        for (int i = 0; i < voters; i++) {
            profile.add(RankedSheet.of(
                    IntStream.of(taste.ranking(ranks)).mapToObj(List::of).toList()));
        }
        return profile;
    }

    /** Returns ballots on 160 projects; 90,494 (23,571 different ones) are those on the city budget of Łódź in 2022. */
    static Spending spending(int voters) {
        return real() && voters == 90_494 ? realSpending() : madeSpending(voters, 160);
    }

    private static Spending realSpending() {
        var file = read("pb/Poland_Lodz_2022.json");
        var projects = file.items("projects").stream()
                .map(project -> (ObjectValue) project)
                .map(project -> Project.of(
                        project.text("id").orElseThrow(),
                        new BigDecimal(project.text("cost").orElseThrow())))
                .toList();
        var budget = Budget.of(new BigDecimal(file.text("budget").orElseThrow()), projects);
        var approvals = Profile.empty(Approval.KIND, budget.candidates());
        for (Value ballot : file.items("ballots")) add(ballot, approvals);
        return new Spending(budget, approvals);
    }

    /** Money grows with the voters, so that shares are raised as often by few as by many. */
    static Spending madeSpending(int voters, int number) {
        var chance = new SplittableRandom(2);
        var projects = IntStream.range(0, number)
                .mapToObj(i -> Project.of("p" + i, BigDecimal.valueOf(voters * (20L + chance.nextInt(500)) / 100)))
                .toList();
        var budget = Budget.of(BigDecimal.valueOf(70L * voters), projects);
        var approvals = Profile.empty(Approval.KIND, budget.candidates());
        var taste = new Taste(number, 3);
        for (int i = 0; i < voters; i++) approvals.add(Approval.of(taste.ranking(5)));
        return new Spending(budget, approvals);
    }

    /** Returns different ballots on 76 candidates; 7,825 are those on the budget of Warszawa-Mokotów in 2024. */
    static Profile<Approval> committee(int different) {
        return real() && different == 7_825 ? realCommittee() : madeCommittee(different, 76);
    }

    private static Profile<Approval> realCommittee() {
        var file = read("abc/real_Poland_Warszawa_2024_Mokotow.json");
        int number = file.number("candidates").orElseThrow().intValue();
        var approvals = Profile.empty(Approval.KIND, candidates("c", number));
        for (Value ballot : file.items("weightedBallots")) add(ballot, approvals);
        return approvals;
    }

    static Profile<Approval> madeCommittee(int different, int number) {
        var approvals = Profile.empty(Approval.KIND, candidates("c", number));
        var taste = new Taste(number, 4);
        while (approvals.size() < different) approvals.add(Approval.of(taste.ranking(15)));
        return approvals;
    }

    private static void add(Value ballot, Profile<Approval> approvals) {
        var places = new TreeSet<Integer>();
        for (Value place : items(items(ballot).get(1))) places.add((int) whole(place));
        approvals.add(Approval.of(new ArrayList<>(places)), whole(items(ballot).get(0)));
    }

    static Candidates candidates(String prefix, int number) {
        return Candidates.of(
                IntStream.range(0, number).mapToObj(i -> prefix + i).toList());
    }

    private static ObjectValue read(String name) {
        try {
            return (ObjectValue) Json.parse(Files.readString(Path.of(folder()).resolve(name)), LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Value> items(Value list) {
        return ((ListValue) list).items();
    }

    private static long whole(Value number) {
        return ((NumberValue) number).number().longValueExact();
    }

    private static String text(Value text) {
        return ((TextValue) text).text();
    }
}
