package io.github.mitform.session;

import io.github.mitform.check.Scope;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.View.Element;
import io.github.mitform.session.View.Kind;
import io.github.mitform.session.View.Medium;
import io.github.mitform.session.View.Page;
import io.github.mitform.session.View.Reason;
import io.github.mitform.session.internal.Arrangement;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.OwnAnswers;
import io.github.mitform.session.internal.Piece;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.internal.TypeWriter;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Makes views. For one use. */
final class Viewer {
    private final SessionState state;
    private final Round round;
    private final Layout layout;
    private final Locale language;
    private final Teller teller;

    private Viewer(SessionState state) {
        this.state = state;
        this.round = state.round;
        this.layout = round.layout();
        this.language = state.language()
                .orElseGet(() -> round.format().languages().stream().findFirst().orElse(Locale.ROOT));
        this.teller = new Teller(state, language);
    }

    static View view(SessionState state) {
        return new Viewer(state).view();
    }

    private View view() {
        boolean open = state.status == Status.OPEN;
        int current = open ? round.path().current(state) : -1;
        return new View(
                state.status,
                current < 0 ? Optional.empty() : Optional.of(page(layout.page(current))),
                progress(current),
                open ? round.path().obstacles(state) : List.of(),
                language,
                round.format().languages());
    }

    private Page page(RoundPage page) {
        Step step = page.node().step();
        Scope scope = page.node().scope();
        var elements = elements(page);
        if (step instanceof Inform inform) {
            return page(
                    page,
                    Kind.INFORM,
                    inform.title(),
                    Optional.of(inform.text()),
                    media(inform.media(), scope),
                    elements);
        }
        if (step instanceof Consent consent) {
            return page(page, Kind.CONSENT, consent.title(), Optional.empty(), List.of(), elements);
        }
        if (step instanceof Ask ask) {
            return page(page, Kind.ASK, ask.title(), ask.text(), List.of(), elements);
        }
        if (step instanceof Task task) {
            return task(page, task, elements);
        }
        if (step instanceof Activity activity) {
            return activity(page, activity, elements);
        }
        throw new AssertionError("no view of " + step.getClass().getSimpleName()); // Step is sealed
    }

    private Page page(
            RoundPage page,
            Kind kind,
            Optional<Text> title,
            Optional<Text> text,
            List<Medium> media,
            List<Element> elements) {
        Scope scope = page.node().scope();
        return new Page(
                page.path(),
                kind,
                words(title, scope),
                words(text, scope),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                media,
                item(page),
                anyOrder(page),
                reasons(page),
                elements);
    }

    private Page task(RoundPage page, Task task, List<Element> elements) {
        Scope scope = page.node().scope();
        return new Page(
                page.path(),
                Kind.TASK,
                words(task.title(), scope),
                words(Optional.of(task.scenario()), scope),
                words(task.goal(), scope),
                Optional.of(new View.Prototype(
                        task.prototype().name(),
                        task.prototype().version(),
                        task.prototype().link())),
                Optional.empty(),
                List.of(),
                item(page),
                anyOrder(page),
                reasons(page),
                elements);
    }

