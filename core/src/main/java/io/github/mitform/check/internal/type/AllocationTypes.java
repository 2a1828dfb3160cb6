package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AllocationType.Cost;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import java.util.List;
import java.util.function.IntFunction;

/** What votes and options cost: which ways of paying go together, and whether everything can be afforded. */
public final class AllocationTypes extends Inspection {
    private final Findings findings;
    private final boolean readsPrices;

    /** @param readsPrices whether a result of the format is counted by what options cost */
    public AllocationTypes(Findings findings, boolean readsPrices) {
        this.readsPrices = readsPrices;
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (type instanceof AllocationType allocation) {
            prices(allocation, place, i -> option(allocation, i, place));
            if (allocation.cost() == Cost.QUADRATIC && allocation.spendAll()) {
                findings.add(Problem.QUADRATIC_SPENDS_NOT_ALL, place.field("spendAll"));
            }
            if (allocation.cost() == Cost.QUADRATIC
                    && allocation.most().isPresent()
                    && allocation.total() >= 1
                    && allocation.most().getAsInt() > allocation.mostForOne()) {
                findings.add(
                        Problem.MORE_VOTES_THAN_CREDITS,
                        place.field("most"),
                        "most",
                        allocation.most().getAsInt(),
                        "total",
                        allocation.total(),
                        "votes",
                        allocation.mostForOne());
            }
            return;
        }
        var listed = type.options().map(Options::listed).orElse(List.of());
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).price().isPresent() && !readsPrices) {
                findings.add(
                        Problem.PRICE_WITHOUT_EFFECT, option(type, i, place).field("price"));
            }
        }
    }

    private static Place option(AnswerType type, int index, Place place) {
        var option = type.options().orElseThrow().listed().get(index);
        return Walk.optionsPlace(type, place).item(index, option.id().value());
    }

    /**
     * Looks at a type whose options came from a parameter.
     *
     * @param type with the options of the parameter
     * @param place of the type
     */
    public void ofParameter(AnswerType type, Place place) {
        if (type instanceof AllocationType allocation) {
            prices(allocation, place, i -> place.field("options").field("from"));
        }
    }

    private void prices(AllocationType allocation, Place place, IntFunction<Place> places) {
        if (!allocation.hasPrices()) {
            return;
        }
        var options = allocation.choices().listed();
        for (int i = 0; i < options.size(); i++) {
            price(options.get(i), allocation, places.apply(i));
        }
        if (allocation.cost() == Cost.QUADRATIC) {
            findings.add(Problem.PRICES_OR_QUADRATIC, place.field("cost"));
        }
        if (allocation.most().isPresent()) {
            findings.add(Problem.PRICES_AND_MOST, place.field("most"));
        }
        if (allocation.spendAll()) {
            findings.add(Problem.PRICES_AND_SPEND_ALL, place.field("spendAll"));
        }
    }

    private void price(Option option, AllocationType type, Place place) {
        if (option.price().isEmpty()) {
            findings.add(Problem.NO_PRICE, place, "option", option.id());
        } else if (option.price().getAsInt() < 1) {
            findings.add(
                    Problem.PRICE_BELOW_ONE,
                    place.field("price"),
                    "found",
                    option.price().getAsInt());
        } else if (option.price().getAsInt() > type.total() && type.total() >= 1) {
            findings.add(
                    Problem.PRICE_ABOVE_TOTAL,
                    place.field("price"),
                    "price",
                    option.price().getAsInt(),
                    "total",
                    type.total());
        }
    }

    public enum Problem implements CheckCode {
        NO_PRICE(
                error(
                        "price.missing",
                        "Other options have a price, but \"{option}\" has none; with prices, each option needs one.",
                        "Andere Möglichkeiten haben einen Preis, „{option}“ aber nicht; wenn es Preise gibt, braucht jede einen.")),
        PRICE_BELOW_ONE(error(
                "price.below-one",
                "A price is at least 1, but {found} is written.",
                "Ein Preis ist mindestens 1, hier steht aber {found}.")),
        PRICE_ABOVE_TOTAL(error(
                "price.above-total",
                "Nobody can take this option: it costs {price}, but there are only {total} in all.",
                "Diese Möglichkeit kann niemand nehmen: Sie kostet {price}, es gibt aber insgesamt nur {total}.")),
        PRICE_WITHOUT_EFFECT(
                warning(
                        "price.without-effect",
                        "A price counts only where an amount is given out (\"allocation\"), or where the count spends money; remove it here.",
                        "Ein Preis zählt nur, wo etwas verteilt wird (\"allocation\") oder die Zählung Geld ausgibt; bitte hier entfernen.")),
        PRICES_OR_QUADRATIC(error(
                "price.with-quadratic",
                "An option with a price is taken once or not at all, so that votes cannot cost their square; choose one of the two.",
                "Eine Möglichkeit mit Preis wird einmal oder gar nicht genommen, sodass Stimmen nicht ihr Quadrat kosten können; bitte"
                        + " eines von beiden wählen.")),
        PRICES_AND_MOST(error(
                "price.with-most",
                "An option with a price is taken once or not at all; remove \"most\".",
                "Eine Möglichkeit mit Preis wird einmal oder gar nicht genommen; bitte \"most\" entfernen.")),
        PRICES_AND_SPEND_ALL(
                error(
                        "price.with-spend-all",
                        "Prices seldom add up to exactly all there is, so that it cannot be asked for; remove \"spendAll\".",
                        "Preise gehen selten genau auf, sodass nicht alles ausgegeben werden muss; bitte \"spendAll\" entfernen.")),
        QUADRATIC_SPENDS_NOT_ALL(error(
                "allocation.quadratic-spends-not-all",
                "Squares of votes seldom add up to exactly all credits, so that it cannot be asked for; remove \"spendAll\".",
                "Quadrate von Stimmen gehen selten genau auf, sodass nicht alles ausgegeben werden muss; bitte \"spendAll\""
                        + " entfernen.")),
        MORE_VOTES_THAN_CREDITS(warning(
                "allocation.more-votes-than-credits",
                "Up to {most} votes are allowed for one option, but {total} credits pay for only {votes}; leave \"most\" out.",
                "Erlaubt sind bis zu {most} Stimmen für eine Möglichkeit, {total} Guthaben reichen aber nur für {votes}; bitte \"most\""
                        + " weglassen."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
