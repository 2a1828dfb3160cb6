package io.github.mitform.value.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.mitform.problem.Code;
import io.github.mitform.value.Default;
import io.github.mitform.value.Discriminator;
import io.github.mitform.value.Meant;
import io.github.mitform.value.Named;
import io.github.mitform.value.Rest;
import io.github.mitform.value.TextForm;
import io.github.mitform.value.Unwrapped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Derives the mapper of a class from its declaration, and those of all classes it mentions. */
final class Derivation {
    private static final ClassValue<Codec<?>> CODECS = new ClassValue<>() {
        @Override
        protected Codec<?> computeValue(Class<?> type) {
            return new Derivation(MethodHandles.lookup()).derive(type);
        }
    };
    private static final String TYPE = "type";

    private final MethodHandles.Lookup lookup;
    private final Map<Class<?>, LazyMapper<?>> classes = new HashMap<>();

    Derivation(MethodHandles.Lookup lookup) {
        this.lookup = lookup;
    }

    @SuppressWarnings("unchecked") // derived from this very class
    static <T> Codec<T> codec(Class<T> type) {
        return (Codec<T>) CODECS.get(type);
    }

    @SuppressWarnings("unchecked") // the mapper of a class maps its objects
    <T> Mapper<T> derive(Class<T> type) {
        var mapper = (Mapper<T>) mapper(type, type.getName());
        return mapper instanceof LazyMapper<T> lazy ? lazy.target() : mapper;
    }

