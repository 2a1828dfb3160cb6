/**
 * Looks for input that does more than be refused: mutates what it is given, keeps what led to something new, and makes what it finds small.
 *
 * <p>Read {@link io.github.mitform.testing.fuzz.Fuzzer} first.
 */
package io.github.mitform.testing.fuzz;
