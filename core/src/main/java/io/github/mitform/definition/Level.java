package io.github.mitform.definition;

/** How far people decide: the spectrum of the International Association for Public Participation (IAP2). */
public enum Level {
    /** They are told. */
    INFORM,
    /** They are asked. */
    CONSULT,
    /** They work on it, and it is said what became of their work. */
    INVOLVE,
    /** They shape it together with the city. */
    COLLABORATE,
    /** They decide. */
    EMPOWER
}
