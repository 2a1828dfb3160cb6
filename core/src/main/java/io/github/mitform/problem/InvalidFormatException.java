package io.github.mitform.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where something sound is required and errors were found; the message lists every error on a line of its own. */
public class InvalidFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> errors;

    /**
     * @param what the id of the format or the name of the file
     * @param errors at least one
     */
    public InvalidFormatException(String what, List<Finding> errors) {
        super(errors.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", what + " has " + counted(errors.size()) + ":\n", "")));
        this.errors = List.copyOf(errors);
    }

    private static String counted(int errors) {
        return errors == 1 ? "1 error" : errors + " errors";
    }

    /** Returns every error, in the order of the document. */
    public List<Finding> errors() {
        return errors;
    }
}
