/**
 * What may be published of a result: small groups are withheld, and so is whatever would let them be worked out.
 *
 * <p>Read {@link io.github.mitform.disclosure.Disclosure} first.
 */
@NullMarked
package io.github.mitform.disclosure;

import org.jspecify.annotations.NullMarked;
