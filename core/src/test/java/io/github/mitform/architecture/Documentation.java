package io.github.mitform.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what somebody would look up in vain. Javadoc checks what is written, here it is checked that something is. */
public final class Documentation {
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public ([a-z-]+ )*(class|interface|@interface|record|enum) .*");

    private Documentation() {}

    /** Returns the sources of the module under test whose public type has no comment. */
    public static List<Path> undocumentedTypes() throws IOException {
        var undocumented = new ArrayList<Path>();
        for (Path file : sources()) {
            if (!isDocumented(Files.readAllLines(file, UTF_8))) {
                undocumented.add(file);
            }
        }
        return undocumented;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("basedir", "."), "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isDocumented(List<String> lines) {
        var commented = false;
        for (String line : lines) {
            if (PUBLIC_TYPE.matcher(line).matches()) {
                return commented;
            }
            // Between a comment and its type stand annotations only, perhaps over several lines.
            commented = line.endsWith("*/") || commented && line.matches("[@ )}].*");
        }
        return true;
    }
}
