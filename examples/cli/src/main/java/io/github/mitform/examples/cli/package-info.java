/** Mitform from a terminal: check, take, count and show formats. Read {@link io.github.mitform.examples.cli.Main} first. */
@NullMarked
package io.github.mitform.examples.cli;

import org.jspecify.annotations.NullMarked;