    private Page activity(RoundPage page, Activity activity, List<Element> elements) {
        Scope scope = page.node().scope();
        var roles = activity.roles().stream()
                .map(role -> new View.Activity.Role(
                        role.id().value(),
                        teller.fill(role.label(), scope),
                        words(role.instructions(), scope),
                        role.people()))
                .toList();
        var material = activity.material().stream()
                .map(thing -> new View.Activity.Material(
                        thing.id().value(), teller.fill(thing.label(), scope), thing.quantity()))
                .toList();
        return new Page(
                page.path(),
                Kind.ACTIVITY,
                words(activity.title(), scope),
                words(Optional.of(activity.instructions()), scope),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new View.Activity(activity.minutes(), roles, material)),
                List.of(),
                item(page),
                anyOrder(page),
                reasons(page),
                elements);
    }

    private Optional<View.Item> item(RoundPage page) {
        Scope scope = page.node().scope();
        return scope.item()
                .map(item -> new View.Item(
                        item.path(),
                        item.title().map(title -> teller.fill(title, scope.ofItem())),
                        item.key(),
                        scope.item(language).orElse(item.key()),
                        number(item, page)));
    }

    /** Returns how many items this person comes to up to this one. */
    private int number(Scope.Item item, RoundPage page) {
        var items = new HashSet<String>();
        items.add(item.key());
        for (int position = 0; position < state.route.position(page.index()); position++) {
            int before = state.route.page(position);
            layout.page(before)
                    .node()
                    .scope()
                    .item()
                    .filter(other ->
                            other.path().equals(item.path()) && round.path().isShown(state, before))
                    .ifPresent(other -> items.add(other.key()));
        }
        return items.size();
    }

    private List<View.AnyOrder> anyOrder(RoundPage page) {
        var choosing = new Choosing(state, language);
        return layout.wholes().stream()
                .filter(whole -> whole.part(page.index()) >= 0)
                .sorted(Comparator.comparing(whole -> whole.path().length()))
                .map(whole -> choosing.among(whole, page.index()))
                .toList();
    }

    private static List<Reason> reasons(RoundPage page) {
        return page.why().stream()
                .map(why -> new Reason(why.place(), why.condition()))
                .toList();
    }

    private List<Element> elements(RoundPage page) {
        var elements = new ArrayList<Element>();
        page.inputs().forEach(slot -> {
            if (state.isShown(slot)) {
                elements.add(element(layout.input(slot), slot));
            }
        });
        return elements;
    }

    private Element element(RoundInput input, int slot) {
        Question question = input.input().question();
        Scope scope = input.input().scope();
        var start = state.start;
        var whole = start == null ? input.type() : Arrangement.of(input.type(), start.seed(), input.name());
        var offered = round.gates().offered(state.gates, slot);
        var type = offered == null ? whole : offered.among(whole);
        return new Element(
                input.name(),
                teller.fill(question.ask(), scope),
                words(question.help(), scope),
                type,
                new TypeWriter(words -> teller.fill(words, scope), language, input.earlierOptions(), () -> sets(input))
                        .write(type),
                input.required(),
                Optional.ofNullable(state.answer(slot)),
                media(question.media(), scope),
                input.input()
                        .when()
                        .map(rule ->
                                new Reason(input.input().path(), rule.source().source())),
                violations(input, slot));
    }

    private List<Finding> violations(RoundInput input, int slot) {
        var start = state.start;
        return start == null
                ? List.of()
                : round.gates().violated(state.gates, state.answers, slot, start.occasion()).stream()
                        .map(place -> input.violation(place, Optional.of(language)))
                        .toList();
    }

    /** Returns the sets of a comparison, whatever the order in which its options are listed. */
    private List<List<String>> sets(RoundInput input) {
        return OwnAnswers.sets(
                (ComparisonType) input.type(), input.name(), state.start == null ? 0 : state.start.seed());
    }

    private List<Medium> media(List<Media> media, Scope scope) {
        return media.stream()
                .map(medium -> new Medium(medium.source(), teller.fill(medium.alternative(), scope), medium.seconds()))
                .toList();
    }

    private Optional<String> words(Optional<Text> text, Scope scope) {
        return text.map(words -> teller.fill(words, scope));
    }

    private View.Progress progress(int current) {
        int done = 0;
        for (int position = 0; position < state.route.position(current); position++) {
            done += round.path().isShown(state, state.route.page(position)) ? 1 : 0;
        }
        int answered = 0;
        int open = 0;
        if (state.status == Status.OPEN) {
            for (int slot = 0; slot < layout.inputCount(); slot++) {
                if (state.isShown(slot) && layout.input(slot).isAsked()) {
                    boolean isAnswered = state.answer(slot) != null && !state.isFilledIn(slot);
                    answered += isAnswered ? 1 : 0;
                    open += isAnswered ? 0 : 1;
                }
            }
        }
        var left = state.status == Status.OPEN || state.status == Status.NEW
                ? left(layout.flow(), current)
                : new Left(0, 0);
        return new View.Progress(done, left.least, left.most, answered, open);
    }

    /** Pages behind the current one. */
    private record Left(int least, int most) {}

    private Left left(List<Piece> flow, int current) {
        int least = 0;
        int most = 0;
        for (Piece piece : flow) {
            var left = left(piece, current);
            least += left.least;
            most += left.most;
        }
        return new Left(least, most);
    }

    private Left left(Piece piece, int current) {
        if (piece instanceof Piece.OnePage page) {
            return state.route.position(page.index()) <= state.route.position(current)
                    ? new Left(0, 0)
                    : left(page, current);
        }
        if (piece instanceof Piece.Fork fork) {
            if (!(state.gates.get(fork.unit()) instanceof Integer taken)
                    || taken < Gates.SHOWN
                    || round.gates().looksAhead(fork.unit(), state.answers, state.gates, ahead(current))) {
                return undecided(fork, current);
            }
            return left(fork.arms().get(taken - Gates.SHOWN), current);
        }
        if (piece instanceof Piece.Together together) {
            var flow = new ArrayList<Piece>();
            together.parts().forEach(flow::addAll);
            return left(flow, current);
        }
        throw new AssertionError("nothing is left of " + piece.getClass().getSimpleName()); // Piece is sealed
    }

    /** Returns what is left where nobody can tell yet which arm is taken, or will be in the end. */
    private Left undecided(Piece.Fork fork, int current) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (List<Piece> arm : fork.arms()) {
            var left = possible(arm, current);
            least = Math.min(least, left.least);
            most = Math.max(most, left.most);
        }
        return new Left(least, most);
    }

    /** Returns what is left of a flow, whatever is answered. */
    private Left possible(List<Piece> flow, int current) {
        int least = 0;
        int most = 0;
        for (Piece piece : flow) {
            var left = possible(piece, current);
            least += left.least;
            most += left.most;
        }
        return new Left(least, most);
    }

    private Left possible(Piece piece, int current) {
        if (piece instanceof Piece.Fork fork) {
            return undecided(fork, current);
        }
        if (piece instanceof Piece.Together together) {
            return possible(together.parts().stream().flatMap(List::stream).toList(), current);
        }
        int page = ((Piece.OnePage) piece).index();
        boolean isPassed = state.route.position(page) <= state.route.position(current);
        return isPassed || !isOnChannel(page) ? new Left(0, 0) : new Left(((Piece.OnePage) piece).least(), 1);
    }

    /** Returns whether a page is for people who take part as this person does; before they start, it may be. */
    private boolean isOnChannel(int page) {
        return state.start == null || layout.page(page).isOn(state.start.channel());
    }

    private IntPredicate ahead(int current) {
        return page -> state.route.position(page) >= state.route.position(current);
    }

    private Left left(Piece.OnePage page, int current) {
        if (state.status == Status.NEW) {
            return new Left(page.least(), 1);
        }
        var slots = layout.page(page.index()).inputs();
        if (!isOnChannel(page.index())) {
            return new Left(0, 0);
        }
        boolean certain = slots.isEmpty();
        boolean possible = slots.isEmpty();
        for (int i = 0; i < slots.length(); i++) {
            int slot = slots.get(i);
            boolean open = Gates.UNDECIDED.equals(state.gates.get(slot))
                    || round.gates().looksAhead(slot, state.answers, state.gates, ahead(current));
            certain |= !open && state.isShown(slot);
            possible |= open || state.isShown(slot);
        }
        return new Left(certain ? 1 : 0, possible ? 1 : 0);
    }
}
