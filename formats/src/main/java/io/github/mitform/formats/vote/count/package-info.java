/**
 * What all ways of counting votes have in common: a rule is a value, a count is a pure function of ballots and of what is known for ties,
 * and an outcome says step by step how it came about.
 *
 * <p>Read {@link io.github.mitform.formats.vote.count.Rule} first. The rules themselves stand in packages beside this one.
 */
@NullMarked
package io.github.mitform.formats.vote.count;

import org.jspecify.annotations.NullMarked;
