package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.Draft.Arm;
import io.github.mitform.check.internal.flow.Draft.Branch;
import io.github.mitform.check.internal.flow.Draft.Computed;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.check.internal.flow.Draft.Quota;
import io.github.mitform.check.internal.flow.DraftCondition;
import io.github.mitform.check.internal.flow.Way;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Takes screenings for what they are: quotas, a value, and a branch that everything behind is in. */
final class Screenings {
    /** Most cases and quotas of a screening: its value asks for one inside the other. */
    private static final int MOST_CASES = 50;
    /** Most screenings of a phase: each stands inside of the one before. */
    private static final int MOST = 20;

    private final Draft draft;
    private final QuestionDrafts questions;
    private final Inside inside;
    private final Findings findings;
    private int screenings;

    /** @param inside puts together what somebody goes through for whom it ends */
    Screenings(Draft draft, QuestionDrafts questions, Inside inside, Findings findings) {
        this.draft = draft;
        this.questions = questions;
        this.inside = inside;
        this.findings = findings;
    }

    /** Puts a flow together. */
    interface Inside {
        List<Piece> pieces(List<Flow> flows, Place place, String path, Level level, Way way);
    }

    /** A screening and where it stands. */
    record Spot(Screen screen, Place place, String path, Level level, Way way) {}

    /** @param behind makes what comes for those who go on */
    List<Piece> pieces(Spot at, List<Flow> siblings, Function<Way, List<Piece>> behind) {
        var screen = at.screen;
        var level = at.level;
        if ((at.path.contains("/") || level.foreign()) && !level.reported()) {
            findings.add(GatherProblem.SCREEN_INSIDE, at.place);
        }
        if (isTooMuch(at)) {
            draft.gaps.add(""); // any name may be missing for that reason alone
            return screenings > MOST ? List.of() : behind.apply(at.way);
        }
        var pieces = new ArrayList<Piece>();
        var quotas = new ArrayList<Screen.Quota>();
        for (int i = 0; i < screen.quotas().size(); i++) {
            Screen.Quota quota = screen.quotas().get(i);
            String id = quota.id().value();
            var place =
                    level.foreign() ? level.host() : at.place.field("quotas").item(i, id);
            if (questions.isQuotaSound(quota, place, level)) {
                String own = at.path + "/" + id;
                var input = questions.input(quota.input(), screen, place, own, level, at.way, screen.quotas());
                pieces.add(new Quota(quota, own, level.scope(), place, input));
                quotas.add(quota);
            }
        }
        var sound = new Screen(screen.id(), screen.title(), screen.cases(), quotas);
        if (sound.cases().isEmpty() && screen.quotas().isEmpty() && !level.foreign()) {
            findings.add(GatherProblem.SCREEN_EMPTY, at.place);
        }
        var value = outcome(sound, at, siblings, pieces);
        var arms = new ArrayList<Arm>();
        var rest = at.way;
        int before = value.before; // no case knows what it all comes to
        for (Choose.Case one : sound.choose(List.of()).cases()) {
            String id = one.id().value();
            int number = arms.size();
            var list = number < sound.cases().size() ? "cases" : "quotas";
            var item = number < sound.cases().size() ? number : place(screen.quotas(), one.id());
            var place = at.place.field(list).item(item, id);
            if (id.equals(Screen.PASSED) && !level.foreign()) {
                findings.add(GatherProblem.PASSED_AS_ID, place.field("id"));
            }
            var when = questions.condition(
                    one.when(), list.equals("cases") ? place.field("when") : place.field("of"), level, rest, before);
            value.outcomes.put(id, when);
            String own = at.path + "/" + id;
            var taken = rest.and(when, true, own);
            arms.add(new Arm(one, own, when, inside.pieces(one.flow(), place.field("flow"), own, level, taken)));
            rest = rest.and(when, false, own);
        }
        if (arms.isEmpty()) {
            pieces.addAll(behind.apply(rest));
        } else {
            pieces.add(new Branch(sound.choose(List.of()), at.path, level.scope(), at.place, arms, behind.apply(rest)));
        }
        return pieces;
    }

    /** Reports the first screening that is too much, and each that has too many cases; none of them is looked at any further. */
    private boolean isTooMuch(Spot at) {
        if (++screenings > MOST) {
            findings.add(GatherProblem.SCREENS_TOO_MANY, at.place, "max", MOST);
            return true;
        }
        int cases = at.screen.cases().size() + at.screen.quotas().size();
        if (cases > MOST_CASES && !at.level.foreign()) {
            findings.add(GatherProblem.SCREEN_TOO_MANY_CASES, at.place, "max", MOST_CASES, "found", cases);
        }
        return cases > MOST_CASES;
    }

    private static int place(List<Screen.Quota> quotas, Id id) {
        return quotas.stream().map(Screen.Quota::id).toList().indexOf(id);
    }

    /**
     * The conditions of the cases are looked at by themselves, so that nothing is reported about the value that is made of them.
     *
     * @param pieces get the value
     * @return the value, whose outcomes are still to be put in
     */
    private DraftCondition outcome(Screen screen, Spot at, List<Flow> siblings, List<Piece> pieces) {
        var level = at.level;
        var compute = screen.outcome();
        var input = questions.input(
                compute.input(new YesNoType(), Personal.NONE), compute, at.place, at.path, level, at.way, siblings);
        var value = new DraftCondition(
                compute.value(), level.scope(), at.place, at.way, level.parts(), true, input.slot, false);
        value.outcomes = new LinkedHashMap<>();
        draft.conditions.add(value);
        input.value = value;
        draft.titles.put(input.name, screen.titles());
        pieces.add(new Computed(compute, at.path, level.scope(), at.place, input));
        return value;
    }
}
