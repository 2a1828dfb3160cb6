package io.github.mitform.examples.benchmarks;

import java.util.Locale;

/** What can be measured by itself, and has a page of its own. */
enum Topic {
    SESSIONS("\\w+", "benchmarks.md", 5) {
        @Override
        String text(Figures figures) {
            return new SessionPage(figures, Parked.measure()).text();
        }
    },
    COUNTING("counting\\.\\w+", "counting-speed.md", 3) {
        @Override
        String text(Figures figures) {
            return new CountingPage(figures).text();
        }
    };

    private final String names;
    private final String page;
    private final int iterations;

    Topic(String names, String page, int iterations) {
        this.names = names;
        this.page = page;
        this.iterations = iterations;
    }

    /** Returns the page about figures. */
    abstract String text(Figures figures);

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the page in the folder of the site. */
    String page() {
        return page;
    }

    /** Returns how often each is measured, and warmed up before. */
    int iterations() {
        return iterations;
    }

    /** Returns an expression that matches the full names of the benchmarks. */
    String benchmarks() {
        return "^" + Topic.class.getPackageName().replace(".", "\\.") + "\\." + names + "Benchmark\\.\\w+$";
    }
}
