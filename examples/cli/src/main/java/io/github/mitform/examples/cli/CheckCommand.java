package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Severity;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform check FILE… [--json] [--fix [--dry-run] [--out FILE]]}. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.files")
    private List<String> files = List.of();

    @Option(names = "--json", descriptionKey = "check.json")
    private boolean json;

    @Option(names = "--fix", descriptionKey = "check.fix")
    private boolean fix;

    @Option(names = "--dry-run", descriptionKey = "check.dry-run")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "check.out")
    private @Nullable Path target;

    @Override
    public Integer call() throws IOException {
        if ((dryRun || target != null) && !fix || fix && json || target != null && files.size() > 1) {
            throw new Unusable(Words.say("check.options"));
        }
        var reports = new ArrayList<ObjectValue>();
        int worst = Main.SOUND;
        for (String file : files) {
            try {
                var checked = checked(file);
                reports.add(report(file, checked.findings()));
                if (!json) {
                    print(file, checked);
                }
                if (checked.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
                    worst = Math.max(worst, Main.FINDINGS);
                }
            } catch (Unusable unusable) {
                spec.commandLine().getErr().println(unusable.sentence());
                worst = Main.UNUSABLE;
            }
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(Value.list(reports)));
        }
        return worst;
    }

    private Mitform.Checked checked(String file) throws IOException {
        var checked = Definitions.read(file);
        if (!fix) {
            return checked;
        }
        Path written = target == null ? Path.of(file) : target;
        if (target == null && !dryRun && !Files.exists(written)) {
            throw new Unusable(Words.say("check.ready-made", Map.of("file", file)));
        }
        return new Mender(spec.commandLine().getOut())
                .mend(file, checked.document(), dryRun ? Optional.empty() : Optional.of(written));
    }

    private void print(String file, Mitform.Checked checked) {
        var out = spec.commandLine().getOut();
        int count = checked.findings().size();
        new FindingPrinter(out).print(file, checked.document().text(), checked.findings());
        out.println(
                count == 0
                        ? Words.say("check.sound", Map.of("file", file))
                        : count == 1
                                ? Words.say("check.summary.one")
                                : Words.say("check.summary", Map.of("count", count)));
    }

    private static ObjectValue report(String file, List<Finding> findings) {
        return Value.object()
                .with("file", Value.of(file))
                .with(
                        "findings",
                        Value.list(findings.stream().map(FindingForm::write).toList()));
    }
}
