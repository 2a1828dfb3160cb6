package io.github.mitform.check;

import io.github.mitform.definition.Format;
import io.github.mitform.problem.Finding;
import java.util.Optional;

/**
 * Checks definitions: every finding at once, or a program that can run.
 *
 * <p>Places are JSON pointers into the definition as it is written to a file, whether it came from one or not. Checking takes time in
 * proportion to the size of a definition and of what it includes. Stateless and safe to share.
 */
public final class Check {
    private Check() {}

    /** Checks a format with everything that is {@linkplain Registry#installed() installed}. */
    public static CheckResult of(Format format) {
        return of(format, Registry.installed());
    }

    /**
     * Checks a format.
     *
     * @param registry where included formats and counting methods are found
     */
    public static CheckResult of(Format format, Registry registry) {
        var checking = new Checking(format, registry, Includes.of(format, registry), false);
        var findings = checking.findings();
        return findings.stream().anyMatch(Finding::isError)
                ? new CheckResult(format, findings, Optional.empty())
                : new CheckResult(format, findings, Optional.of(Compilation.of(format, checking.drafts(), registry)));
    }
}
