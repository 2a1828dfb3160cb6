package io.github.mitform.testing.fuzz;

import java.util.List;
import java.util.Random;

/** Something that strangers can send text to. */
public interface Target {
    /** Returns what it is called in reports. */
    String name();

    /** Returns input to begin with. */
    List<String> examples();

    /** Returns a mutation of an input. */
    String mutated(String input, List<String> others, Random random);

    /**
     * Takes an input. Everything that is thrown is a fault of the library; what is allowed to be thrown is caught in here.
     *
     * @return what became of it, such as the codes of what was found: input that leads to something new is worth mutating further
     */
    String take(String input);
}
