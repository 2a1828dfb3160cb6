package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one person delivered in one phase. It holds neither a session nor a precise time, so that nobody can tell whose it is.
 *
 * <p>Immutable. Nothing here was checked: {@code io.github.mitform.session.Round#check} does that, and only what a session or that check let
 * through should be counted.
 *
 * @param month when it was delivered, no closer than the month
 * @param simulated whether a program made it up; reports of such responses say so
 * @param answers by the name of the question, {@code age} or {@code usability.items}; hidden questions are never in here
 */
public record Response(
        FormatId format,
        Version version,
        Id phase,
        Channel channel,
        Optional<Locale> language,
        Optional<YearMonth> month,
        boolean simulated,
        Map<String, Answer> answers) {
    public Response {
        requireNonNull(format, "format");
        requireNonNull(version, "version");
        requireNonNull(phase, "phase");
        requireNonNull(channel, "channel");
        requireNonNull(language, "language");
        requireNonNull(month, "month");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Returns the answer to a question; empty if it was not asked, or left out. */
    public Optional<Answer> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }
}
