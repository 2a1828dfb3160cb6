package io.github.mitform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class UnfitExceptionTest {
    @Test
    void saysWhyInBothLanguagesWhereverItIsSent() throws IOException, ClassNotFoundException {
        var sentence = new Sentence("Two seats need two candidates.", "Zwei Sitze brauchen zwei Kandidierende.");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new UnfitException(sentence));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sent = (UnfitException) in.readObject();
            assertThat(sent.sentence()).isEqualTo(sentence);
            assertThat(sent).hasMessage(sentence.english());
        }
    }
}
