package io.github.mitform.examples.quickstart;

import io.github.mitform.problem.Finding;

/** The first ten lines. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("The library is here: " + Finding.class.getModule());
    }
}
