package io.github.mitform.report.diagram;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Program;
import io.github.mitform.definition.id.Id;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A picture of a format: phases as lanes, pages as boxes with their questions, branches with their conditions exactly as they stand in the
 * file, included formats as frames, and results that a later phase takes options from as dashed lines.
 *
 * <p>The same program, language and counts give the same picture, byte for byte. What authors wrote is escaped, so that a title
 * cannot change the picture. Immutable and safe to share; size and time grow with the flow.
 */
public final class Diagram {
    private final Program program;
    private final Locale language;
    private final Map<Id, Map<String, Long>> counts;

    private Diagram(Program program, Locale language, Map<Id, Map<String, Long>> counts) {
        this.program = requireNonNull(program, "program");
        this.language = requireNonNull(language, "language");
        this.counts = Map.copyOf(counts);
    }

    /** Returns the picture in the first language of the format, without counts. */
    public static Diagram of(Program program) {
        var languages = program.format().languages();
        return new Diagram(program, languages.isEmpty() ? Locale.ENGLISH : languages.get(0), Map.of());
    }

    /** Returns the picture in a language: what the author wrote in the nearest one the format has, all else in German or English. */
    public Diagram in(Locale newLanguage) {
        return new Diagram(program, newLanguage, counts);
    }

    /**
     * Returns the picture with how many people came along each part of a phase, such as {@code Coverage.flow()} counts them. The numbers
     * are shown as they are: whoever publishes the picture has to see to it that no group is too small.
     *
     * @param phase of this format
     * @param flow people by path, of pages such as {@code about_you} and of cases such as {@code young/under_18}; parts that are not
     *     named show no count
     * @throws IllegalArgumentException if the format has no such phase
     */
    public Diagram withCounts(Id phase, Map<String, Long> flow) {
        program.plan(phase);
        var more = new HashMap<>(counts);
        more.put(phase, Map.copyOf(flow));
        return new Diagram(program, language, more);
    }

    /**
     * Returns an SVG that needs nothing else: no font, no script, no style sheet. Its colours follow light and dark, and its
     * description says the same in words.
     */
    public String svg() {
        return new SvgPicture(outline(), language).text();
    }

    /** Returns a flowchart as Mermaid reads it, which many wikis and Git servers show as a picture. */
    public String mermaid() {
        return new MermaidPicture(outline(), language).text();
    }

    /**
     * Returns an activity diagram as PlantUML reads it. Such diagrams have no lines across lanes, so that a question says in words which
     * result it takes its options from.
     */
    public String plantUml() {
        return new PlantUmlPicture(outline(), language).text();
    }

    private Outline outline() {
        return new Outliner(language, counts).outline(program);
    }
}
