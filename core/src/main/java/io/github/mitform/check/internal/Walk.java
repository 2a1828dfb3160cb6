package io.github.mitform.check.internal;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a definition once and shows every element to every inspection, with its place in the file. */
public final class Walk {
    private final List<Inspection> inspections;

    private Walk(List<Inspection> inspections) {
        this.inspections = inspections;
    }

    public static void through(Format format, List<Inspection> inspections) {
        var walk = new Walk(inspections);
        walk.format(format, Place.root());
        walk.each(Inspection::end);
    }

    private void each(Consumer<Inspection> look) {
        for (Inspection inspection : inspections) {
            look.accept(inspection);
        }
    }

    private void format(Format format, Place place) {
        each(inspection -> inspection.format(format, place));
        text(format.title(), place.field("title"));
        text(format.summary(), place.field("summary"));
        list(format.parameters(), Parameter::id, place.field("parameters"), this::parameter);
        format.privacy()
                .ifPresent(privacy ->
                        text(privacy.purpose(), place.field("privacy").field("purpose")));
        list(format.phases(), Phase::id, place.field("phases"), this::phase);
    }

    private void parameter(Parameter parameter, Place place) {
        each(inspection -> inspection.parameter(parameter, place));
        text(parameter.label(), place.field("label"));
        if (parameter instanceof OptionsParameter options) {
            list(options.value(), Option::id, place.field("default"), this::option);
        }
    }

    private void phase(Phase phase, Place place) {
        each(inspection -> inspection.phase(phase, place));
        text(phase.title(), place.field("title"));
        flows(phase.flow(), place.field("flow"));
        list(phase.results(), PhaseResult::id, place.field("results"), this::result);
    }

    private void result(PhaseResult result, Place place) {
        each(inspection -> inspection.result(result, place));
        text(result.title(), place.field("title"));
    }

    private void flows(List<Flow> flows, Place place) {
        list(flows, Flow::id, place, this::flow);
    }

    private void flow(Flow flow, Place place) {
        each(inspection -> inspection.flow(flow, place));
        if (flow instanceof Inform inform) {
            text(inform.title(), place.field("title"));
            text(inform.text(), place.field("text"));
            list(inform.media(), Media::id, place.field("media"), this::media);
        } else if (flow instanceof Consent consent) {
            text(consent.title(), place.field("title"));
            text(consent.text(), place.field("text"));
        } else if (flow instanceof Ask ask) {
            text(ask.title(), place.field("title"));
            text(ask.text(), place.field("text"));
            list(ask.questions(), Question::id, place.field("questions"), this::question);
        } else if (flow instanceof Task task) {
            text(task.title(), place.field("title"));
            text(task.scenario(), place.field("scenario"));
            text(task.goal(), place.field("goal"));
            type(task.outcome(), place.field("outcome"));
        } else if (flow instanceof Activity activity) {
            activity(activity, place);
        } else if (flow instanceof Choose choose) {
            list(
                    choose.cases(),
                    Choose.Case::id,
                    place.field("cases"),
                    (choice, at) -> flows(choice.flow(), at.field("flow")));
            flows(choose.otherwise(), place.field("otherwise"));
        } else if (flow instanceof Screen screen) {
            heading(screen.title(), place.field("title"));
            list(screen.cases(), Screen.Case::id, place.field("cases"), (one, at) -> {
                heading(one.title(), at.field("title"));
                flows(one.flow(), at.field("flow"));
            });
            list(screen.quotas(), Screen.Quota::id, place.field("quotas"), (quota, at) -> {
                heading(quota.title(), at.field("title"));
                flows(quota.flow(), at.field("flow"));
            });
        } else if (flow instanceof AnyOrder anyOrder) {
            heading(anyOrder.title(), place.field("title"));
            list(anyOrder.parts(), AnyOrder.Part::id, place.field("parts"), (part, at) -> {
                heading(part.title(), at.field("title"));
                flows(part.flow(), at.field("flow"));
            });
        } else if (flow instanceof Assign assign) {
            heading(assign.title(), place.field("title"));
            list(assign.variants(), Assign.Variant::id, place.field("variants"), (variant, at) -> {
                heading(variant.title(), at.field("title"));
                flows(variant.flow(), at.field("flow"));
            });
        } else if (flow instanceof Repeat repeat) {
            text(repeat.title(), place.field("title"));
            repeat.each()
                    .filter(Options::isListed)
                    .ifPresent(each -> list(
                            each.listed(),
                            Option::id,
                            each instanceof Options.Arranged
                                    ? place.field("each").field("items")
                                    : place.field("each"),
                            (option, at) -> {
                                heading(Optional.of(option.label()), at.field("label"));
                                heading(option.help(), at.field("help"));
                            }));
            flows(repeat.flow(), place.field("flow"));
        } else if (flow instanceof Compute compute) {
            heading(compute.title(), place.field("title"));
        } else if (!(flow instanceof Include)) {
            throw new AssertionError("no way through " + flow.getClass().getSimpleName()); // Flow is sealed
        }
    }

