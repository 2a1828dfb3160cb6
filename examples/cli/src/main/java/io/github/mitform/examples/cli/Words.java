package io.github.mitform.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the program says, in German where the locale is German and otherwise in English. */
final class Words {
    private static final List<String> LANGUAGE = List.of("--language", "--lang");
    private static final String BUNDLE = "io.github.mitform.examples.cli.messages";

    private Words() {}

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String say(String key) {
        return bundle().getString(key);
    }

    /** Returns the sentence with {@code {name}} replaced by the values. */
    static String say(String key, Map<String, ?> values) {
        String sentence = say(key);
        for (var value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return sentence;
    }

    /**
     * Returns the language to speak: what the environment asks for, since Java itself forgets it where the locale is not installed.
     *
     * @param otherwise what Java found out
     */
    static Locale language(Map<String, String> environment, Locale otherwise) {
        return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("de"))
                .map(value -> Locale.GERMANY)
                .orElse(otherwise);
    }

    /**
     * Returns the language to speak: what a command is asked to show, so that its own words are not in another language than what it shows.
     *
     * @param otherwise for a command that is not asked
     */
    static Locale language(String[] arguments, Locale otherwise) {
        for (int i = 0; i < arguments.length; i++) {
            for (var option : LANGUAGE) {
                if (arguments[i].startsWith(option + "=")) {
                    return Locale.forLanguageTag(arguments[i].substring(option.length() + 1));
                }
                if (arguments[i].equals(option) && i + 1 < arguments.length) {
                    return Locale.forLanguageTag(arguments[i + 1]);
                }
            }
        }
        return otherwise;
    }
}
