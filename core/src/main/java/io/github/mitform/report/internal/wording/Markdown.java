package io.github.mitform.report.internal.wording;

import java.util.regex.Pattern;

/** Words that read as they are in GitHub-flavoured Markdown. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]|~$#@";
    private static final Pattern STARTS_A_LIST = Pattern.compile("^(\\d*)([-+=.)])");

    private Markdown() {}

    /** Returns text that reads as it is inside a line: no markup, no HTML, no link and no mention. */
    public static String escape(String raw) {
        var escaped = new StringBuilder(raw.length() + 8);
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            boolean linksAnAddress = character == ':' && raw.startsWith("://", i)
                    || character == '.' && i >= 3 && raw.regionMatches(true, i - 3, "www", 0, 3);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (linksAnAddress || SPECIAL.indexOf(character) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(character);
                }
            }
        }
        return escaped.toString();
    }

    /** Returns text that reads as it is where it starts a line too: it starts no list and underlines no heading. */
    public static String escapeLine(String raw) {
        String escaped = escape(raw);
        return STARTS_A_LIST.matcher(escaped).replaceFirst("$1\\\\$2");
    }
}
