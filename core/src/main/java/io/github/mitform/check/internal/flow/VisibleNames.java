package io.github.mitform.check.internal.flow;

import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/** What the conditions of a phase can see: answers and parts of answers, of its own scope and of scopes inside it. */
public final class VisibleNames implements Names {
    private final Draft draft;

    public VisibleNames(Draft draft) {
        this.draft = draft;
    }

    @Override
    public Optional<Type> type(String name) {
        if (name.equals(Channels.NAME)) {
            return Optional.of(Channels.TYPE);
        }
        if (name.endsWith(Draft.LIST)) {
            return one(name.substring(0, name.length() - Draft.LIST.length()))
                    .filter(VisibleNames::canBeListed)
                    .map(Type.ListOf::new);
        }
        return one(name);
    }

    private Optional<Type> one(String name) {
        var input = draft.byName.get(name);
        if (input != null) {
            return Optional.of(input.type());
        }
        var repeat = repeat(name);
        if (repeat.isPresent()) {
            return repeat.map(DraftRepeat::keyType);
        }
        return draft.part(name).flatMap(part -> part.input().part(part.part()));
    }

    @Override
    public Range range(String name) {
        var input = draft.byName.get(name);
        return input == null ? repeat(name).map(DraftRepeat::keyRange).orElse(Range.ANY) : input.range();
    }

    private Optional<DraftRepeat> repeat(String name) {
        return draft.repeats.stream()
                .filter(repeat -> repeat.item().equals(name))
                .findFirst();
    }

    /** Returns whether there are lists of such values; there are none of lists. */
    static boolean canBeListed(Type type) {
        return !(type instanceof Type.ListOf || type instanceof Type.SetOf);
    }

    /** Only asked for to guess what a misspelled name means. */
    @Override
    public Collection<String> all() {
        var names = new ArrayList<>(draft.byName.keySet());
        for (DraftInput input : draft.inputs) {
            input.parts().keySet().forEach(part -> names.add(input.name + "." + part));
        }
        draft.scope.parameters().values().stream()
                .filter(parameter -> !(parameter instanceof OptionsParameter))
                .forEach(parameter -> names.add(parameter.id().value()));
        return names;
    }
}
