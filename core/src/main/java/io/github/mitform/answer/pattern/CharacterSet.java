package io.github.mitform.answer.pattern;

import java.util.List;

/** Some of the characters, as a step of a pattern takes them. */
interface CharacterSet {
    boolean contains(int character);

    default CharacterSet opposite() {
        return character -> !contains(character);
    }

    static CharacterSet of(int character) {
        return range(character, character);
    }

    static CharacterSet range(int first, int last) {
        return character -> first <= character && character <= last;
    }

    static CharacterSet anyOf(List<CharacterSet> sets) {
        var copy = sets.toArray(CharacterSet[]::new);
        return character -> {
            for (CharacterSet set : copy) {
                if (set.contains(character)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Returns a general category of Unicode, or several: those whose bit is set. */
    static CharacterSet categories(int... categories) {
        int bits = 0;
        for (int category : categories) {
            bits |= 1 << category;
        }
        int wanted = bits;
        return character -> (wanted & 1 << Character.getType(character)) != 0;
    }
}
