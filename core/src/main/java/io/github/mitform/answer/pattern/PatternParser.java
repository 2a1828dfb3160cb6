package io.github.mitform.answer.pattern;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Reads a pattern from left to right; for one use. */
final class PatternParser {
    private static final int DEEPEST = 50;
    private static final int MOST_REPETITIONS = 1_000;
    private static final String SIGNS = "\\^$.|?*+()[]{}";

    /** White space of ASCII, as members of a class; that of ECMAScript is more. */
    private static final String SPACES = "\\t-\\r ";

    /** Everything else, which is what ECMAScript takes for no white space and what only ECMAScript takes for some. */
    private static final String NO_SPACES =
            "\\S\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final Sentence LOOK_AROUND =
            new Sentence("look-around or a named group", "Umschau oder eine benannte Gruppe");
    private static final Sentence BACK_REFERENCE = new Sentence("a back-reference", "einen Rückverweis");
    private static final Sentence LAZY =
            new Sentence("a lazy or possessive repetition", "eine träge oder besitzergreifende Wiederholung");

    private final String source;
    private final StringBuilder portable = new StringBuilder();
    private int at;
    private int depth;

    PatternParser(String source) {
        this.source = source;
    }

    Steps parse() throws Unreadable {
        if (source.length() > LinearPattern.MOST_CHARACTERS) {
            throw tooLarge();
        }
        skip('^');
        Node node = alternatives();
        if (skip('$') && at < source.length()) {
            at--;
            throw unreadable("\"$\" may only stand at the end", "„$“ darf nur am Ende stehen");
        }
        if (at < source.length()) {
            throw unreadable("this bracket closes nothing", "diese Klammer schließt nichts");
        }
        if (node.size() >= LinearPattern.MOST_STEPS) {
            throw tooLarge();
        }
        var steps = new Steps();
        node.writeTo(steps);
        return steps;
    }

    /** Returns the pattern that was parsed as ECMAScript writes it. */
    String portable() {
        return "^(?:" + portable + ")$";
    }

    private Node alternatives() throws Unreadable {
        if (++depth > DEEPEST) {
            throw unreadable("brackets stand too deep inside each other", "die Klammern stehen zu tief ineinander");
        }
        var node = sequence();
        while (skip('|')) {
            portable.append('|');
            node = new Node.Either(node, sequence());
        }
        depth--;
        return node;
    }

    private Node sequence() throws Unreadable {
        var parts = new ArrayList<Node>();
        while (at < source.length() && "|)$".indexOf(source.charAt(at)) < 0) {
            parts.add(repeated());
        }
        return new Node.Sequence(parts);
    }

    private Node repeated() throws Unreadable {
        Node node = part();
        if (at == source.length() || "*+?{".indexOf(source.charAt(at)) < 0) {
            return node;
        }
        int sign = at;
        Node repeated = switch (source.charAt(at++)) {
            case '*' -> new Node.Repeated(node, 0, Node.NO_END);
            case '+' -> new Node.Repeated(node, 1, Node.NO_END);
            case '?' -> new Node.Repeated(node, 0, 1);
            default -> counted(node);
        };
        if (at < source.length() && "?+".indexOf(source.charAt(at)) >= 0) {
            throw notLinear(LAZY);
        }
        if (at < source.length() && "*{".indexOf(source.charAt(at)) >= 0) {
            throw unreadable(
                    "a repetition cannot be repeated; put it into brackets",
                    "eine Wiederholung lässt sich nicht wiederholen; bitte einklammern");
        }
        if (repeated.size() >= LinearPattern.MOST_STEPS) {
            throw tooLarge();
        }
        portable.append(source, sign, at);
        return repeated;
    }

    private Node counted(Node node) throws Unreadable {
        int least = count();
        int most = least;
        if (skip(',')) {
            most = at < source.length() && source.charAt(at) == '}' ? Node.NO_END : count();
        }
        if (!skip('}')) {
            throw unreadable("\"}\" is missing", "es fehlt „}“");
        }
        if (most != Node.NO_END && most < least) {
            throw unreadable("the second number is below the first one", "die zweite Zahl ist kleiner als die erste");
        }
        return new Node.Repeated(node, least, most);
    }

