package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform check FILE… [--json]}. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.files")
    private List<String> files = List.of();

    @Option(names = "--json", descriptionKey = "check.json")
    private boolean json;

    @Override
    public Integer call() {
        var reports = new ArrayList<ObjectValue>();
        int worst = Main.SOUND;
        for (String file : files) {
            try {
                var checked = Definitions.read(file);
                reports.add(report(file, checked.findings()));
                if (!json) {
                    print(file, checked);
                }
                if (!checked.findings().isEmpty()) {
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
