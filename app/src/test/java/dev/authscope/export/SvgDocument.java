package dev.authscope.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An SVG document as the JDK's own XML parser understands it. */
final class SvgDocument {

    private final Document document;

    private SvgDocument(Document document) {
        this.document = document;
    }

    /** Fails when the text is not well-formed XML with namespaces. */
    static SvgDocument parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new SvgDocument(
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements() {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> kind(String kind) {
        return elements().stream().filter(element -> element.getAttribute("data-kind").equals(kind)).toList();
    }

    /** The step of each exchange that has an element of a kind. */
    Map<Integer, String> exchanges(String kind) {
        Map<Integer, String> exchanges = new TreeMap<>();
        kind(kind).forEach(element -> exchanges.put(Integer.valueOf(element.getAttribute("data-exchange")),
                element.getAttribute("data-step")));
        return exchanges;
    }

    /** How many elements there are of each name. */
    Map<String, Integer> shape() {
        Map<String, Integer> shape = new LinkedHashMap<>();
        elements().forEach(element -> shape.merge(element.getNodeName(), 1, Integer::sum));
        return shape;
    }

    String text() {
        return root().getTextContent();
    }
}