    private int count() throws Unreadable {
        int start = at;
        while (at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
            at++;
        }
        if (start == at || at - start > 4 || Integer.parseInt(source.substring(start, at)) > MOST_REPETITIONS) {
            at = start;
            throw unreadable(
                    "a number from 0 to " + MOST_REPETITIONS + " is needed",
                    "hier wird eine Zahl von 0 bis " + MOST_REPETITIONS + " gebraucht");
        }
        return Integer.parseInt(source.substring(start, at));
    }

    private Node part() throws Unreadable {
        int character = source.codePointAt(at);
        if (character == '(') {
            return group();
        }
        if (character == '[') {
            return new Node.One(characterClass());
        }
        if (character == '\\') {
            return new Node.One(escape(false));
        }
        if (character == '.') {
            at++;
            portable.append("[^\\n\\r\\u2028\\u2029]");
            return new Node.One(c -> c != '\n' && c != '\r' && c != 0x2028 && c != 0x2029);
        }
        if ("^*+?{}]".indexOf(character) >= 0) {
            throw unreadable(
                    "write \"\\\" before this sign to mean the sign itself",
                    "bitte „\\“ vor dieses Zeichen schreiben, wenn es selbst gemeint ist");
        }
        at += Character.charCount(character);
        write(character);
        return new Node.One(CharacterSet.of(character));
    }

    private Node group() throws Unreadable {
        at++;
        if (skip('?') && !skip(':')) {
            throw notLinear(LOOK_AROUND);
        }
        portable.append("(?:");
        Node node = alternatives();
        portable.append(')');
        if (!skip(')')) {
            throw unreadable("\")\" is missing", "es fehlt „)“");
        }
        return node;
    }

    private CharacterSet characterClass() throws Unreadable {
        at++;
        boolean opposite = skip('^');
        portable.append(opposite ? "[^" : "[");
        var sets = new ArrayList<CharacterSet>();
        while (at < source.length() && source.charAt(at) != ']') {
            sets.add(member());
        }
        if (!skip(']')) {
            throw unreadable("\"]\" is missing", "es fehlt „]“");
        }
        if (sets.isEmpty()) {
            throw unreadable("a class needs at least one character", "eine Klasse braucht mindestens ein Zeichen");
        }
        portable.append(']');
        var all = CharacterSet.anyOf(List.copyOf(sets));
        return opposite ? all.opposite() : all;
    }

    private CharacterSet member() throws Unreadable {
        int start = at;
        int first = literal();
        if (first < 0) {
            at = start;
            return escape(true);
        }
        write(first);
        if (at + 1 >= source.length() || source.charAt(at) != '-' || source.charAt(at + 1) == ']') {
            return CharacterSet.of(first);
        }
        at++;
        int last = literal();
        if (last < first) {
            throw unreadable(
                    "a range goes from a lower to a higher character",
                    "ein Bereich geht von einem niedrigeren zu einem höheren Zeichen");
        }
        portable.append('-');
        write(last);
        return CharacterSet.range(first, last);
    }

    /** Returns the next character of a class, or -1 where an escape that stands for several begins. */
    private int literal() throws Unreadable {
        int character = source.codePointAt(at);
        if (character == '[' || character == '&' && source.startsWith("&&", at)) {
            throw unreadable(
                    "write \"\\\" before this sign to mean the sign itself",
                    "bitte „\\“ vor dieses Zeichen schreiben, wenn es selbst gemeint ist");
        }
        at += Character.charCount(character);
        if (character != '\\') {
            return character;
        }
        int escaped = at < source.length() ? single(source.charAt(at), true) : -1;
        if (escaped >= 0) {
            at++;
        }
        return escaped;
    }

