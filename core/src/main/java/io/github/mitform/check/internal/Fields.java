package io.github.mitform.check.internal;

import io.github.mitform.definition.Format;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Named;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the parts of a definition are called in the file, and in which order they stand there. */
public final class Fields {
    private Fields() {}

    /** Returns the name that a component of a record has in the file. */
    public static String nameInFile(RecordComponent component) {
        var named = component.getAnnotation(Named.class);
        return named == null ? component.getName() : named.value();
    }

    /** Returns what orders places as the document does: fields as the definition declares them, items by number. */
    public static List<Integer> ranks(Pointer pointer) {
        return pointer.tokens().stream().map(Fields::rank).toList();
    }

    private static int rank(String token) {
        if (!token.isEmpty() && token.length() < 9 && token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(token);
        }
        return Order.RANKS.getOrDefault(token, Integer.MAX_VALUE);
    }

    /** Computed once something is to be sorted. */
    private static final class Order {
        /** What stands right behind a field in some record, by the field, in the order in which they are met. */
        private static final Map<String, Set<String>> NEXT = new LinkedHashMap<>();

        static final Map<String, Integer> RANKS;

        static {
            collect(Format.class, new HashSet<>());
            RANKS = ranks();
        }

        /** Puts a field behind all that stand before it in any record; where records disagree, the one that is met first counts. */
        private static Map<String, Integer> ranks() {
            var ranks = new LinkedHashMap<String, Integer>();
            var open = new LinkedHashSet<>(NEXT.keySet());
            while (!open.isEmpty()) {
                String next = open.stream()
                        .filter(field -> open.stream()
                                .noneMatch(other ->
                                        NEXT.getOrDefault(other, Set.of()).contains(field)))
                        .findFirst()
                        .orElseGet(() -> open.iterator().next());
                ranks.put(next, ranks.size());
                open.remove(next);
            }
            return ranks;
        }

        private static void collect(Class<?> type, Set<Class<?>> seen) {
            if (!type.getName().startsWith("io.github.mitform.definition.") || !seen.add(type)) {
                return;
            }
            if (type.isSealed()) {
                for (Class<?> kind : type.getPermittedSubclasses()) {
                    collect(kind, seen);
                }
            }
            if (type.isRecord()) {
                String before = null;
                for (RecordComponent component : type.getRecordComponents()) {
                    String name = nameInFile(component);
                    NEXT.computeIfAbsent(name, key -> new LinkedHashSet<>());
                    if (before != null) {
                        NEXT.computeIfAbsent(before, key -> new LinkedHashSet<>())
                                .add(name);
                    }
                    before = name;
                }
                for (RecordComponent component : type.getRecordComponents()) {
                    collectIn(component.getGenericType(), seen);
                }
            }
        }

        private static void collectIn(Type type, Set<Class<?>> seen) {
            if (type instanceof Class<?> plain) {
                collect(plain, seen);
            } else if (type instanceof ParameterizedType generic) {
                for (Type argument : generic.getActualTypeArguments()) {
                    collectIn(argument, seen);
                }
            }
        }
    }
}
