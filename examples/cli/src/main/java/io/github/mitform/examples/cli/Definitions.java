package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the definitions that the user names: files, or ready-made formats by their id. */
final class Definitions {
    private Definitions() {}

    /** Reads and checks a file, or a ready-made format by its id. */
    static Mitform.Checked read(String name) {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            return Mitform.read(Json.write(readyMade(name).orElseThrow(() -> unknown(name))));
        }
        if (Files.isDirectory(file.get())) {
            throw new Unusable(Words.say("file.folder", Map.of("file", name)));
        }
        try {
            return Mitform.read(file.get());
        } catch (IOException unreadable) {
            throw new Unusable(Words.say("file.unreadable", Map.of("file", name, "why", why(unreadable))));
        }
    }

    /** Returns the program, or prints what stands in its way and throws. */
    static Program program(String name, PrintWriter err) {
        var checked = read(name);
        if (checked.program().isEmpty()) {
            new FindingPrinter(err).print(name, checked.document().text(), checked.findings());
            throw new Unusable(Words.say("format.unsound", Map.of("file", name)));
        }
        return checked.program().get();
    }

    /** Returns the phase that the user named, or the only one. */
    static Phase phase(Program program, @Nullable String id) {
        List<Phase> phases = program.format().phases();
        String known = phases.stream().map(phase -> phase.id().value()).collect(Collectors.joining(", "));
        if (id == null) {
            if (phases.size() == 1) {
                return phases.get(0);
            }
            throw new Unusable(Words.say("phase.needed", Map.of("phases", known)));
        }
        return phases.stream()
                .filter(phase -> phase.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unusable(Words.say("phase.unknown", Map.of("phase", id, "phases", known))));
    }

    /** Returns the newest version of a ready-made format. */
    static Optional<Format> readyMade(String id) {
        return formats().stream()
                .filter(format -> format.id().value().equals(id))
                .reduce((older, newer) -> newer.version().compareTo(older.version()) > 0 ? newer : older);
    }

    /** Says that there is no such format, and which one may be meant: ids may be left with their last part. */
    static Unusable unknown(String name) {
        var ids = new LinkedHashMap<String, String>();
        for (Format format : formats()) {
            String id = format.id().value();
            ids.put(id, id);
            ids.put(id.substring(id.lastIndexOf('.') + 1), id);
        }
        String meant = Suggestion.nearest(name, ids.keySet())
                .map(near -> " " + Words.say("format.meant", Map.of("id", ids.get(near))))
                .orElse("");
        return new Unusable(Words.say("format.unknown", Map.of("file", name)) + meant);
    }

    static List<Format> formats() {
        return Registry.installed().catalogues().stream()
                .flatMap(catalogue -> catalogue.formats().stream())
                .toList();
    }

    static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    static String why(IOException failure) {
        return failure.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
    }
}
