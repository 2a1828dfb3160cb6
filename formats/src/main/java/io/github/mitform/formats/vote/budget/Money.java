package io.github.mitform.formats.vote.budget;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;

/** Numbers for people: to two places where they are not whole, with the decimal sign of the language. Steps keep the exact ones. */
final class Money {
    private Money() {}

    static Sentence of(Fraction number) {
        var text = number.isWhole() ? number.toString() : number.toDecimal(2).toPlainString();
        return new Sentence(text, text.replace('.', ','));
    }
}
