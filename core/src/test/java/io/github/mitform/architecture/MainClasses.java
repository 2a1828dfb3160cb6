package io.github.mitform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The compiled classes of the module under test and nothing else, wherever the tests run. */
public final class MainClasses implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(location());
    }

    static JavaClasses all() {
        return new ClassFileImporter().importLocations(Set.of(location()));
    }

    /** Returns the name of every package that holds more than its own description. */
    static Set<String> packages() {
        var names = new TreeSet<String>();
        for (JavaClass type : all()) {
            if (!type.getSimpleName().endsWith("-info")) {
                names.add(type.getPackageName());
            }
        }
        return names;
    }

    private static Location location() {
        return Location.of(Path.of(System.getProperty("basedir", "."), "target", "classes"));
    }
}