    private void activity(Activity activity, Place place) {
        text(activity.title(), place.field("title"));
        text(activity.instructions(), place.field("instructions"));
        list(activity.roles(), Activity.Role::id, place.field("roles"), (role, at) -> {
            text(role.label(), at.field("label"));
            text(role.instructions(), at.field("instructions"));
        });
        list(
                activity.material(),
                Activity.Material::id,
                place.field("material"),
                (material, at) -> text(material.label(), at.field("label")));
        list(activity.questions(), Question::id, place.field("questions"), this::question);
    }

    private void question(Question question, Place place) {
        each(inspection -> inspection.question(question, place));
        text(question.ask(), place.field("ask"));
        text(question.help(), place.field("help"));
        type(question.answer(), place.field("answer"));
        list(question.valid(), Demand::id, place.field("valid"), this::demand);
        list(question.media(), Media::id, place.field("media"), this::media);
    }

    private void type(AnswerType type, Place place) {
        each(inspection -> inspection.type(type, place));
        type.options()
                .filter(Options::isListed)
                .ifPresent(options -> list(options.listed(), Option::id, optionsPlace(type, place), this::option));
        if (type instanceof NumberType number) {
            text(number.unit(), place.field("unit"));
        } else if (type instanceof AllocationType allocation) {
            text(allocation.unit(), place.field("unit"));
        } else if (type instanceof GridType grid) {
            type(grid.cell(), place.field("cell"));
        } else if (type instanceof GroupType group) {
            list(group.fields(), GroupType.Field::id, place.field("fields"), this::field);
        } else if (type instanceof ListType list) {
            text(list.label(), place.field("label"));
            type(list.of(), place.field("of"));
        } else if (type instanceof GroupingType sort) {
            list(sort.groups(), Option::id, place.field("groups"), this::option);
        } else if (type instanceof TreePathType search) {
            headings(search.tree(), place.field("tree"));
        } else if (type instanceof ClickType click) {
            text(click.image().alternative(), place.field("image").field("alternative"));
            list(
                    click.regions(),
                    ClickType.Region::id,
                    place.field("regions"),
                    (region, at) -> text(region.label(), at.field("label")));
        } else if (type instanceof TextNoteType notes) {
            each(inspection -> inspection.heading(notes.text(), place.field("text")));
            list(notes.marks(), Option::id, place.field("marks"), this::option);
        } else if (type instanceof ScaleType scale) {
            text(scale.low(), place.field("low"));
            text(scale.high(), place.field("high"));
            scale.labels()
                    .forEach((step, label) -> text(label, place.field("labels").field(String.valueOf(step))));
        }
    }

    /**
     * Returns the place of the list of options.
     *
     * @param place of the type, whose options are listed
     */
    public static Place optionsPlace(AnswerType type, Place place) {
        var field = place.field(optionsField(type));
        return type.options().orElse(null) instanceof Options.Arranged ? field.field("items") : field;
    }

    private void field(GroupType.Field field, Place place) {
        text(field.label(), place.field("label"));
        text(field.help(), place.field("help"));
        type(field.answer(), place.field("answer"));
    }

    private void headings(List<Heading> headings, Place place) {
        list(headings, Heading::id, place, (heading, at) -> {
            text(heading.label(), at.field("label"));
            headings(heading.children(), at.field("children"));
        });
    }

    /** Returns the field that holds the options of a type. */
    public static String optionsField(AnswerType type) {
        if (type instanceof GroupingType) return "cards";
        return type instanceof GridType ? "rows" : "options";
    }

    private void option(Option option, Place place) {
        text(option.label(), place.field("label"));
        text(option.help(), place.field("help"));
    }

    private void heading(Optional<Text> title, Place place) {
        title.ifPresent(words -> each(inspection -> inspection.heading(words, place)));
    }

    private void demand(Demand demand, Place place) {
        each(inspection -> inspection.message(demand.message(), place.field("message")));
    }

    private void media(Media media, Place place) {
        text(media.alternative(), place.field("alternative"));
    }

    private void text(Optional<Text> text, Place place) {
        text.ifPresent(words -> text(words, place));
    }

    private void text(Text text, Place place) {
        for (Inspection inspection : inspections) {
            inspection.text(text, place);
        }
    }

    private <T> void list(List<T> elements, Function<T, Id> id, Place place, Visit<T> visit) {
        for (Inspection inspection : inspections) {
            inspection.list(elements, id, place);
        }
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            visit.at(element, place.item(i, id.apply(element).value()));
        }
    }

    @FunctionalInterface
    private interface Visit<T> {
        void at(T element, Place place);
    }
}
