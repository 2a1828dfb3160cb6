package io.github.mitform.check;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says where a finding is, and what belongs to it. */
final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
    FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }

    FindingAssert isRelatedTo(String... pointers) {
        Assertions.assertThat(actual.related().stream().map(Pointer::toString).toList())
                .as("related places of %s", actual)
                .isEqualTo(Arrays.asList(pointers));
        return this;
    }

    FindingAssert hasPath(String path) {
        Assertions.assertThat(actual.path()).as("path of %s", actual).isEqualTo(path);
        return this;
    }

    FindingAssert hasOffset(int offset) {
        Assertions.assertThat(actual.offset()).as("offset of %s", actual).hasValue(offset);
        return this;
    }

    FindingAssert isAt(Position position) {
        Assertions.assertThat(actual.position()).as("position of %s", actual).isEqualTo(Optional.of(position));
        return this;
    }

    FindingAssert hasEdits(String... edits) {
        List<String> found = actual.fix().stream()
                .flatMap(fix -> fix.edits().stream())
                .map(edit -> edit.kind() + " " + edit.at() + " " + edit.text())
                .toList();
        Assertions.assertThat(found).as("edits of %s", actual).isEqualTo(Arrays.asList(edits));
        return this;
    }
}
