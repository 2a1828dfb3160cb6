/** What tests of several modules share: every kind of finding, and the documents that show them. */
@NullMarked
package io.github.mitform.testing;

import org.jspecify.annotations.NullMarked;
