package io.github.mitform.formats.prototype;

import io.github.mitform.definition.flow.Include;

/**
 * The System Usability Scale as a part of other formats: ten statements on how easy something is to use.
 *
 */
public final class Sus {
    /** The id of the ready-made format. */
    public static final String FORMAT = "io.github.mitform.sus";
    /** The version of the ready-made format. */
    public static final String VERSION = "1.0.0";

    private Sus() {}

    /**
     * Returns the ready-made questionnaire, for {@code then(…)}. Below this id stand its answers, {@code usability.items}, and its
     * result, {@code usability.sus}.
     */
    public static Include sus(String id) {
        return Include.of(id, FORMAT, VERSION);
    }
}
