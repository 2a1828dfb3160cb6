package io.github.mitform.formats.builder;

import java.util.List;
import java.util.Locale;

/** Says the words that came last once more, in another language. */
final class Translation {
    private Translation() {}

    static void say(List<Words> said, Locale language, String... words) {
        if (words.length != said.size()) {
            throw new IllegalArgumentException("as many texts are needed in " + language.toLanguageTag()
                    + " as were said before: " + said.size() + ", but there are " + words.length);
        }
        for (int i = 0; i < words.length; i++) {
            said.get(i).say(language, words[i]);
        }
    }
}
