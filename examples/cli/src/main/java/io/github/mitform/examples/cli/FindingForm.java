package io.github.mitform.examples.cli;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;

/** Findings as JSON, for editors and other programs. */
final class FindingForm {
    private FindingForm() {}

    static ObjectValue write(Finding finding) {
        var form = Value.object()
                .with("severity", Value.from(finding.severity()))
                .with("code", Value.of(finding.code()))
                .with("pointer", Value.of(finding.at().toString()))
                .with("path", Value.of(finding.path()))
                .with("message", sentence(finding.sentence()));
        if (finding.position().isPresent()) {
            var position = finding.position().get();
            form = form.with("line", Value.of(position.line())).with("column", Value.of(position.column()));
        }
        if (!finding.related().isEmpty()) {
            form = form.with(
                    "related",
                    Value.from(finding.related().stream().map(Object::toString).toList()));
        }
        return finding.fix().isPresent() ? form.with("fix", fix(finding.fix().get())) : form;
    }

    private static ObjectValue fix(Fix fix) {
        var edits = fix.edits().stream().map(FindingForm::edit).toList();
        return Value.object().with("label", sentence(fix.label())).with("edits", Value.list(edits));
    }

    private static ObjectValue edit(Fix.Edit edit) {
        var form = Value.object()
                .with("kind", Value.from(edit.kind()))
                .with("at", Value.of(edit.at().toString()))
                .with("text", Value.of(edit.text()));
        return edit.kind() == Fix.Kind.SPLICE
                ? form.with("start", Value.of(edit.start())).with("end", Value.of(edit.end()))
                : form;
    }

    private static ObjectValue sentence(Sentence sentence) {
        return Value.object().with("de", Value.of(sentence.german())).with("en", Value.of(sentence.english()));
    }
}
