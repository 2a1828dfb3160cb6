package io.github.mitform.examples.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a line that somebody typed, in the language of the run; the parser itself speaks English, and of types of Java. */
final class Mistyped implements IParameterExceptionHandler {
    private static final String WHOLE = "-?[0-9]+";

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong, List.of(arguments)));
        var meant =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.<String>of();
        if (meant.isEmpty()) {
            command.usage(command.getErr());
        } else {
            command.getErr().println(Words.say("typed.meant", Map.of("what", String.join(", ", meant))));
        }
        return Main.UNUSABLE;
    }

    private static String sentence(ParameterException wrong, List<String> typed) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return Words.say("typed.unknown", Map.of("what", String.join(", ", unmatched.getUnmatched())));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Words.say("typed.twice", Map.of("option", name(twice.getOverwritten())));
        }
        if (wrong instanceof MissingParameterException missing) return missing(missing.getMissing(), typed);
        var argument = wrong.getArgSpec();
        if (argument == null || wrong.getValue() == null) return String.valueOf(wrong.getMessage());
        return unfit(argument, wrong.getValue());
    }

    /** An option may be missing, or what has to stand behind it. */
    private static String missing(List<ArgSpec> missing, List<String> typed) {
        for (ArgSpec argument : missing) {
            if (argument instanceof OptionSpec option
                    && Arrays.stream(option.names()).anyMatch(typed::contains)) {
                return Words.say("typed.no-value", Map.of("option", name(option), "value", option.paramLabel()));
            }
        }
        return Words.say(
                "typed.missing",
                Map.of("what", missing.stream().map(Mistyped::written).collect(Collectors.joining(", "))));
    }

    private static String written(ArgSpec argument) {
        return argument.isOption() ? name(argument) + " " + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unfit(ArgSpec argument, String value) {
        var type = argument.type();
        var told = Map.of("option", name(argument), "value", value);
        if (type == Integer.class || type == int.class) {
            return whole(told, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == Long.class || type == long.class) return whole(told, value, Long.MIN_VALUE, Long.MAX_VALUE);
        if (type == BigDecimal.class) return Words.say("typed.number", told);
        if (type.isEnum()) {
            return Words.say(
                    "typed.none-of",
                    Map.of("option", name(argument), "value", value, "known", String.join(", ", constants(type))));
        }
        return Words.say("typed.unfit", told);
    }

    private static String whole(Map<String, String> told, String value, long least, long most) {
        return value.matches(WHOLE)
                ? Words.say("typed.outside", Map.of("least", least, "most", most))
                        .replace("{option}", told.get("option"))
                        .replace("{value}", value)
                : Words.say("typed.whole", told);
    }

    private static List<String> constants(Class<?> type) {
        @Nullable Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                        .toList();
    }
}
