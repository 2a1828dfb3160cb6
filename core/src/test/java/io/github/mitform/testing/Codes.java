package io.github.mitform.testing;

import io.github.mitform.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every kind of finding that is compiled somewhere, whether somebody remembered to list it or not. */
public final class Codes {
    private Codes() {}

    /** Returns the constants of every enum of codes below a folder of compiled classes, in the order of the names of these enums. */
    public static List<Code> in(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            var names = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
            var codes = new ArrayList<Code>();
            for (String name : names) {
                if (loaded(name).getEnumConstants() instanceof Code[] constants) {
                    codes.addAll(List.of(constants));
                }
            }
            return codes;
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Codes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
