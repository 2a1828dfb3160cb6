package io.github.mitform.random;

import io.github.mitform.check.Check;
import io.github.mitform.check.Computation;
import io.github.mitform.check.Input;
import io.github.mitform.check.Program;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.definition.id.Id;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sound formats in which everything is counted. */
public final class Counted {
    private Counted() {}

    /** Returns the program of a format whose only phase is called {@code only} and has a result for every question and value. */
    public static Program draw(Random random) {
        var program = SoundFormats.drawRich(random);
        var format = (ObjectValue) FormatCodec.write(program.format());
        var results = new ArrayList<Value>();
        for (Input input : program.plan(Id.of("only")).inputs()) {
            if (input.computation().filter(Computation::ofDay).isPresent()) {
                continue; // no response tells the day
            }
            results.add(Value.object()
                    .with("id", Value.of("result_" + results.size()))
                    .with("of", Value.of(input.name()))
                    .with("tally", Value.object().with("method", Value.of("frequencies"))));
        }
        var phase = ((ObjectValue) format.items("phases").get(0)).with("results", Value.list(results));
        var counted = FormatCodec.read(format.with("phases", Value.list(List.of(phase))))
                .orThrow();
        return Check.of(counted, SoundFormats.REGISTRY).orThrow();
    }
}
