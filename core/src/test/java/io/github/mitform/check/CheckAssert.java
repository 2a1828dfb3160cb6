package io.github.mitform.check;

import io.github.mitform.problem.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Says what a check found, and shows everything it found where a test fails. */
final class CheckAssert extends AbstractAssert<CheckAssert, CheckResult> {
    private CheckAssert(CheckResult actual) {
        super(actual, CheckAssert.class);
    }

    static CheckAssert assertThat(CheckResult actual) {
        return new CheckAssert(actual);
    }

    /** Exactly this one finding, with these words. */
    CheckAssert reportsOnly(String code, String pointer, String sentence) {
        reports(code, pointer, sentence);
        return hasCodes(code);
    }

    /** A finding with this code at this place, among others perhaps. */
    CheckAssert reports(String code, String pointer, String sentence) {
        isNotNull();
        boolean found = actual.findings().stream()
                .anyMatch(finding -> finding.code().equals(code)
                        && finding.at().toString().equals(pointer)
                        && finding.message(Locale.ENGLISH).equals(sentence));
        if (!found) {
            failWithMessage("Expected%n  %s [%s] %s%nbut found%n%s", pointer, code, sentence, shown());
        }
        return this;
    }

    /** A finding with this code at this place, among others perhaps, whatever it says. */
    CheckAssert reports(String code, String pointer) {
        isNotNull();
        boolean found = actual.findings().stream()
                .anyMatch(finding ->
                        finding.code().equals(code) && finding.at().toString().equals(pointer));
        if (!found) {
            failWithMessage("Expected%n  %s [%s]%nbut found%n%s", pointer, code, shown());
        }
        return this;
    }

    /** Exactly these codes, in the order of the document. */
    CheckAssert hasCodes(String... codes) {
        isNotNull();
        var found = actual.findings().stream().map(Finding::code).toList();
        if (!Objects.equals(found, Arrays.asList(codes))) {
            failWithMessage("Expected only the codes %s but found%n%s", Arrays.asList(codes), shown());
        }
        return this;
    }

    CheckAssert hasNoFindings() {
        return hasCodes();
    }

    CheckAssert isSound() {
        isNotNull();
        if (!actual.isSound()) {
            failWithMessage("Expected a sound format but found%n%s", shown());
        }
        return this;
    }

    /** The one finding of a code, to say more about it. */
    Finding finding(String code) {
        isNotNull();
        var found = actual.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        if (found.size() != 1) {
            failWithMessage("Expected one finding with the code %s but found%n%s", code, shown());
        }
        return found.get(0);
    }

    private String shown() {
        return actual.findings().isEmpty()
                ? "  nothing"
                : actual.findings().stream()
                        .map(finding -> "  " + finding + " (" + finding.path() + ")")
                        .collect(Collectors.joining("\n"));
    }
}
