package io.github.mitform.check.internal;

import io.github.mitform.problem.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A place in the definition document, told by pointer and by ids. Both are put together only when somebody asks, since most places
 * have nothing to report.
 */
public final class Place {
    private final @Nullable Place above;
    private final String field;
    private final int index;
    private final String id;

    private Place(@Nullable Place above, String field, int index, String id) {
        this.above = above;
        this.field = field;
        this.index = index;
        this.id = id;
    }

    public static Place root() {
        return new Place(null, "", -1, "");
    }

    /** Returns the place of a field, by its name in the file. */
    public Place field(String name) {
        return new Place(this, name, -1, "");
    }

    /** Returns the place of something with an id in the list that this is. */
    public Place item(int position, String itemId) {
        return new Place(this, "", position, itemId);
    }

    /** Returns the place of something without an id in the list that this is. */
    public Place item(int position) {
        return item(position, "");
    }

    public Pointer pointer() {
        if (above == null) {
            return Pointer.root();
        }
        return index < 0 ? above.pointer().field(field) : above.pointer().item(index);
    }

    /** Returns the ids on the way here, joined by slashes. */
    public String path() {
        var path = new StringBuilder();
        for (Place place = this; place != null; place = place.above) {
            if (!place.id.isEmpty()) {
                path.insert(0, path.isEmpty() ? place.id : place.id + "/");
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return pointer().toString();
    }
}
