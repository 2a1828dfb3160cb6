package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Options;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that are written at the records of a definition, checked by Jakarta Validation. The message of a constraint is the code
 * of one of our problems.
 */
public final class Constraints {
    private Constraints() {}

    public static void check(Format format, Findings findings) {
        for (ConstraintViolation<Format> violation : Engine.VALIDATOR.validate(format)) {
            var problem = Problem.BY_CODE.get(violation.getMessageTemplate());
            if (problem == null) {
                throw new AssertionError("no sentence for the constraint " + violation.getMessageTemplate());
            }
            findings.add(
                    problem,
                    place(format, violation.getPropertyPath()),
                    "found",
                    String.valueOf(violation.getInvalidValue()));
        }
    }

    /** Follows the path of a violation from the format to the place in the file. */
    private static Place place(Format format, Path path) {
        Object at = format;
        var place = Place.root();
        for (Path.Node node : path) {
            Integer index = node.getIndex();
            if (index != null && at instanceof List<?> list) {
                at = list.get(index);
                place = place.item(index, id(at));
            } else if (node.getKey() != null && at instanceof Map<?, ?> map) {
                at = map.get(node.getKey());
                place = place.field(String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY && at != null) {
                var component = component(at.getClass(), node.getName());
                // Listed options are a plain list in the file.
                place = at instanceof Options.Listed ? place : place.field(Fields.nameInFile(component));
                at = unwrapped(value(at, component));
            }
        }
        return place;
    }

    private static String id(@Nullable Object element) {
        if (element == null || !element.getClass().isRecord()) {
            return "";
        }
        return Arrays.stream(element.getClass().getRecordComponents())
                .filter(component -> component.getType() == Id.class)
                .findFirst()
                .map(component -> String.valueOf(value(element, component)))
                .orElse("");
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no component " + name));
    }

    private static @Nullable Object value(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("definitions are public records", e);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof Optional<?> optional) return optional.orElse(null);
        if (value instanceof OptionalInt optional) return optional.isPresent() ? optional.getAsInt() : null;
        return value;
    }

