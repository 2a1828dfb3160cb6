package io.github.mitform.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Runs commands as a user would and keeps what they print. */
record Terminal(int exit, String out, String err) {

    static Terminal run(String... arguments) {
        return in(Locale.ENGLISH, "", arguments);
    }

    static Terminal german(String... arguments) {
        return in(Locale.GERMANY, "", arguments);
    }

    static Terminal typing(String typed, String... arguments) {
        return in(Locale.ENGLISH, typed, arguments);
    }

    private static Terminal in(Locale locale, String typed, String... arguments) {
        var before = Locale.getDefault();
        var keyboard = System.in;
        var out = new StringWriter();
        var err = new StringWriter();
        Locale.setDefault(locale);
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
            return new Terminal(exit, out.toString(), err.toString());
        } finally {
            Locale.setDefault(before);
            System.setIn(keyboard);
        }
    }
}
