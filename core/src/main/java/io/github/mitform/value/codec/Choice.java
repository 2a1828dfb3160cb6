package io.github.mitform.value.codec;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.Collection;
import java.util.Optional;

/** What is said about a name that is none of the known ones. */
final class Choice {
    private static final Sentence NO_HINT = new Sentence("", "");
    private static final int SHORT_LIST = 12;

    private Choice() {}

    /** Reports a text that is none of the known ones, with a fix if it is certain which one was meant. */
    static void reportUnknown(String written, Collection<String> known, Place place, Code code) {
        Optional<String> meant = place.isAuthored() ? Suggestion.certain(written, known) : Optional.empty();
        Object[] gaps = {
            "found",
            place.quotedFirst(written),
            "hint",
            place.isAuthored() ? Suggestion.didYouMean(written, known) : NO_HINT,
            "known",
            String.join(", ", known)
        };
        if (meant.isPresent()) {
            var text = PrettyJson.compact(Value.of(meant.get()));
            place.reportMendable(at -> Fix.write(at, text), code, gaps);
        } else {
            place.report(code, gaps);
        }
    }

    /**
     * Reports a field that nobody knows, with a fix if it is certain which one was meant.
     *
     * @param place of the field
     * @param free the names of fields that are not there
     * @return the field that was probably meant
     */
    static Optional<String> reportUnknownField(String written, Collection<String> free, Place place) {
        Optional<String> meant = Suggestion.nearest(written, free);
        var hint = meant.isPresent() ? Suggestion.didYouMean(written, free) : listed(free);
        Object[] gaps = {"field", fieldName(written, place), "hint", hint};
        var certain = Suggestion.certain(written, free);
        if (certain.isPresent()) {
            place.reportMendable(at -> Fix.rename(at, certain.get()), ReadingCode.FIELD_UNKNOWN, gaps);
        } else {
            place.report(ReadingCode.FIELD_UNKNOWN, gaps);
        }
        return meant;
    }

    private static Sentence fieldName(String written, Place place) {
        return place.isAuthored() ? place.quoted(written) : new Sentence("of this name", "dieses Namens");
    }

    private static Sentence listed(Collection<String> free) {
        if (free.isEmpty() || free.size() > SHORT_LIST) {
            return NO_HINT;
        }
        var names = String.join(", ", free);
        return new Sentence(" Possible are " + names + ".", " Möglich sind " + names + ".");
    }
}