    /** @param where for the exception, if there is no written form */
    private Mapper<?> mapper(Type type, String where) {
        if (type instanceof Class<?> raw) {
            return ofClass(raw, where);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return collection(raw, mapper(arguments[0], where), where);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return map(raw, names(mapper(arguments[0], where), where), mapper(arguments[1], where), where);
            }
        }
        throw noForm(type, where);
    }

    private static IllegalArgumentException noForm(Type type, String where) {
        return new IllegalArgumentException(type.getTypeName() + " has no written form, at " + where);
    }

    private static <E> Mapper<?> collection(Class<?> raw, Mapper<E> items, String where) {
        if (raw.isAssignableFrom(ImmutableList.class)) return new ListMapper<E, List<E>>(items, ImmutableList::copyOf);
        if (raw.isAssignableFrom(ImmutableSet.class)) return new ListMapper<E, Set<E>>(items, ImmutableSet::copyOf);
        throw noForm(raw, where);
    }

    private static <K, V> Mapper<?> map(Class<?> raw, MapMapper.Names<K> names, Mapper<V> values, String where) {
        if (raw.isAssignableFrom(ImmutableMap.class)) {
            return new MapMapper<K, V, Map<K, V>>(names, values, ImmutableMap::copyOf);
        }
        if (raw == SortedMap.class || raw == NavigableMap.class || raw == ImmutableSortedMap.class) {
            return new MapMapper<K, V, Map<K, V>>(names, values, ImmutableSortedMap::copyOf);
        }
        throw noForm(raw, where);
    }

    /** Returns how fields are named by things that have a text. */
    private static MapMapper.Names<?> names(Mapper<?> mapper, String where) {
        return Names.of(mapper)
                .orElseThrow(() -> new IllegalArgumentException("fields cannot be named so, at " + where));
    }

    private Mapper<?> ofClass(Class<?> raw, String where) {
        var scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw.isAnnotationPresent(TextForm.class)) return textForm(raw);
        if (raw.isEnum()) return new EnumMapper<>(raw);
        if (raw.isRecord() || raw.isSealed()) return reference(raw);
        throw noForm(raw, where);
    }

    /** Returns the mapper of a record or a sealed interface, perhaps of one that is being derived further up. */
    private <T> LazyMapper<T> reference(Class<T> raw) {
        @SuppressWarnings("unchecked") // put in below
        var known = (LazyMapper<T>) classes.get(raw);
        if (known != null) {
            return known;
        }
        var lazy = new LazyMapper<>(raw);
        classes.put(raw, lazy);
        lazy.become(raw.isRecord() ? ofRecord(raw) : ofSealed(raw));
        return lazy;
    }

    private <T> Mapper<T> ofRecord(Class<T> type) {
        var unwrapped = type.getAnnotation(Unwrapped.class);
        if (unwrapped != null) {
            return ofUnwrapped(type, unwrapped);
        }
        var components = new ArrayList<Component>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component(type, component));
        }
        return new RecordMapper<>(type, components, constructor(type));
    }

    private Component component(Class<?> record, RecordComponent component) {
        var where = record.getName() + "." + component.getName();
        var named = component.getAnnotation(Named.class);
        var absent = component.getAnnotation(Default.class);
        var meant = component.getAnnotation(Meant.class);
        var type = component.getGenericType();
        var presence = presence(component);
        if (presence == Component.Presence.OPTIONAL) {
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        } else if (presence == Component.Presence.OPTIONAL_INT) {
            type = int.class;
        }
        @SuppressWarnings("unchecked") // only ever given what it made itself, or what the accessor returns
        var mapper = (Mapper<Object>) mapper(type, where);
        return new Component(
                named != null ? named.value() : component.getName(),
                component.getName(),
                mapper,
                presence,
                absent != null ? Optional.of(Literal.parse(absent.value())) : Optional.empty(),
                Optional.ofNullable(meant).map(Meant::value),
                accessor(record, component));
    }

    private static Component.Presence presence(RecordComponent component) {
        if (component.isAnnotationPresent(Rest.class)) return Component.Presence.REST;
        if (component.isAnnotationPresent(Default.class)) return Component.Presence.DEFAULT;
        if (component.getType() == Optional.class) return Component.Presence.OPTIONAL;
        if (component.getType() == OptionalInt.class) return Component.Presence.OPTIONAL_INT;
        return Component.Presence.REQUIRED;
    }

    private <T> Mapper<T> ofUnwrapped(Class<T> type, Unwrapped unwrapped) {
        var only = type.getRecordComponents();
        if (only.length != 1) {
            throw new IllegalArgumentException(type.getName() + " is unwrapped and needs exactly one component");
        }
        var component = component(type, only[0]);
        var constructor = constructor(type);
        return new UnwrappedMapper<>(
                component.mapper(),
                argument -> type.cast(RecordMapper.invoke(constructor, argument)),
                component::get,
                unwrapped.single());
    }

    private <T> Mapper<T> ofSealed(Class<T> type) {
        var leaves = new ArrayList<Class<? extends T>>();
        addLeaves(type, type, leaves);
        // The compiler gives no order that would survive the next build.
        leaves.sort(Comparator.<Class<?>, Boolean>comparing(leaf -> !leaf.isAnnotationPresent(Unwrapped.class))
                .thenComparing(Class::getSimpleName));
        return leaves.stream().anyMatch(leaf -> leaf.isAnnotationPresent(Unwrapped.class))
                ? either(leaves)
                : kinds(type, leaves);
    }

    private static <T> void addLeaves(Class<T> top, Class<?> type, List<Class<? extends T>> leaves) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                addLeaves(top, permitted, leaves);
            } else if (permitted.isRecord() || permitted.isEnum()) {
                leaves.add(permitted.asSubclass(top));
            } else {
                throw new IllegalArgumentException(
                        permitted.getName() + " is a kind of " + top.getName() + " and has to be a record or an enum");
            }
        }
    }

    private <T> Mapper<T> either(List<Class<? extends T>> leaves) {
        var kinds = new LinkedHashMap<Class<?>, Mapper<? extends T>>();
        for (Class<? extends T> leaf : leaves) {
            kinds.put(leaf, reference(leaf));
        }
        return new EitherMapper<>(kinds);
    }

    private <T> Mapper<T> kinds(Class<T> type, List<Class<? extends T>> leaves) {
        var kinds = new TreeMap<String, KindsMapper.Kind<? extends T>>();
        var names = new HashMap<Object, String>();
        for (Class<? extends T> leaf : leaves) {
            if (leaf.isEnum()) {
                for (T constant : leaf.getEnumConstants()) {
                    names.put(constant, EnumMapper.name((Enum<?>) constant));
                    put(kinds, names.get(constant), new KindsMapper.Constant<>(constant), type);
                }
            } else {
                names.put(leaf, kind(type, leaf));
                put(kinds, names.get(leaf), new KindsMapper.Fields<>(reference(leaf)), type);
            }
        }
        var discriminator = type.getAnnotation(Discriminator.class);
        return new KindsMapper<>(type, discriminator != null ? discriminator.value() : TYPE, kinds, names);
    }

    private static <T> void put(
            Map<String, KindsMapper.Kind<? extends T>> kinds,
            String name,
            KindsMapper.Kind<? extends T> kind,
            Class<T> type) {
        if (kinds.put(name, kind) != null) {
            throw new IllegalArgumentException(type.getName() + " has two kinds named " + name);
        }
    }

    /** Returns the name of a kind: {@code YesNoType} of {@code AnswerType} is {@code yes_no}. */
    private static String kind(Class<?> type, Class<?> leaf) {
        var named = leaf.getAnnotation(Named.class);
        if (named != null) {
            return named.value();
        }
        var words = leaf.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])");
        var ends = type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])");
        boolean endsAlike = words.length > 1 && words[words.length - 1].equals(ends[ends.length - 1]);
        return String.join("_", Arrays.asList(words).subList(0, words.length - (endsAlike ? 1 : 0)))
                .toLowerCase(Locale.ROOT);
    }

    private <T> Mapper<T> textForm(Class<T> type) {
        var form = type.getAnnotation(TextForm.class);
        var code = codes(form).stream()
                .filter(c -> c.code().equals(form.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no code " + form.code()));
        try {
            var of = access(type)
                    .findStatic(type, "of", MethodType.methodType(type, String.class))
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new TextMapper<>(
                    type.getSimpleName(),
                    Optional.of(form.pattern()),
                    code,
                    text -> type.cast(RecordMapper.invoke(of, text)),
                    Object::toString);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " needs a static method of(String)", e);
        }
    }

    private static List<Code> codes(TextForm form) {
        Code @Nullable [] codes = form.codes().getEnumConstants();
        return codes == null ? List.of() : List.of(codes);
    }

    private MethodHandle constructor(Class<?> record) {
        var components = record.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = access(record).findConstructor(record, MethodType.methodType(void.class, types));
            return record.isAnnotationPresent(Unwrapped.class)
                    ? constructor.asType(MethodType.methodType(Object.class, Object.class))
                    : constructor
                            .asSpreader(Object[].class, types.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw notAccessible(record, e);
        }
    }

    private MethodHandle accessor(Class<?> record, RecordComponent component) {
        try {
            return access(record)
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw notAccessible(record, e);
        }
    }

    private static IllegalArgumentException notAccessible(Class<?> record, Exception cause) {
        return new IllegalArgumentException(
                record.getName() + " is not accessible; make it public or give a lookup that sees it", cause);
    }

    /** Returns the widest view we may have: everything of our own module, the public part of others. */
    private MethodHandles.Lookup access(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, lookup);
        } catch (IllegalAccessException e) {
            if (!Modifier.isPublic(type.getModifiers())) {
                throw notAccessible(type, e);
            }
            return MethodHandles.publicLookup();
        }
    }
}
