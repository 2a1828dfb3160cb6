package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.Value;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record, written as an object with a field for each component. */
final class RecordMapper<T> extends Mapper<T> {
    private final Class<T> type;
    private final List<Component> components;
    private final Map<String, Component> byName = new LinkedHashMap<>();
    private final MethodHandle constructor;
    private final boolean isOpen;

    /** @param constructor takes the components in order as one array */
    RecordMapper(Class<T> type, List<Component> components, MethodHandle constructor) {
        this.type = type;
        this.components = List.copyOf(components);
        this.constructor = constructor;
        for (Component component : components) {
            if (!component.isRest() && byName.put(component.name(), component) != null) {
                throw new IllegalArgumentException(type.getName() + " has two fields named " + component.name());
            }
        }
        this.isOpen = components.stream().anyMatch(Component::isRest);
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.ObjectValue object ? read(object, place, "") : wrongKind(value, place);
    }

    /**
     * Reads the fields of this record.
     *
     * @param discriminator a field that stands beside them; empty if there is none
     */
    @Nullable
    T read(Value.ObjectValue object, Place outside, String discriminator) {
        var place = outside.inside(object);
        Set<String> meant = reportUnknownFields(object, place, discriminator);
        boolean sound = meant.isEmpty();
        var arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            var component = components.get(i);
            arguments[i] = component.isRest()
                    ? rest(object, place, discriminator)
                    : component.read(object, place, meant.contains(component.name()));
            sound &= arguments[i] != null;
        }
        return sound ? construct(arguments, place) : null;
    }

    /**
     * Reports fields that nobody knows; where any field may stand, those that seem to be a misspelt one that has to be there.
     *
     * @return the names of the fields that were probably meant; they are not reported as missing once more
     */
    private Set<String> reportUnknownFields(Value.ObjectValue object, Place place, String discriminator) {
        Set<String> meant = Set.of();
        for (String name : object.fields().keySet()) {
            if (!byName.containsKey(name) && !name.equals(discriminator) && !place.isFull()) {
                var free = free(object);
                if (!isOpen || Suggestion.nearest(name, free).isPresent()) {
                    meant = new HashSet<>(meant);
                    meant.add(Choice.reportUnknownField(name, free, place.field(name))
                            .orElse(""));
                }
            }
        }
        return meant;
    }

    /** Returns the fields that are not there yet, of an open record only those that have to be. */
    private List<String> free(Value.ObjectValue object) {
        return byName.values().stream()
                .filter(component -> !isOpen || component.isRequired())
                .map(Component::name)
                .filter(known -> !object.fields().containsKey(known))
                .toList();
    }

    private Value rest(Value.ObjectValue object, Place place, String discriminator) {
        var rest = new LinkedHashMap<String, Value>();
        object.fields().forEach((name, value) -> {
            if (!byName.containsKey(name) && !name.equals(discriminator)) {
                rest.put(name, value);
                PlainMapper.checkNumbers(value, place.field(name));
            }
        });
        return new Value.ObjectValue(rest);
    }

    private @Nullable T construct(@Nullable Object[] arguments, Place place) {
        try {
            return type.cast((Object) constructor.invokeExact(arguments));
        } catch (IllegalArgumentException e) {
            place.reportRefusal(e);
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of a record declares no exception", e);
        }
    }

    /** Calls a method handle of one object. */
    static Object invoke(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("neither constructors nor accessors declare exceptions", e);
        }
    }

    @Override
    public Value write(T object) {
        var fields = new LinkedHashMap<String, Value>();
        write(object, fields);
        return new Value.ObjectValue(fields);
    }

    void write(T object, Map<String, Value> fields) {
        for (Component component : components) {
            component.write(object, fields);
        }
    }

    @Override
    public Shape shape() {
        var fields = new ArrayList<Shape.Field>();
        byName.values().forEach(component -> fields.add(component.shape()));
        return new Shape.ObjectShape(type, fields, isOpen);
    }

    @Override
    Sentence needed() {
        return Kind.OBJECT.words();
    }

    /** Counts fields: one that has to be here by its right name weighs more than one that is misspelt or that others have, too. */
    @Override
    int likeness(Value value) {
        int likeness = 0;
        for (String name : ((Value.ObjectValue) value).fields().keySet()) {
            var known = byName.get(name);
            if (known != null) {
                likeness += known.isRequired() ? 4 : 1;
            } else if (Suggestion.nearest(name, byName.keySet()).isPresent()) {
                likeness += 2;
            }
        }
        return likeness;
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.OBJECT;
    }
}
