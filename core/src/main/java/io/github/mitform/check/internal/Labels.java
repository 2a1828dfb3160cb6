package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Words that do not tell people what they are to tell: options that look alike, and pictures described by the name of their file. */
public final class Labels extends Inspection {
    private final Findings findings;

    public Labels(Findings findings) {
        this.findings = findings;
    }

    @Override
    public <T> void list(List<T> elements, Function<T, Id> id, Place place) {
        Map<String, Place> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            var at = place.item(i, id.apply(element).value());
            if (element instanceof Option option) {
                option(option.label(), at.field("label"), first);
            } else if (element instanceof Media media) {
                media(media, at.field("alternative"));
            }
        }
    }

    /** @param first where each label, with its language before it, was seen first */
    private void option(Text label, Place place, Map<String, Place> first) {
        for (var words : label.byLanguage().entrySet()) {
            String seen = words.getKey().toLanguageTag() + " " + simple(words.getValue());
            var before = first.putIfAbsent(seen, place);
            if (before != null && !words.getValue().isBlank()) {
                findings.add(Findings.of(
                                Problem.LABEL_TWICE,
                                place.field(words.getKey().toLanguageTag()),
                                "language",
                                Texts.name(words.getKey()))
                        .withRelated(before.pointer()));
                return;
            }
        }
    }

    private void media(Media media, Place place) {
        String file = media.source().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        media.alternative().byLanguage().forEach((language, words) -> {
            String told = simple(words);
            if (!told.isEmpty() && (told.equals(simple(media.source())) || told.equals(simple(file)))) {
                findings.add(Problem.FILE_NAME, place.field(language.toLanguageTag()), "file", file);
            }
        });
    }

    private static String simple(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    public enum Problem implements CheckCode {
        LABEL_TWICE(warning(
                "option.label-twice",
                "Another option has the same words in {language}, so that people cannot tell them apart; change or remove one.",
                "Eine andere Antwortmöglichkeit heißt auf {language} genauso und ist nicht zu unterscheiden; bitte eine davon"
                        + " ändern oder entfernen.")),
        FILE_NAME(warning(
                "media.file-name-as-alternative",
                "Who cannot see this is only told the name of the file, \"{file}\"; write what there is to see.",
                "Wer das nicht sieht, erfährt nur den Namen der Datei, „{file}“; bitte schreiben, was zu sehen ist."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
