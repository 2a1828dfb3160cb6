/**
 * Tables and records for everybody: counts that are rounded or changed by a little, with an attack on what is published, and records that nobody is alone in.
 *
 * <p>Read {@link io.github.mitform.formats.publish.TableCount} first.
 */
@NullMarked
package io.github.mitform.formats.publish;

import org.jspecify.annotations.NullMarked;
