package io.github.mitform.formats.catalogue;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.catalogue.AppBetaWishes.Theme;
import io.github.mitform.json.Json;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.View;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes up everybody who takes part in app-beta, from one seed: what they answer depends on nothing but that. Every response goes through
 * a session, says that it is simulated, and is counted before the next phase opens.
 */
final class AppBetaRecording {
    private static final int WISHING = 112;
    private static final int WITHOUT_A_WISH = 13;
    private static final int VOTING = 137;
    private static final int TESTING = 36;
    private static final List<String> IMPROVEMENTS = List.of(
            "Die Schrift größer",
            "Die Suche ganz nach oben",
            "Beim ersten Start weniger fragen",
            "Ich habe den Knopf zum Abschicken erst spät gesehen.",
            "Eine Karte statt der langen Liste",
            "Mehr Kontrast, in der Sonne war kaum etwas zu lesen",
            "Sagen, dass es geklappt hat",
            "Die Sprache einfacher",
            "Den Standort nicht jedes Mal neu abfragen");

    private final Random random;
    private final Program program;
    private final AppBetaWishes wishes = new AppBetaWishes();
    private final Map<String, String> files = new LinkedHashMap<>();

    AppBetaRecording(long seed) {
        this.random = new Random(seed);
        this.program = Mitform.check(Formats.newest(FormatId.of("io.github.mitform.app-beta"))
                        .orElseThrow())
                .orThrow();
    }

    /** Returns what was recorded, by the name of the file. */
    Map<String, String> files() {
        var first = Round.open(program, "wishes");
        var results = record(first, wishers(), PhaseResults.none(), LocalDate.of(2026, 3, 1), Channel.ONLINE);

        var decision =
                wishes.decide(results.result("wishes.proposals").orElseThrow().entries());
        files.put(
                "decisions.json",
                PrettyJson.USUAL.write(Value.object()
                                .with("wishes.proposals", HumanDecision.codec().write(decision)))
                        + "\n");
        results = results.with("wishes.proposals", decision);

        var second = Round.open(program, "ballot", results);
        results = record(second, voters(), results, LocalDate.of(2026, 4, 1), Channel.ONLINE);

        var third = Round.open(program, "test", results);
        record(third, testers(), results, LocalDate.of(2026, 6, 1), Channel.ON_SITE);
        return files;
    }

    private record Somebody(Locale language, Person person) {}

    private PhaseResults record(
            Round round, List<Somebody> people, PhaseResults earlier, LocalDate day, Channel channel) {
        var responses = new ArrayList<Response>();
        for (Somebody somebody : people) {
            var start = new SessionCommand.Start(somebody.language, channel, true);
            var way = Walkthrough.of(round, start, new Context(day, random.nextLong()), somebody.person);
            responses.add(way.response().orElseThrow());
        }
        var lines = new StringBuilder();
        responses.forEach(response ->
                lines.append(Json.write(ResponseCodec.write(response))).append('\n'));
        files.put(round.phase() + ".jsonl", lines.toString());
        return Counting.count(round, responses, earlier);
    }

    // --- wishes ---

    private List<Somebody> wishers() {
        var deck = new ArrayList<Optional<String>>();
        wishes.all().forEach(wish -> deck.add(Optional.of(wish)));
        var common = wishes.all().stream().filter(wish -> wish.length() < 26).toList();
        while (deck.size() < WISHING - WITHOUT_A_WISH) {
            deck.add(Optional.of(common.get(random.nextInt(common.size()))));
        }
        deck.addAll(Collections.nCopies(WITHOUT_A_WISH, Optional.empty()));
        Collections.shuffle(deck, random);
        return deck.stream().map(this::wisher).toList();
    }

    private Somebody wisher(Optional<String> wish) {
        boolean english =
                wish.filter(words -> words.matches("(Tell|Report|Concerts).*")).isPresent();
        int age = age();
        return new Somebody(english ? Locale.ENGLISH : Locale.GERMAN, (page, question) -> switch (question.name()) {
            case "data_use" -> Optional.of(Value.of(true));
            case "age" -> Optional.of(Value.of(age));
            case "devices" -> Optional.of(devices(age));
            case "afternoon" -> Optional.of(some(List.of("sports", "jobs", "meetups"), 0.5));
            case "wish" -> wish.map(Value::of);
            default -> throw unknown(question);
        });
    }

    private int age() {
        double draw = random.nextDouble();
        if (draw < 0.1) return 14 + random.nextInt(4);
        if (draw < 0.85) return 18 + random.nextInt(47);
        return 65 + random.nextInt(20);
    }

