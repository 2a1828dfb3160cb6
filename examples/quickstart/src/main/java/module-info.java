/** The first ten lines. */
module io.github.mitform.examples.quickstart {
    requires io.github.mitform.formats;
}
