package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * How well people hide among those who are like them in everything an outsider may know. Immutable.
 *
 * <p>Sources: L. Sweeney, "k-anonymity: a model for protecting privacy", International Journal on Uncertainty, Fuzziness and
 * Knowledge-based Systems 10(5), 2002; for what all of a group have in common A. Machanavajjhala and others, "l-diversity", ACM
 * Transactions on Knowledge Discovery from Data 1(1), 2007.
 *
 * @param classes one for each combination of what an outsider may know, the smaller ones first
 */
public record Anonymity(List<Alike> classes) {
    public Anonymity {
        classes = List.copyOf(classes);
    }

    /**
     * People who cannot be told apart.
     *
     * @param people 1 or more
     * @param secrets how many different things they have to hide, 1 or more: with a single one, whoever knows that somebody is among them
     *     knows it
     */
    public record Alike(long people, int secrets) {}

    /**
     * Looks at records.
     *
     * @param known what an outsider may know of a record
     * @param secret what is to be hidden
     */
    public static <T> Anonymity of(Collection<T> records, Function<T, ?> known, Function<T, ?> secret) {
        Map<Object, Long> people = new HashMap<>();
        Map<Object, Set<Object>> secrets = new HashMap<>();
        for (T each : records) {
            Object key = known.apply(each);
            people.merge(key, 1L, Long::sum);
            secrets.computeIfAbsent(key, k -> new HashSet<>()).add(secret.apply(each));
        }
        var classes = new ArrayList<Alike>();
        people.forEach((key, count) ->
                classes.add(new Alike(count, secrets.getOrDefault(key, Set.of()).size())));
        classes.sort((left, right) -> left.people() != right.people()
                ? Long.compare(left.people(), right.people())
                : Integer.compare(left.secrets(), right.secrets()));
        return new Anonymity(classes);
    }

    /** Returns k: how many people there are at least in each class; empty for no records. */
    public OptionalLong k() {
        return sizes().min();
    }

    /** Returns how many records stand in classes smaller than that. */
    public long below(long k) {
        return sizes().filter(size -> size < k).sum();
    }

    /** Returns how many people nobody else is like. */
    public long unique() {
        return sizes().filter(size -> size == 1).count();
    }

    /** Returns the fewest different secrets in a class; empty for no records. */
    public OptionalLong leastSecrets() {
        return classes.stream().mapToLong(Alike::secrets).min();
    }

    /** Returns how many classes have but one secret. */
    public long homogeneous() {
        return classes.stream().filter(alike -> alike.secrets() == 1).count();
    }

    private LongStream sizes() {
        return classes.stream().mapToLong(Alike::people);
    }
}
