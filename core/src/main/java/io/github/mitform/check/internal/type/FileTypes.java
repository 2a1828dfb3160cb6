package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.FileType;
import java.util.regex.Pattern;

/** Files: which kinds of them are taken. */
public final class FileTypes extends Inspection {
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(application|audio|font|image|message|model|multipart|text|video)/(\\*|[a-z0-9][a-z0-9.+_-]{0,99})");

    private final Findings findings;

    public FileTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof FileType file)) {
            return;
        }
        var at = place.field("mediaTypes");
        if (file.mediaTypes().isEmpty()) {
            findings.add(Problem.NO_MEDIA_TYPE, at);
        }
        for (int i = 0; i < file.mediaTypes().size(); i++) {
            String name = file.mediaTypes().get(i);
            if (name.length() > 200 || !MEDIA_TYPE.matcher(name).matches()) {
                findings.add(Problem.NOT_A_MEDIA_TYPE, at.item(i));
            }
        }
    }

    public enum Problem implements CheckCode {
        NO_MEDIA_TYPE(
                error(
                        "file.no-media-type",
                        "At least one kind of file has to be taken, such as \"application/pdf\" or \"image/*\".",
                        "Mindestens eine Art von Datei muss angenommen werden, zum Beispiel \"application/pdf\" oder \"image/*\".")),
        NOT_A_MEDIA_TYPE(error(
                "file.not-a-media-type",
                "This is no media type in lower case, such as \"application/pdf\" or \"image/*\".",
                "Das ist kein klein geschriebener Medientyp wie \"application/pdf\" oder \"image/*\"."));

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