    /** Started once, when the first format is checked; plain messages only, so that no expression language is needed. */
    private static final class Engine {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    public enum Problem implements CheckCode {
        NO_LANGUAGE(error(
                "format.no-language",
                "At least one language is needed, such as \"languages\": [\"de\"].",
                "Es fehlt die Sprache, zum Beispiel \"languages\": [\"de\"].")),
        NO_PHASE(error(
                "format.no-phase",
                "At least one phase is needed, in which people take part.",
                "Es fehlt mindestens eine Phase, in der Menschen mitmachen.")),
        PUBLISHER_NAME_BLANK(error(
                "publisher.name-blank",
                "The publisher's name is blank; write who answers for this format.",
                "Der Name des Herausgebers ist leer; bitte eintragen, wer das Format verantwortet.")),
        SMALLEST_CELL_BELOW_ONE(error(
                "privacy.smallest-cell-below-one",
                "The smallest group that is shown has at least 1 person, but {found} is written; 5 is usual.",
                "Die kleinste gezeigte Gruppe hat mindestens 1 Person, hier steht aber {found}; üblich sind 5.")),
        NO_QUESTION(error(
                "ask.no-question",
                "At least one question is needed on this page; without any, remove the page.",
                "Auf dieser Seite fehlt eine Frage; ohne Frage bitte die Seite entfernen.")),
        TOO_FEW_PARTS(error(
                "parts.too-few",
                "At least 2 parts are needed to go through them in any order; with fewer, write the steps directly here.",
                "Es braucht mindestens 2 Teile, um sie in beliebiger Reihenfolge zu durchlaufen; bei weniger bitte die Schritte direkt"
                        + " hier eintragen.")),
        EMPTY_PART(error(
                "parts.empty",
                "There is nothing to see in this part; add a step, or remove the part.",
                "In diesem Teil ist nichts zu sehen; bitte einen Schritt ergänzen oder den Teil entfernen.")),
        TOO_FEW_VARIANTS(error(
                "assign.too-few-variants",
                "At least 2 variants are needed to draw one of them; with fewer, write the steps directly here.",
                "Es braucht mindestens 2 Varianten, um eine davon auszulosen; bei weniger bitte die Schritte direkt hier"
                        + " eintragen.")),
        WEIGHT_OUT_OF_RANGE(error(
                "assign.weight-out-of-range",
                "The weight of a variant is a whole number from 1 to 1000, but {found} is written; remove a variant that nobody"
                        + " should get.",
                "Das Gewicht einer Variante ist eine ganze Zahl von 1 bis 1000, hier steht aber {found}; eine Variante, die"
                        + " niemand bekommen soll, bitte entfernen.")),
        NOTHING_REPEATED(
                error(
                        "repeat.empty",
                        "There is nothing here to be repeated; add a step, or remove the repeat.",
                        "Hier gibt es nichts, was wiederholt wird; bitte einen Schritt ergänzen oder die Wiederholung entfernen.")),
        MOST_OUT_OF_RANGE(error(
                "repeat.most-out-of-range",
                "At least 1 and at most 100 items can come, but {found} is written.",
                "Es können 1 bis 100 Einträge kommen, hier steht aber {found}.")),
        TIMES_OUT_OF_RANGE(error(
                "repeat.times-out-of-range",
                "Something can be repeated from 1 to 100 times, but {found} is written.",
                "Etwas lässt sich 1- bis 100-mal wiederholen, hier steht aber {found}.")),
        COMPUTED_DECIMALS_OUT_OF_RANGE(error(
                "compute.decimals-out-of-range",
                "A value is rounded to 0 to 10 decimals, but {found} is written.",
                "Ein Wert wird auf 0 bis 10 Nachkommastellen gerundet, hier steht aber {found}.")),
        NO_CASE(error(
                "choose.no-case",
                "At least one case with a condition is needed; without any, write the steps of \"otherwise\" directly here.",
                "Es fehlt ein Fall mit einer Bedingung; ohne Fall bitte die Schritte aus \"otherwise\" direkt hier"
                        + " eintragen.")),
        MINUTES_OUT_OF_RANGE(error(
                "activity.minutes-out-of-range",
                "An activity takes from 1 minute to 1440, which is a day, but {found} is written.",
                "Eine Aktivität dauert 1 bis 1440 Minuten, also höchstens einen Tag, hier steht aber {found}.")),
        PEOPLE_BELOW_ONE(
                error(
                        "activity.people-below-one",
                        "A role needs at least 1 person, but {found} is written; leave it out where any number will do.",
                        "Eine Rolle braucht mindestens 1 Person, hier steht aber {found}; wo die Zahl beliebig ist, bitte weglassen.")),
        QUANTITY_BELOW_ONE(error(
                "activity.quantity-below-one",
                "At least 1 piece of material is needed, but {found} is written; leave it out where the number does not matter.",
                "Vom Material braucht es mindestens 1 Stück, hier steht aber {found}; wo die Zahl gleich ist, bitte"
                        + " weglassen.")),
        SHORTEST_OUT_OF_RANGE(
                error(
                        "task.shortest-out-of-range",
                        "The shortest way to a goal has 1 to 500 pages, its start and its end included, but {found} is written.",
                        "Der kürzeste Weg zu einem Ziel hat 1 bis 500 Seiten, mit der ersten und der letzten, hier steht aber {found}.")),
        STEP_NOT_POSITIVE(error(
                "number.step-not-positive",
                "The step between two numbers must be more than 0, but {found} is written; 1 gives whole numbers, 0.01 cents.",
                "Der Schritt zwischen zwei Zahlen muss größer als 0 sein, hier steht aber {found}; 1 ergibt ganze Zahlen,"
                        + " 0.01 Cent.")),
        TEXT_MIN_NEGATIVE(error(
                "text.min-negative",
                "The least number of characters is 0 or more, but {found} is written.",
                "Die kleinste Zahl von Zeichen ist 0 oder mehr, hier steht aber {found}.")),
        TEXT_MAX_OUT_OF_RANGE(error(
                "text.max-out-of-range",
                "The greatest number of characters is from 1 to 20000, but {found} is written.",
                "Die größte Zahl von Zeichen liegt zwischen 1 und 20000, hier steht aber {found}.")),
        TEXT_LINES_OUT_OF_RANGE(error(
                "text.lines-out-of-range",
                "A text field offers 1 to 50 lines, but {found} is written.",
                "Ein Textfeld hat 1 bis 50 Zeilen, hier steht aber {found}.")),
        MEDIA_SECONDS(error(
                "media.seconds-out-of-range",
                "A picture can be shown for 1 to 600 seconds, but {found} is written.",
                "Ein Bild kann 1 bis 600 Sekunden lang gezeigt werden, hier steht aber {found}.")),
        CHOICES_MIN_NEGATIVE(error(
                "choices.min-negative",
                "The least number of options to choose is 0 or more, but {found} is written.",
                "Die kleinste Zahl anzukreuzender Antwortmöglichkeiten ist 0 oder mehr, hier steht aber {found}.")),
        RANKING_MIN_BELOW_ONE(error(
                "ranking.min-below-one",
                "At least 1 option has to be ranked, but {found} is written.",
                "Mindestens 1 Antwortmöglichkeit muss eingeordnet werden, hier steht aber {found}.")),
        TOTAL_NOT_POSITIVE(error(
                "allocation.total-not-positive",
                "There must be at least 1 point to give out, but {found} is written.",
                "Es muss mindestens 1 Punkt zu verteilen sein, hier steht aber {found}.")),
        DECIMALS_OUT_OF_RANGE(error(
                "place.decimals-out-of-range",
                "A position has 0 to 6 decimal places, but {found} is written; 3 are about 100 m, 5 about 1 m.",
                "Eine Position hat 0 bis 6 Nachkommastellen, hier steht aber {found}; 3 sind etwa 100 m, 5 etwa 1 m.")),
        MOST_POINTS_OUT_OF_RANGE(error(
                "place.most-points-out-of-range",
                "A line or an area has at most 4 to 1000 points, but {found} is written.",
                "Eine Linie oder Fläche hat höchstens 4 bis 1000 Punkte, hier steht aber {found}.")),
        MOST_BYTES_NOT_POSITIVE(error(
                "file.most-bytes-not-positive",
                "A file must be allowed to have at least 1 byte, but {found} is written; 10000000 are about 10 MB.",
                "Eine Datei muss mindestens 1 Byte haben dürfen, hier steht aber {found}; 10000000 sind etwa 10 MB.")),
        NO_FIELD(error(
                "group.no-field", "A group needs at least one field.", "Eine Gruppe braucht mindestens ein Feld.")),
        LIST_MIN_NEGATIVE(error(
                "list.min-negative",
                "The least number of items is 0 or more, but {found} is written.",
                "Die kleinste Zahl von Einträgen ist 0 oder mehr, hier steht aber {found}.")),
        LIST_MAX_OUT_OF_RANGE(error(
                "list.max-out-of-range",
                "A list has at most 1 to 100 items, but {found} is written.",
                "Eine Liste hat höchstens 1 bis 100 Einträge, hier steht aber {found}.")),
        MOST_GROUPS_OUT_OF_RANGE(error(
                "grouping.most-groups-out-of-range",
                "People can make at most 1 to 100 groups, but {found} is written.",
                "Es können höchstens 1 bis 100 Gruppen gebildet werden, hier steht aber {found}.")),
        MOST_STEPS_OUT_OF_RANGE(error(
                "tree.most-steps-out-of-range",
                "A way through the tree has at most 1 to 1000 steps, but {found} is written.",
                "Ein Weg durch den Baum hat höchstens 1 bis 1000 Schritte, hier steht aber {found}.")),
        MOST_NOTES_OUT_OF_RANGE(error(
                "notes.most-out-of-range",
                "People can make at most 1 to 200 notes, but {found} is written.",
                "Es können höchstens 1 bis 200 Anmerkungen gemacht werden, hier steht aber {found}.")),
        LONGEST_NOTE_OUT_OF_RANGE(error(
                "notes.longest-out-of-range",
                "A note has at most 1 to 2000 characters, but {found} is written.",
                "Eine Anmerkung hat höchstens 1 bis 2000 Zeichen, hier steht aber {found}."));

        static final Map<String, Problem> BY_CODE =
                Arrays.stream(values()).collect(toUnmodifiableMap(Problem::code, Function.identity()));

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
