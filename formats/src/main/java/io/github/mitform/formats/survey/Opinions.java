package io.github.mitform.formats.survey;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyCode;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people think of statements: how many agree, disagree and pass; what most agree on, and what divides.
 *
 * <p>It counts a grid whose rows are statements and whose cells are a choice. Settings, all optional:
 *
 * <ul>
 *   <li>{@code agree}, {@code disagree}, {@code pass}: the options of the cells that mean so, one id or several; unless said otherwise
 *       those with these ids. Every option has to mean something, and only one thing.
 *   <li>{@code atLeast}: how many answers a statement needs to take part in the orders, 1 to 1,000,000,000; unless said otherwise a tenth
 *       of the people who answered the grid, rounded up. Without it, a statement that three people saw would come out on top.
 *   <li>{@code top}: how many statements the short tables show, 1 to 100; 10 unless said otherwise
 *   <li>{@code unlisted}: ids of statements that are counted, but neither listed nor ordered, such as those that moderation rejected
 * </ul>
 *
 * <p>Consensus is the share of agreement among all answers to a statement, passes included. Division is 1 − |agree − disagree| / (agree +
 * disagree): 1 where as many agree as disagree, 0 where all are of one mind; it is not defined where nobody took sides. Both are exact.
 * In both orders, of equal ones the more often answered comes first, then the earlier in the definition.
 *
 * <p>Statements are compared by plain shares and not by bounds of confidence, which would mean nothing where people chose themselves to
 * take part. Everybody counts alike: rows with a weight are refused.
 */
public final class Opinions implements TallyMethod {
    static final String ID = "opinions";
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public Opinions() {}

    /**
     * Settings once read.
     *
     * @param atLeast 0 for a tenth of the people
     */
    record Rules(
            List<String> agree, List<String> disagree, List<String> pass, int atLeast, int top, Set<String> unlisted) {
        long atLeast(long answered) {
            return atLeast > 0 ? atLeast : Math.max(1, answered / 10 + (answered % 10 == 0 ? 0 : 1));
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Sentence title() {
        return new Sentence("Opinions on statements", "Meinungen zu Aussagen");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(GridType.class);
    }

    @Override
    public boolean ranksOptions(List<Subject> subjects) {
        return true;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var reader = Settings.of(settings);
        for (Subject subject : subjects) {
            read(reader, (GridType) subject.type());
        }
        return reader.findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var grid = (GridType) subjects.get(0).type();
        var reader = Settings.of(settings);
        var rules = read(reader, grid);
        reader.orThrow();
        return new OpinionsTally(grid, rules);
    }

    private static Rules read(Settings settings, GridType grid) {
        var cells = ids(grid.cell().options().map(o -> o.listed()).orElse(List.of()));
        var rules = new Rules(
                settings.ids("agree", List.of("agree"), cells),
                settings.ids("disagree", List.of("disagree"), cells),
                settings.ids("pass", cells.contains("pass") ? List.of("pass") : List.of(), cells),
                settings.whole("atLeast", 0, 1, 1_000_000_000),
                settings.whole("top", 10, 1, 100),
                Set.copyOf(settings.ids("unlisted", List.of(), ids(grid.rows().listed()))));
        if (!(grid.cell() instanceof ChoiceType choice) || choice.other()) {
            settings.report(OpinionsCode.CELL, Pointer.root());
        } else if (!cells.isEmpty()) {
            checkMeanings(settings, rules, cells);
        }
        return rules;
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(option -> option.id().value()).toList();
    }

    private static void checkMeanings(Settings settings, Rules rules, List<String> cells) {
        var meant = new HashSet<String>();
        for (var ids : List.of(rules.agree(), rules.disagree(), rules.pass())) {
            for (String id : ids) {
                if (!meant.add(id)) {
                    settings.report(TallyCode.SETTING_ID_TWICE, Pointer.root(), "found", id);
                }
            }
        }
        for (String cell : cells) {
            if (!meant.contains(cell)) {
                settings.report(OpinionsCode.MEANING, Pointer.root(), "found", cell);
            }
        }
    }
}
