package io.github.mitform.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a definition may refer to by name: formats to include and methods to count with.
 *
 * <p>Immutable and safe to share, as its catalogues and methods have to be. Where two methods have one name, or two catalogues one
 * format, the first one given counts.
 */
public final class Registry {
    private final ImmutableList<Catalogue> catalogues;
    private final ImmutableSortedMap<String, TallyMethod> methods;

    private Registry(Collection<? extends Catalogue> catalogues, Collection<? extends TallyMethod> methods) {
        this.catalogues = ImmutableList.copyOf(catalogues);
        var byName = new TreeMap<String, TallyMethod>();
        methods.forEach(method -> byName.putIfAbsent(method.id(), method));
        this.methods = ImmutableSortedMap.copyOfSorted(byName);
    }

    /**
     * Returns everything that was installed when this was first called: the {@link Catalogue}s, {@link TallyMethod}s and {@link
     * TallyMethods} that the class loader of this library finds as services.
     */
    public static Registry installed() {
        return Installed.REGISTRY;
    }

    /** Returns a registry of exactly these. */
    public static Registry of(Collection<? extends Catalogue> catalogues, Collection<? extends TallyMethod> methods) {
        return new Registry(catalogues, methods);
    }

    /** Returns a copy that also finds these formats, before all others. */
    public Registry with(Catalogue catalogue) {
        return new Registry(
                ImmutableList.<Catalogue>builder()
                        .add(catalogue)
                        .addAll(catalogues)
                        .build(),
                methods.values());
    }

    /** Returns a copy that also counts by this method, in place of one of the same name. */
    public Registry with(TallyMethod method) {
        return new Registry(
                catalogues,
                ImmutableList.<TallyMethod>builder()
                        .add(method)
                        .addAll(methods.values())
                        .build());
    }

    /** Returns the format of exactly this version. */
    public Optional<Format> format(FormatId id, Version version) {
        for (Catalogue catalogue : catalogues) {
            var found = catalogue.find(id, version);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the counting method of this name. */
    public Optional<TallyMethod> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    /** Returns the places where formats are looked for, in this order. */
    public List<Catalogue> catalogues() {
        return catalogues;
    }

    /** Returns all counting methods by name, in alphabetical order. */
    public SortedMap<String, TallyMethod> methods() {
        return methods;
    }

    private static final class Installed {
        static final Registry REGISTRY = new Registry(loaded(ServiceLoader.load(Catalogue.class, loader())), methods());

        private static List<TallyMethod> methods() {
            var methods = new ArrayList<TallyMethod>(loaded(ServiceLoader.load(TallyMethod.class, loader())));
            loaded(ServiceLoader.load(TallyMethods.class, loader()))
                    .forEach(several -> methods.addAll(several.methods()));
            return methods;
        }

        private static ClassLoader loader() {
            return Registry.class.getClassLoader();
        }

        private static <S> List<S> loaded(ServiceLoader<S> services) {
            return services.stream().map(ServiceLoader.Provider::get).toList();
        }
    }
}
