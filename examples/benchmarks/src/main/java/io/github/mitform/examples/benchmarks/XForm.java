package io.github.mitform.examples.benchmarks;

/** Writes a form the way JavaRosa reads it. */
final class XForm {
    private final StringBuilder data = new StringBuilder();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /** @param relevant the escaped condition under which it is asked; empty for always */
    void input(String name, String ask, String type, String relevant) {
        data.append('<').append(name).append("/>");
        binds.append("<bind nodeset='/data/")
                .append(name)
                .append("' type='")
                .append(type)
                .append('\'');
        if (!relevant.isEmpty()) {
            binds.append(" relevant=\"").append(relevant).append('"');
        }
        binds.append("/>\n");
        body.append("<input ref='/data/")
                .append(name)
                .append("'><label>")
                .append(ask)
                .append("</label></input>\n");
    }

    String text() {
        return """
                <?xml version='1.0'?>
                <h:html xmlns='http://www.w3.org/2002/xforms' xmlns:h='http://www.w3.org/1999/xhtml'>
                <h:head><h:title>form</h:title><model><instance><data id='form'>%s</data></instance>
                %s</model></h:head>
                <h:body>
                %s</h:body></h:html>
                """.formatted(data, binds, body);
    }
}
