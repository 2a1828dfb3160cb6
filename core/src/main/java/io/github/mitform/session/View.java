package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What to show to one person now, in the language of the session, every placeholder filled.
 *
 * <p>Immutable. {@link #toValue()} gives the same for any front end.
 *
 * @param page what is on the page; empty before the start, after the end, and where nothing is shown at all
 * @param missing what stands against submitting; nothing if it may be submitted
 * @param languages those that the format offers
 */
public record View(
        SessionState.Status status,
        Optional<Page> page,
        Progress progress,
        List<Finding> missing,
        Locale language,
        List<Locale> languages) {
    public View {
        requireNonNull(status, "status");
        requireNonNull(page, "page");
        requireNonNull(progress, "progress");
        missing = List.copyOf(missing);
        requireNonNull(language, "language");
        languages = List.copyOf(languages);
    }

    /** Returns whether the session is open and nothing is missing. */
    public boolean maySubmit() {
        return status == SessionState.Status.OPEN && missing.isEmpty();
    }

    /**
     * Returns the same view with findings beside the questions they belong to, such as those of a command that was refused.
     *
     * @param findings located at {@code /answers/NAME} or below; others are left out
     */
    public View withFindings(List<Finding> findings) {
        return new View(
                status, page.map(shown -> shown.withFindings(findings)), progress, missing, language, languages);
    }

    /**
     * Returns the view as an object: {@code status}, {@code language}, {@code languages}, {@code progress}, {@code maySubmit}, {@code
     * missing} and, while there is one, {@code page} with its {@code elements}. Fields without a value are left out. An element holds the
     * question's {@code name}, {@code ask}, {@code help}, {@code required}, {@code media}, {@code why}, its {@code answer} in the form that
     * answers are given in, {@code findings}, and its {@code type}, which has the fields of the definition, with options listed and labels in
     * one language.
     */
    public ObjectValue toValue() {
        return ViewWriter.write(this);
    }

    /** What kind of page it is. */
    public enum Kind {
        INFORM,
        CONSENT,
        ASK,
        TASK,
        ACTIVITY
    }

    /**
     * A page.
     *
     * @param path ids from the phase down, joined by slashes
     * @param text to read above the questions; the scenario of a task, the instructions of an activity; empty for a consent, whose text is
     *     its question
     * @param goal how an observer knows that the goal of a task was reached
     * @param prototype what is tested in a task
     * @param activity what is done together on site
     * @param item the item of something repeated that this page is about; empty outside
     * @param anyOrder what can be gone through in any order and has this page in one of its parts, the outermost first
     * @param why the cases that led here, the outermost first; empty for a page that everybody sees
     * @param elements what is asked on it, in order, without what is hidden
     */
    public record Page(
            String path,
            Kind kind,
            Optional<String> title,
            Optional<String> text,
            Optional<String> goal,
            Optional<Prototype> prototype,
            Optional<Activity> activity,
            List<Medium> media,
            Optional<Item> item,
            List<AnyOrder> anyOrder,
            List<Reason> why,
            List<Element> elements) {
        public Page {
            requireNonNull(path, "path");
            requireNonNull(kind, "kind");
            requireNonNull(title, "title");
            requireNonNull(text, "text");
            requireNonNull(goal, "goal");
            requireNonNull(prototype, "prototype");
            requireNonNull(activity, "activity");
            media = List.copyOf(media);
            requireNonNull(item, "item");
            anyOrder = List.copyOf(anyOrder);
            why = List.copyOf(why);
            elements = List.copyOf(elements);
        }

        private Page withFindings(List<Finding> findings) {
            var marked = elements.stream()
                    .map(element -> element.withFindings(findings))
                    .toList();
            return new Page(path, kind, title, text, goal, prototype, activity, media, item, anyOrder, why, marked);
        }
    }

    /**
     * One item of something that is repeated.
     *
     * @param path of what is repeated: ids from the phase down, joined by slashes
     * @param title of what is repeated
     * @param key the id of the option, or the number
     * @param label what people call the item: the label of the option, or the number
     * @param number its place among the items that this person comes to, from 1
     */
    public record Item(String path, Optional<String> title, String key, String label, int number) {
        public Item {
            requireNonNull(path, "path");
            requireNonNull(title, "title");
            requireNonNull(key, "key");
            requireNonNull(label, "label");
        }
    }

    /**
     * Parts that can be gone through in any order.
     *
     * @param path ids from the phase down, joined by slashes
     * @param chosen whether people choose the order; it was drawn otherwise
     * @param parts in the order in which this person comes to them by turning to the next page
     */
    public record AnyOrder(String path, Optional<String> title, boolean chosen, List<Part> parts) {
        public AnyOrder {
            requireNonNull(path, "path");
            requireNonNull(title, "title");
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of what can be gone through in any order.
     *
     * @param title as it is written, or else that of its first page, or else its id
     * @param page where to go to for it: the first page on which something is missing, or else the first one; empty while it shows nothing
     * @param here whether this person is in it
     * @param done whether this person has been to it, to its end if they are in it now, and nothing is missing in it; false while it shows
     *     nothing
     */
    public record Part(String id, String title, Optional<String> page, boolean here, boolean done) {
        public Part {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(page, "page");
        }
    }

    /**
     * Why something is shown.
     *
     * @param place the case that was taken, such as {@code young/under_18}; the question itself where it has a condition of its own
     * @param condition as its author wrote it; empty for {@code otherwise}
     */
    public record Reason(String place, String condition) {
        public Reason {
            requireNonNull(place, "place");
            requireNonNull(condition, "condition");
        }
    }

    /**
     * A picture, film or sound.
     *
     * @param alternative what it shows, for those who do not see or hear it
     * @param seconds how long to show it, and then not again; empty for as long as people like
     */
    public record Medium(String source, String alternative, OptionalInt seconds) {
        public Medium {
            requireNonNull(source, "source");
            requireNonNull(alternative, "alternative");
            requireNonNull(seconds, "seconds");
        }

        /** Makes something to show for as long as people like. */
        public Medium(String source, String alternative) {
            this(source, alternative, OptionalInt.empty());
        }
    }

    /** What is tested in a task. */
    public record Prototype(String name, String version, Optional<String> link) {
        public Prototype {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
            requireNonNull(link, "link");
        }
    }

    /**
     * What is done together on site.
     *
     * @param minutes how long it takes
     * @param roles who does what; empty where everybody does the same
     * @param material what has to be there
     */
    public record Activity(int minutes, List<Role> roles, List<Material> material) {
        public Activity {
            roles = List.copyOf(roles);
            material = List.copyOf(material);
        }

        /**
         * What somebody does in it.
         *
         * @param people how many are needed; empty for any number
         */
        public record Role(String id, String label, Optional<String> instructions, OptionalInt people) {
            public Role {
                requireNonNull(id, "id");
                requireNonNull(label, "label");
                requireNonNull(instructions, "instructions");
                requireNonNull(people, "people");
            }
        }

        /**
         * Something that has to be there.
         *
         * @param quantity how many; empty where one is enough or the number does not matter
         */
        public record Material(String id, String label, OptionalInt quantity) {
            public Material {
                requireNonNull(id, "id");
                requireNonNull(label, "label");
                requireNonNull(quantity, "quantity");
            }
        }
    }

    /**
     * A question.
     *
     * @param name as answers name it
     * @param type with its options known and in the order of this person; their labels still in all languages
     * @param typeValue the type as an object with labels in the language of the session
     * @param answer what was answered so far about options that are shown, or what is filled in as long as nothing was
     * @param why the condition of its own, if it has one
     * @param findings what the answer does not keep to, and what was wrong with one that was refused
     */
    public record Element(
            String name,
            String ask,
            Optional<String> help,
            AnswerType type,
            ObjectValue typeValue,
            boolean required,
            Optional<Answer> answer,
            List<Medium> media,
            Optional<Reason> why,
            List<Finding> findings) {
        public Element {
            requireNonNull(name, "name");
            requireNonNull(ask, "ask");
            requireNonNull(help, "help");
            requireNonNull(type, "type");
            requireNonNull(typeValue, "typeValue");
            requireNonNull(answer, "answer");
            media = List.copyOf(media);
            requireNonNull(why, "why");
            findings = List.copyOf(findings);
        }

        private Element withFindings(List<Finding> all) {
            var own = Stream.concat(findings.stream(), all.stream().filter(this::isAboutThis))
                    .distinct()
                    .toList();
            return new Element(name, ask, help, type, typeValue, required, answer, media, why, own);
        }

        private boolean isAboutThis(Finding finding) {
            var tokens = finding.at().tokens();
            return tokens.size() >= 2
                    && tokens.get(0).equals("answers")
                    && tokens.get(1).equals(name);
        }
    }

    /**
     * How far somebody is. What depends on answers still to come is counted from its shortest to its longest way; the pages done are taken
     * as they stand.
     *
     * @param pagesDone pages before the current one
     * @param leastPagesLeft how many follow at least, the current one not counted
     * @param mostPagesLeft how many follow at most
     * @param answered questions shown at the moment that were answered, passed over, or taken with "don't know"
     * @param open questions shown at the moment that were not
     */
    public record Progress(int pagesDone, int leastPagesLeft, int mostPagesLeft, int answered, int open) {}
}