    private Value devices(int age) {
        if (random.nextDouble() < (age > 70 ? 0.2 : 0.01)) return Value.from(List.of("none"));
        var some = new ArrayList<String>();
        if (random.nextDouble() < (age > 70 ? 0.6 : 0.97)) some.add("phone");
        if (random.nextDouble() < 0.35) some.add("tablet");
        if (some.isEmpty() || random.nextDouble() < 0.6) some.add("computer");
        return Value.from(some);
    }

    private Value some(List<String> all, double share) {
        return Value.from(
                all.stream().filter(one -> random.nextDouble() < share).toList());
    }

    // --- votes ---

    private List<Somebody> voters() {
        var voters = new ArrayList<Somebody>();
        for (int i = 0; i < VOTING; i++) {
            voters.add(new Somebody(random.nextInt(20) == 0 ? Locale.ENGLISH : Locale.GERMAN, this::vote));
        }
        return voters;
    }

    /** Puts the options in order, each with a chance that grows with its liking, and stops somewhere. */
    private Optional<Value> vote(View.Page page, View.Element question) {
        if (!question.name().equals("features")) throw unknown(question);
        var offered = question.type().options().orElseThrow().listed().stream()
                .map(option -> option.id().value())
                .toList();
        var order = AppBetaWishes.THEMES.stream()
                .filter(theme -> offered.contains(theme.id()))
                .map(theme -> Map.entry(theme, -StrictMath.log(1 - random.nextDouble()) / theme.liking()))
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey())
                .map(Theme::id)
                .toList();
        int ranked = Math.min(order.size(), 2 + random.nextInt(order.size()));
        return Optional.of(Value.from(order.subList(0, ranked)));
    }

    // --- tests ---

    private List<Somebody> testers() {
        var testers = new ArrayList<Somebody>();
        var remarks = new ArrayList<>(IMPROVEMENTS);
        Collections.shuffle(remarks, random);
        for (int i = 0; i < TESTING; i++) {
            var remark = i < remarks.size() ? Optional.of(remarks.get(i)) : Optional.<String>empty();
            testers.add(new Somebody(Locale.GERMAN, tester(random.nextGaussian() * 0.4, remark)));
        }
        Collections.shuffle(testers, random);
        return testers;
    }

    /** @param skill how well somebody gets on with apps, 0 being usual */
    private Person tester(double skill, Optional<String> remark) {
        return (page, question) -> switch (question.name()) {
            case "data_use" -> Optional.of(Value.of(true));
            case "first_start" -> Optional.of(outcome(0.8 + skill / 4, 45, skill));
            case "try_winner" -> Optional.of(outcome(0.6 + skill / 4, 90, skill));
            case "rating" -> Optional.of(ratings((GridType) question.type(), skill));
            case "usability.items" -> Optional.of(sus((GridType) question.type(), skill));
            case "improve" -> remark.map(Value::of);
            default -> throw unknown(question);
        };
    }

    private ObjectValue outcome(double chance, double usualSeconds, double skill) {
        double draw = random.nextDouble();
        var level = draw < chance
                ? "success"
                : draw < chance + 0.12 ? "partial" : draw < chance + 0.22 ? "failure" : "gave_up";
        double seconds = usualSeconds
                * StrictMath.exp(random.nextGaussian() * 0.35 - skill / 2)
                * (level.equals("success") ? 1 : 1.8);
        return Value.object().with("level", Value.of(level)).with("seconds", Value.of(Math.round(seconds)));
    }

    private Value ratings(GridType type, double skill) {
        var rows = new LinkedHashMap<String, Value>();
        double mean = 4.2;
        for (Option row : type.rows().listed()) {
            rows.put(
                    row.id().value(),
                    random.nextInt(18) == 0
                            ? Value.object().with("missing", Value.of("dont_know"))
                            : Value.of(step(mean + skill / 2)));
            mean -= 0.4;
        }
        return Value.object(rows);
    }

    private Value sus(GridType type, double skill) {
        var rows = new LinkedHashMap<String, Value>();
        for (Option row : type.rows().listed()) {
            boolean positive = rows.size() % 2 == 0;
            rows.put(row.id().value(), Value.of(step(positive ? 4 + skill : 2 - skill)));
        }
        return Value.object(rows);
    }

    private long step(double mean) {
        return Math.max(1, Math.min(5, Math.round(mean + random.nextGaussian() * 0.8)));
    }

    private static AssertionError unknown(View.Element question) {
        return new AssertionError("nobody was made up who answers " + question.name());
    }
}
