package io.github.mitform.session;

import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Views as values. Immutable. */
final class ViewWriter {
    private final Locale language;

    private ViewWriter(Locale language) {
        this.language = language;
    }

    static ObjectValue write(View view) {
        return new ViewWriter(view.language()).view(view);
    }

    private ObjectValue view(View view) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("status", Value.of(Fields.word(view.status())));
        fields.put("language", Value.of(view.language().toLanguageTag()));
        fields.put("languages", list(view.languages(), tag -> Value.of(tag.toLanguageTag())));
        fields.put("progress", progress(view.progress()));
        fields.put("maySubmit", Value.of(view.maySubmit()));
        fields.put("missing", list(view.missing(), this::finding));
        view.page().ifPresent(page -> fields.put("page", page(page)));
        return Value.object(fields);
    }

    private static Value progress(View.Progress progress) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("pagesDone", Value.of(progress.pagesDone()));
        fields.put("leastPagesLeft", Value.of(progress.leastPagesLeft()));
        fields.put("mostPagesLeft", Value.of(progress.mostPagesLeft()));
        fields.put("answered", Value.of(progress.answered()));
        fields.put("open", Value.of(progress.open()));
        return Value.object(fields);
    }

    private Value page(View.Page page) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("path", Value.of(page.path()));
        fields.put("kind", Value.of(Fields.word(page.kind())));
        put("title", page.title(), fields);
        put("text", page.text(), fields);
        put("goal", page.goal(), fields);
        page.prototype().ifPresent(prototype -> fields.put("prototype", prototype(prototype)));
        page.activity().ifPresent(activity -> fields.put("activity", activity(activity)));
        putList("media", page.media(), ViewWriter::medium, fields);
        page.item().ifPresent(item -> fields.put("item", item(item)));
        putList("anyOrder", page.anyOrder(), ViewWriter::anyOrder, fields);
        putList("why", page.why(), ViewWriter::reason, fields);
        fields.put("elements", list(page.elements(), this::element));
        return Value.object(fields);
    }

    private static Value prototype(View.Prototype prototype) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(prototype.name()));
        fields.put("version", Value.of(prototype.version()));
        put("link", prototype.link(), fields);
        return Value.object(fields);
    }

    private static Value activity(View.Activity activity) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("minutes", Value.of(activity.minutes()));
        putList("roles", activity.roles(), ViewWriter::role, fields);
        putList("material", activity.material(), ViewWriter::material, fields);
        return Value.object(fields);
    }

    private static Value role(View.Activity.Role role) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(role.id()));
        fields.put("label", Value.of(role.label()));
        put("instructions", role.instructions(), fields);
        role.people().ifPresent(people -> fields.put("people", Value.of(people)));
        return Value.object(fields);
    }

    private static Value material(View.Activity.Material material) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(material.id()));
        fields.put("label", Value.of(material.label()));
        material.quantity().ifPresent(quantity -> fields.put("quantity", Value.of(quantity)));
        return Value.object(fields);
    }

    private static Value item(View.Item item) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("path", Value.of(item.path()));
        put("title", item.title(), fields);
        fields.put("key", Value.of(item.key()));
        fields.put("label", Value.of(item.label()));
        fields.put("number", Value.of(item.number()));
        return Value.object(fields);
    }

    private static Value anyOrder(View.AnyOrder anyOrder) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("path", Value.of(anyOrder.path()));
        put("title", anyOrder.title(), fields);
        fields.put("chosen", Value.of(anyOrder.chosen()));
        fields.put("parts", list(anyOrder.parts(), ViewWriter::part));
        return Value.object(fields);
    }

    private static Value part(View.Part part) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(part.id()));
        fields.put("title", Value.of(part.title()));
        put("page", part.page(), fields);
        fields.put("here", Value.of(part.here()));
        fields.put("done", Value.of(part.done()));
        return Value.object(fields);
    }

    private static Value medium(View.Medium medium) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("source", Value.of(medium.source()));
        fields.put("alternative", Value.of(medium.alternative()));
        medium.seconds().ifPresent(seconds -> fields.put("seconds", Value.of(seconds)));
        return Value.object(fields);
    }

    private static Value reason(View.Reason reason) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("place", Value.of(reason.place()));
        if (!reason.condition().isEmpty()) {
            fields.put("condition", Value.of(reason.condition()));
        }
        return Value.object(fields);
    }

    private Value element(View.Element element) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(element.name()));
        fields.put("ask", Value.of(element.ask()));
        put("help", element.help(), fields);
        fields.put("type", element.typeValue());
        fields.put("required", Value.of(element.required()));
        element.answer().ifPresent(answer -> fields.put("answer", AnswerRules.write(answer)));
        putList("media", element.media(), ViewWriter::medium, fields);
        element.why().ifPresent(why -> fields.put("why", reason(why)));
        putList("findings", element.findings(), this::finding, fields);
        return Value.object(fields);
    }

    private Value finding(Finding finding) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("code", Value.of(finding.code()));
        fields.put("at", Value.of(finding.at().toString()));
        if (!finding.path().isEmpty()) {
            fields.put("path", Value.of(finding.path()));
        }
        fields.put("message", Value.of(finding.message(language)));
        return Value.object(fields);
    }

    private static void put(String field, Optional<String> text, Map<String, Value> fields) {
        text.ifPresent(words -> fields.put(field, Value.of(words)));
    }

    private static <T> void putList(String field, List<T> items, Function<T, Value> writer, Map<String, Value> fields) {
        if (!items.isEmpty()) {
            fields.put(field, list(items, writer));
        }
    }

    private static <T> Value list(Collection<T> items, Function<T, Value> writer) {
        return Value.list(items.stream().map(writer).toList());
    }
}
