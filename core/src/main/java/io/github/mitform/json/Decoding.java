package io.github.mitform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * From bytes to a text: UTF-8 and nothing else, since a wrong guess would change people's words.
 *
 * @param text what could be read
 * @param fault what is wrong with it
 */
record Decoding(String text, Optional<Syntax.Fault> fault) {

    static Decoding of(byte[] bytes) {
        var other = otherEncoding(bytes);
        if (other.isPresent()) {
            var text = new String(bytes, other.get());
            var fault = new Syntax.Fault(JsonCode.OTHER_ENCODING, 0, "encoding", "UTF-16");
            return new Decoding(text, Optional.of(fault));
        }
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        boolean isMalformed = decoder.decode(in, out, true).isError();
        int read = out.flip().length();
        return isMalformed
                ? new Decoding(new String(bytes, UTF_8), Optional.of(new Syntax.Fault(JsonCode.NOT_UTF_8, read)))
                : new Decoding(out.toString(), Optional.empty());
    }

    /** Returns the encoding that the first bytes give away. Every second byte of Latin letters in UTF-16 is zero. */
    private static Optional<Charset> otherEncoding(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }
}
