/**
 * Prototype tests: tasks, how they went, and what testers say afterwards.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.PrototypeTest} first.
 */
@NullMarked
package io.github.mitform.formats.prototype;

import org.jspecify.annotations.NullMarked;
