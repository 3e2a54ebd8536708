package io.driftwatch.render;

import java.util.function.UnaryOperator;

/**
 * Text that stays text between tags and within a quoted attribute, the only two places where templates put what they
 * are given.
 */
final class HtmlText implements UnaryOperator<String> {

    @Override
    public String apply(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
