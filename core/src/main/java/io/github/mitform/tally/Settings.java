package io.github.mitform.tally;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of a counting method and collects everything wrong with them. Reading goes on with the default where a setting is
 * wrong; what was never asked for is an unknown setting.
 *
 * <p>Belongs to one thread.
 */
public final class Settings {
    private final ObjectValue settings;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Settings(ObjectValue settings) {
        this.settings = settings;
    }

    public static Settings of(ObjectValue settings) {
        return new Settings(settings);
    }

    /** Reads one of several words. */
    public String word(String name, String otherwise, String... words) {
        var value = value(name);
        if (value == null) return otherwise;
        if (value instanceof TextValue text && Arrays.asList(words).contains(text.text())) return text.text();
        var written = value instanceof TextValue text ? text.text() : "";
        var finding = TallyCode.SETTING_NOT_ONE_OF.at(
                at(name),
                "setting",
                name,
                "known",
                String.join(", ", words),
                "hint",
                Suggestion.didYouMean(written, Arrays.asList(words)));
        findings.add(meant(finding, written, Arrays.asList(words)));
        return otherwise;
    }

    /** Reads a whole number from {@code least} to {@code most}, both included. */
    public int whole(String name, int otherwise, int least, int most) {
        var value = value(name);
        if (value == null) return otherwise;
        if (value instanceof NumberValue number && isWhole(number.number(), least, most)) {
            return number.number().intValueExact();
        }
        report(TallyCode.SETTING_NOT_WHOLE, at(name), "setting", name, "least", least, "most", most);
        return otherwise;
    }

    private static boolean isWhole(BigDecimal number, int least, int most) {
        // The bounds come first: taking a number with a hostile exponent apart would be slow.
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }

    /** Reads true or false. */
    public boolean flag(String name, boolean otherwise) {
        var value = value(name);
        if (value == null) return otherwise;
        if (value instanceof BooleanValue truth) return truth.truth();
        report(TallyCode.SETTING_NOT_A_FLAG, at(name), "setting", name);
        return otherwise;
    }

    /**
     * Reads one id or a list of ids.
     *
     * @param among what may be named; empty as long as that is not known
     */
    public List<String> ids(String name, List<String> otherwise, Collection<String> among) {
        var value = value(name);
        if (value == null) return otherwise;
        var items = value instanceof ListValue list ? list.items() : List.of(value);
        var ids = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof TextValue text)) {
                report(TallyCode.SETTING_NOT_IDS, at(name), "setting", name);
                return otherwise;
            }
            ids.add(text.text());
            if (!among.isEmpty() && !among.contains(text.text())) {
                var place = value instanceof ListValue ? at(name).item(i) : at(name);
                reportUnknownId(name, text.text(), among, place, meant -> Fix.writeText(place, meant));
            }
        }
        return List.copyOf(ids);
    }

    /**
     * Reads an object whose names have to be among others; any where those are not known.
     *
     * @return its values by name; nothing if it is absent or, with a finding, no object
     */
    public Map<String, Value> object(String name, Collection<String> among) {
        var value = value(name);
        if (value == null) return Map.of();
        if (!(value instanceof ObjectValue object)) {
            report(TallyCode.SETTING_NOT_AN_OBJECT, at(name), "setting", name);
            return Map.of();
        }
        requireFields(name, at(name), object, among);
        return object.fields();
    }

    /**
     * Reports the fields of an object inside of a setting that are none of these, with the one that was probably meant.
     *
     * @param name of the setting
     * @param place of the object
     * @param among what its fields can be; empty where they can be anything
     */
    public void requireFields(String name, Pointer place, ObjectValue object, Collection<String> among) {
        for (String field : object.fields().keySet()) {
            if (!among.isEmpty() && !among.contains(field)) {
                var at = place.field(field);
                reportUnknownId(name, field, among, at, meant -> Fix.rename(at, meant));
            }
        }
    }

    private void reportUnknownId(
            String name, String written, Collection<String> among, Pointer place, Function<String, Fix> fix) {
        var finding = TallyCode.SETTING_ID_UNKNOWN.at(
                place,
                "setting",
                name,
                "found",
                written,
                "known",
                among.stream().limit(12).collect(Collectors.joining(", ")) + (among.size() > 12 ? ", …" : ""),
                "hint",
                Suggestion.didYouMean(written, among));
        findings.add(Suggestion.certain(written, among)
                .map(meant -> finding.withFix(fix.apply(meant)))
                .orElse(finding));
    }

    private static Finding meant(Finding finding, String written, Collection<String> known) {
        return Suggestion.certain(written, known)
                .map(name -> finding.withFix(Fix.writeText(finding.at(), name)))
                .orElse(finding);
    }

    /** Adds a finding of the method's own. */
    public void report(Code code, Pointer place, Object... namesAndValues) {
        findings.add(code.at(place, namesAndValues));
    }

    /** Returns everything wrong, with the settings that nobody asked for; call it after reading. */
    public List<Finding> findings() {
        var all = new ArrayList<>(findings);
        for (String name : settings.fields().keySet()) {
            if (!known.contains(name)) {
                var free = known.stream()
                        .filter(setting -> !settings.fields().containsKey(setting))
                        .toList();
                var finding = TallyCode.SETTING_UNKNOWN.at(
                        at(name), "found", name, "hint", Suggestion.didYouMean(name, free));
                all.add(Suggestion.certain(name, free)
                        .map(meant -> finding.withFix(Fix.rename(at(name), meant)))
                        .orElse(finding));
            }
        }
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException if a finding is an error; call it after reading */
    public void orThrow() {
        var errors = findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    errors.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    private @Nullable Value value(String name) {
        known.add(name);
        return settings.fields().get(name);
    }

    private static Pointer at(String name) {
        return Pointer.root().field(name);
    }
}
