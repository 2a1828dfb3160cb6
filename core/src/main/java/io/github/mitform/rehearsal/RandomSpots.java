package io.github.mitform.rehearsal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.PlaceAnswer.Position;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.TextNoteAnswer.Note;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.PlaceType.Kind;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Valid answers that show a spot: on the map, on a picture, in a tree, in a text. Belongs to one thread. */
final class RandomSpots {
    /** The middle of what is drawn on where the map shows nothing else: Mönchengladbach. */
    private static final BigDecimal EAST = new BigDecimal("6.43");

    private static final BigDecimal NORTH = new BigDecimal("51.18");
    private static final BigDecimal AROUND = new BigDecimal("0.12");

    private static final int TRIES = 200;
    private static final int FINE = 10_000;
    private static final int LONGEST_NOTE = 40;
    private static final int FEW_NOTES = 5;

    private final Taste taste;

    RandomSpots(Taste taste) {
        this.taste = taste;
    }

    Answer place(PlaceType type) {
        var rule = AnswerRule.of(type);
        var names = taste.order(type.kinds().stream().map(Kind::name).toList());
        for (String name : names) {
            for (int i = 0; i < TRIES; i++) {
                var place = place(Kind.valueOf(name), type);
                if (rule.check(place, Pointer.root()).isEmpty()) {
                    return place;
                }
            }
        }
        throw new IllegalArgumentException("no place was found that lies within the bounds");
    }

    private PlaceAnswer place(Kind kind, PlaceType type) {
        var from = position(type);
        if (kind == Kind.POINT) {
            return new PlaceAnswer(kind, List.of(from));
        }
        var to = position(type);
        return kind == Kind.LINE
                ? new PlaceAnswer(kind, List.of(from, to))
                : new PlaceAnswer(kind, List.of(from, new Position(to.longitude(), from.latitude()), to, from));
    }

    private Position position(PlaceType type) {
        var box = type.bounds()
                .orElseGet(() -> type.within().map(RandomSpots::around).orElseGet(() -> somewhere(type.decimals())));
        return new Position(
                between(box.get(0), box.get(2), type.decimals()), between(box.get(1), box.get(3), type.decimals()));
    }

    /** Returns a rectangle in which enough positions differ when they are rounded. */
    private static List<BigDecimal> somewhere(int decimals) {
        var half = AROUND.max(BigDecimal.TEN.movePointLeft(decimals));
        return List.of(EAST.subtract(half), NORTH.subtract(half), EAST.add(half), NORTH.add(half));
    }

    private static List<BigDecimal> around(List<List<BigDecimal>> ring) {
        var east = ring.stream().map(position -> position.get(0)).sorted().toList();
        var north = ring.stream().map(position -> position.get(1)).sorted().toList();
        return List.of(east.get(0), north.get(0), east.get(east.size() - 1), north.get(north.size() - 1));
    }

    private BigDecimal between(BigDecimal least, BigDecimal most, int decimals) {
        var share = BigDecimal.valueOf(taste.between(0, FINE), 4);
        return least.add(most.subtract(least).multiply(share)).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    Answer click(ClickType type) {
        var ids = type.regions().stream().map(region -> region.id().value()).toList();
        var wanted = taste.order(ids).get(0);
        var region = type.regions().get(ids.indexOf(wanted));
        if (taste.happens(0.1)) {
            return new ClickAnswer(Optional.empty(), Optional.of(wanted));
        }
        var box = region.box()
                .orElseGet(() -> region.outline().map(RandomSpots::around).orElseThrow());
        return spot(type, between(box.get(0), box.get(2), 4), between(box.get(1), box.get(3), 4));
    }

    /** Which region holds a spot is for the type to say. */
    private static Answer spot(ClickType type, BigDecimal x, BigDecimal y) {
        var value = Value.object().with("x", Value.of(x)).with("y", Value.of(y));
        return AnswerRule.of(type).read(value, Pointer.root()).answer().orElseThrow();
    }

    /** Most people go straight to a goal, some look elsewhere first, and some stay there. */
    Answer path(TreePathType type) {
        var goals = type.goals().stream().map(Object::toString).toList();
        var path = new ArrayList<String>();
        if (taste.happens(0.3)) {
            descend(type.tree(), path);
        }
        var way = goals.isEmpty()
                ? List.<String>of()
                : way(type.tree(), taste.order(goals).get(0));
        if (!way.isEmpty() && (path.isEmpty() || taste.happens(0.7))) {
            boolean isThere = !path.isEmpty() && path.get(path.size() - 1).equals(way.get(0));
            path.addAll(isThere ? way.subList(1, way.size()) : way);
        }
        if (path.isEmpty()) {
            descend(type.tree(), path);
        }
        var walked = path.subList(0, Math.min(path.size(), type.mostSteps()));
        return new TreePathAnswer(walked, walked.get(walked.size() - 1));
    }

    private void descend(List<Heading> headings, List<String> path) {
        var ids = headings.stream().map(heading -> heading.id().value()).toList();
        var heading = headings.get(ids.indexOf(taste.order(ids).get(0)));
        path.add(heading.id().value());
        if (!heading.children().isEmpty() && taste.happens(0.8)) {
            descend(heading.children(), path);
        }
    }

    /** Returns the headings that lead to one, itself included; empty if it is not there. */
    private static List<String> way(List<Heading> headings, String goal) {
        for (Heading heading : headings) {
            var below = heading.id().value().equals(goal) ? List.<String>of() : way(heading.children(), goal);
            if (!below.isEmpty() || heading.id().value().equals(goal)) {
                var way = new ArrayList<String>();
                way.add(heading.id().value());
                way.addAll(below);
                return way;
            }
        }
        return List.of();
    }

    /** @param length of the text in code points */
    Answer notes(TextNoteType type, int length) {
        var notes = new ArrayList<Note>();
        var marks = type.marks().stream().map(mark -> mark.id().value()).toList();
        int count = taste.between(0, Math.min(type.most(), FEW_NOTES));
        int from = 0;
        while (notes.size() < count && from < length) {
            int start = taste.between(from, length - 1);
            int end = taste.between(start + 1, length);
            boolean marked = !marks.isEmpty() && taste.happens(0.7);
            boolean written = !marked || taste.happens(0.5);
            notes.add(new Note(
                    start,
                    end,
                    written ? Optional.of(taste.words(1, Math.min(type.longest(), LONGEST_NOTE))) : Optional.empty(),
                    marked ? Optional.of(taste.order(marks).get(0)) : Optional.empty()));
            from = end;
        }
        return new TextNoteAnswer(notes);
    }
}