    private CharacterSet escape(boolean inClass) throws Unreadable {
        at++;
        if (at == source.length()) {
            throw unreadable("\"\\\" stands at the end", "„\\“ steht am Ende");
        }
        char letter = source.charAt(at);
        int single = single(letter, inClass);
        if (single >= 0) {
            at++;
            write(single);
            return CharacterSet.of(single);
        }
        if (letter >= '1' && letter <= '9' || letter == 'k') {
            throw notLinear(BACK_REFERENCE);
        }
        at++;
        int escape = at - 2;
        CharacterSet set = escaped(letter);
        portable.append(
                switch (letter) {
                    case 's' -> inClass ? SPACES : "[" + SPACES + "]";
                    case 'S' -> inClass ? NO_SPACES : "[" + NO_SPACES + "]";
                    default -> source.substring(escape, at);
                });
        return set;
    }

    private CharacterSet escaped(char letter) throws Unreadable {
        return switch (letter) {
            case 'd' -> CharacterSet.range('0', '9');
            case 'D' -> CharacterSet.range('0', '9').opposite();
            case 'w' -> WORD;
            case 'W' -> WORD.opposite();
            case 's' -> SPACE;
            case 'S' -> SPACE.opposite();
            case 'p' -> category();
            case 'P' -> category().opposite();
            default -> {
                at--;
                throw unreadable("there is no such escape", "diese Escape-Folge gibt es nicht");
            }
        };
    }

    private static int single(char letter, boolean inClass) {
        if (SIGNS.indexOf(letter) >= 0 || letter == '/' || inClass && (letter == '-' || letter == '&')) {
            return letter;
        }
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> -1;
        };
    }

    private CharacterSet category() throws Unreadable {
        int end = source.indexOf('}', at);
        String name = end < 0 || !skip('{') ? "" : source.substring(at, end);
        CharacterSet set = switch (name) {
            case "L" ->
                CharacterSet.categories(
                        Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER);
            case "Lu" -> CharacterSet.categories(Character.UPPERCASE_LETTER);
            case "Ll" -> CharacterSet.categories(Character.LOWERCASE_LETTER);
            case "N" ->
                CharacterSet.categories(
                        Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
            case "Nd" -> CharacterSet.categories(Character.DECIMAL_DIGIT_NUMBER);
            case "P" ->
                CharacterSet.categories(
                        Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION);
            default ->
                throw unreadable(
                        "only {L}, {Lu}, {Ll}, {N}, {Nd} and {P} are known here",
                        "hier sind nur {L}, {Lu}, {Ll}, {N}, {Nd} und {P} bekannt");
        };
        at = end + 1;
        return set;
    }

    private static final CharacterSet WORD =
            character -> character < 128 && (Character.isLetterOrDigit(character) || character == '_');
    private static final CharacterSet SPACE = character -> character == ' ' || character >= '\t' && character <= '\r';

    /** Writes a character that stands for itself, in a class or outside. */
    private void write(int character) {
        switch (character) {
            case '\t' -> portable.append("\\t");
            case '\n' -> portable.append("\\n");
            case '\r' -> portable.append("\\r");
            case '-' -> portable.append("\\u002d"); // ECMAScript allows no backslash before it outside of a class
            case '&' -> portable.append("\\u0026"); // two of them have a meaning in classes of Java
            default -> {
                if (SIGNS.indexOf(character) >= 0) {
                    portable.append('\\');
                }
                portable.appendCodePoint(character);
            }
        }
    }

    private boolean skip(char wanted) {
        if (at < source.length() && source.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private Unreadable unreadable(String english, String german) {
        return new Unreadable(PatternProblem.UNREADABLE, "at", at + 1, "reason", new Sentence(english, german));
    }

    private Unreadable notLinear(Sentence what) {
        return new Unreadable(PatternProblem.NOT_LINEAR, "at", at + 1, "what", what);
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                PatternProblem.TOO_LARGE, "most", LinearPattern.MOST_CHARACTERS, "steps", LinearPattern.MOST_STEPS);
    }

    /** Ends the reading at the first fault. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient PatternProblem problem;
        private final transient Object[] gaps;

        Unreadable(PatternProblem problem, Object... gaps) {
            super(problem.code());
            this.problem = problem;
            this.gaps = gaps;
        }

        Finding finding(Pointer at) {
            return problem.at(at, gaps);
        }
    }
}
