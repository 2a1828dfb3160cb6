package io.github.mitform.testing;

import io.github.mitform.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which kinds of finding a document shows, and which none. */
public final class Coverage {
    private Coverage() {}

    /** Returns the codes that no document below the folder shows. */
    public static Set<String> missing(List<Code> codes, Path folder) throws IOException {
        var missing = new TreeSet<>(codes.stream().map(Code::code).toList());
        for (Golden golden : Golden.below(folder)) {
            golden.shown().forEach(shown -> missing.remove(shown.code()));
        }
        return missing;
    }

    /** Returns the codes, one a line and each with a reason, that no document shows. */
    public static Set<String> owed(Path file) throws IOException {
        var codes = new TreeSet<String>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            codes.add(line.substring(0, line.indexOf(": ")));
        }
        return codes;
    }
}
