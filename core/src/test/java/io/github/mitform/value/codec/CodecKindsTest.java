package io.github.mitform.value.codec;

import static io.github.mitform.value.codec.Written.findings;
import static io.github.mitform.value.codec.Written.json;
import static io.github.mitform.value.codec.Written.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import io.github.mitform.value.Default;
import io.github.mitform.value.Discriminator;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Rest;
import io.github.mitform.value.Unwrapped;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sealed interfaces are told apart, and what annotations change of the written form. */
class CodecKindsTest {
    sealed interface Shelter permits Roof, TreeShelter, Weather {}

    record Roof(int area) implements Shelter {}

    record TreeShelter(String species) implements Shelter {}

    enum Weather implements Shelter {
        OPEN_SKY
    }

    record Place(Shelter shelter) {}

    @Nested
    class ASealedInterface {
        @Test
        void namesItsKindsByTheirOwnWordsInSnakeCase() {
            var codec = Codec.of(Shelter.class);
            assertThat(PrettyJson.compact(codec.write(new Roof(4)))).isEqualTo("{\"type\": \"roof\", \"area\": 4}");
            assertThat(PrettyJson.compact(codec.write(new TreeShelter("oak"))))
                    .isEqualTo("{\"type\": \"tree\", \"species\": \"oak\"}");
            assertThat(PrettyJson.compact(codec.write(Weather.OPEN_SKY))).isEqualTo("{\"type\": \"open_sky\"}");
        }

        @Test
        void isReadAsItWasWritten() {
            var codec = Codec.of(Shelter.class);
            for (Shelter shelter : List.of(new Roof(4), new TreeShelter("oak"), Weather.OPEN_SKY)) {
                assertThat(codec.read(codec.write(shelter))).isEqualTo(shelter);
            }
        }

        @Test
        void saysWhichKindsThereAre() {
            assertThat(findings(Place.class, "{\"shelter\": {\"type\": \"tre\"}}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /shelter/type [type.unknown] \"tre\" is not known here. Did you mean \"tree\"?"
                                    + " Possible are open_sky, roof, tree.");
            assertThat(findings(Place.class, "{\"shelter\": {}}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /shelter/type [field.missing] The field \"type\" is missing here. It says what this"
                                    + " is: open_sky, roof, tree.");
        }
    }

    @Discriminator("by")
    sealed interface Way {
        record Foot() implements Way {}

        record Bus(@Rest Value.ObjectValue settings) implements Way {}
    }

    sealed interface Stops {
        @Unwrapped
        record Listed(List<String> names) implements Stops {}

        record From(String line) implements Stops {}

        record Ordered(List<String> names, @Default("false") boolean reversed) implements Stops {}
    }

    @Unwrapped(single = true)
    record Names(List<String> names) {}

    record Trip(Way way, Stops stops, Names names) {}

    @Nested
    class Annotations {
        @Test
        void changeTheWrittenForm() {
            var trip = new Trip(
                    new Way.Bus(Value.object().with("speed", Value.of(30))),
                    new Stops.Listed(List.of("a", "b")),
                    new Names(List.of("one")));
            assertThat(json(trip))
                    .isEqualTo(
                            "{\"way\": {\"by\": \"bus\", \"speed\": 30}, \"stops\": [\"a\", \"b\"], \"names\": \"one\"}");
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(codec.write(trip))).isEqualTo(trip);
        }

        @Test
        void allowWhatTheyAllowWhenReading() {
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(value(
                            "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"line\": \"7\"}, \"names\": [\"x\", \"y\"]}")))
                    .isEqualTo(new Trip(new Way.Foot(), new Stops.From("7"), new Names(List.of("x", "y"))));
            assertThat(codec.read(value("{\"way\": {\"by\": \"foot\"}, \"stops\": [], \"names\": [\"x\"]}"))
                            .names())
                    .isEqualTo(new Names(List.of("x")));
        }

        @Test
        void tellObjectsApartByTheirFields() {
            var ordered = new Trip(new Way.Foot(), new Stops.Ordered(List.of("a", "b"), true), new Names(List.of("x")));
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(codec.write(ordered))).isEqualTo(ordered);
            assertThat(codec.read(value(
                                    "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"names\": [\"a\"]}, \"names\": \"x\"}"))
                            .stops())
                    .isEqualTo(new Stops.Ordered(List.of("a"), false));
        }

        @ParameterizedTest
        @CsvSource({"lien, line", "name, names", "reverse, reversed"})
        void leadAMisspeltFieldToTheObjectThatHasIt(String written, String meant) {
            var parsed = Codec.of(Trip.class)
                    .parse(value(
                            "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"" + written + "\": true}, \"names\": \"x\"}"));
            assertThat(parsed.findings().get(0).message(Locale.ENGLISH))
                    .isEqualTo("There is no field \"" + written + "\" here. Did you mean \"" + meant + "\"?");
        }
    }
}
