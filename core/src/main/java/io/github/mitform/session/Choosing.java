package io.github.mitform.session;

import io.github.mitform.check.Scope;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.RoundPage;
import io.github.mitform.session.internal.Whole;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be gone through in any order, as one person sees it. For one use. */
final class Choosing {
    private final SessionState state;
    private final Layout layout;
    private final Path path;
    private final Locale language;

    Choosing(SessionState state, Locale language) {
        this.state = state;
        this.layout = state.round.layout();
        this.path = state.round.path();
        this.language = language;
    }

    /** @param page where this person is */
    View.AnyOrder among(Whole whole, int page) {
        Scope scope = whole.node().scope();
        var parts = state.route.parts(whole).stream()
                .map(part -> part(whole, part, page))
                .toList();
        return new View.AnyOrder(
                whole.path(),
                whole.node().anyOrder().title().map(title -> scope.fill(title, language)),
                whole.isChosen(),
                parts);
    }

    private View.Part part(Whole whole, int part, int page) {
        var definition = whole.node().parts().get(part).part();
        var shown = shown(whole, part);
        var open = shown.stream()
                .filter(each -> !path.obstacles(state, each.index()).isEmpty())
                .findFirst();
        boolean here = whole.part(page) == part;
        return new View.Part(
                definition.id().value(),
                title(definition.title(), whole, shown).orElse(definition.id().value()),
                open.or(() -> shown.stream().findFirst()).map(RoundPage::path),
                here,
                !shown.isEmpty() && open.isEmpty() && wasThere(whole, part, shown.get(0), page));
    }

    private List<RoundPage> shown(Whole whole, int part) {
        var shown = new ArrayList<RoundPage>();
        for (int page = whole.bounds().get(part); page < whole.bounds().get(part + 1); page++) {
            if (path.isShown(state, page)) {
                shown.add(layout.page(page));
            }
        }
        return shown;
    }

    private Optional<String> title(Optional<Text> title, Whole whole, List<RoundPage> shown) {
        return title.map(words -> whole.node().scope().fill(words, language))
                .or(() -> shown.stream()
                        .findFirst()
                        .flatMap(first -> first.node()
                                .step()
                                .title()
                                .map(words -> first.node().scope().fill(words, language))));
    }

    /** Returns whether this person has been to a part, whatever was answered; to its end if they are in it now. */
    private boolean wasThere(Whole whole, int part, RoundPage first, int page) {
        if (whole.part(page) == part) {
            return !path.isMoreOf(state, whole, part, page);
        }
        return whole.isChosen()
                ? state.route.entered(whole).contains(part)
                : state.route.position(first.index()) < state.route.position(page);
    }
}
