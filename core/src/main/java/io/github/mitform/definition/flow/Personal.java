package io.github.mitform.definition.flow;

/** How much an answer says about a person, in the terms of the GDPR. */
public enum Personal {
    /** Nothing. */
    NONE,
    /** It may point to somebody together with other data, such as an age. */
    INDIRECT,
    /** It names or reaches somebody, such as an e-mail address. */
    DIRECT,
    /** A special category of Article 9, such as health or religion. */
    SPECIAL
}
