package io.github.mitform.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A page as a strict parser sees it, for tests. */
public final class Markup {
    static {
        // The library itself has no use for XML, so its module does not read this one.
        Markup.class
                .getModule()
                .addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
    }

    private final Document document;

    private Markup(Document document) {
        this.document = document;
    }

    /** Parses markup as XML; fails unless it is well-formed. */
    public static Markup of(String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Markup(builder.parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + text, e);
        }
    }

    /** Returns all elements of these names, in the order of the page; all elements for {@code *}. */
    public List<Element> all(String... names) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            if (List.of(names).contains(element.getTagName()) || List.of(names).contains("*")) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns the texts of all elements of a class. */
    public List<String> texts(String cssClass) {
        return all("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cssClass))
                .map(Element::getTextContent)
                .toList();
    }

    public static List<String> attributes(Element element) {
        var names = new ArrayList<String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
