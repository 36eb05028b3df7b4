package dev.authscope.export.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a document is made of, in the order in which it is to be read aloud, each part with the content that it has on pages (ISO
 * 32000-2 section 14.7). What belongs to no part is decoration.
 */
final class PdfTags {

    private final COSDictionary root = new COSDictionary();
    private final Tag document;
    private final Map<PDPage, COSArray> owners = new LinkedHashMap<>();
    private Tag section;
    private String named = "";
    private boolean trial;

    /**
     * A part of a document.
     *
     * @param entry the structure element
     * @param type such as {@code P} or {@code H1} (ISO 32000-2 section 14.8.4)
     */
    record Tag(COSDictionary entry, String type) {}

    PdfTags(PDDocumentCatalog catalog) {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        document = new Tag(entry("Document", root), "Document");
        section = document;
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary mark = new COSDictionary();
        mark.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
        mark.setDirect(true);
        catalog.getCOSObject().setItem(COSName.getPDFName("MarkInfo"), mark);
    }

    private static COSDictionary entry(String type, COSDictionary parent) {
        COSDictionary entry = new COSDictionary();
        entry.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        entry.setItem(COSName.S, COSName.getPDFName(type));
        entry.setItem(COSName.P, parent);
        kid(parent, entry);
        return entry;
    }

    private static void kid(COSDictionary parent, COSBase kid) {
        if (parent.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            kids.add(kid);
        } else {
            COSArray kids = new COSArray();
            kids.setDirect(true);
            kids.add(kid);
            parent.setItem(COSName.K, kids);
        }
    }

    /** Whether what is drawn from now on is thrown away again, and is no part of the document. */
    void trial(boolean on) {
        trial = on;
    }

    /** What follows belongs together, up to the next other name; nothing happens for the name that was given last. */
    void section(String name) {
        if (!trial && !name.equals(named)) {
            named = name;
            section = new Tag(entry("Sect", document.entry()), "Sect");
        }
    }

    /**
     * A part at the end of the section.
     *
     * @param spoken what is read instead of the content; empty when the content is its own words
     */
    Tag add(String type, String spoken) {
        return add(section, type, spoken);
    }

    /** A part at the end of another one. */
    Tag add(Tag parent, String type, String spoken) {
        if (trial) {
            return new Tag(new COSDictionary(), type);
        }
        COSDictionary entry = entry(type, parent.entry());
        if (!spoken.isEmpty()) {
            entry.setString(COSName.ALT, spoken);
        }
        return new Tag(entry, type);
    }

    /** Content on a page that belongs to a part: the number that it has there; -1 when it belongs to nothing. */
    int content(Tag tag, PDPage page) {
        if (trial) {
            return -1;
        }
        COSArray here = owners.computeIfAbsent(page, any -> new COSArray());
        int number = here.size();
        here.add(tag.entry());
        COSBase first = tag.entry().getDictionaryObject(COSName.PG);
        if (first == null) {
            tag.entry().setItem(COSName.PG, page);
        }
        if (first == null || first == page.getCOSObject()) {
            kid(tag.entry(), COSInteger.get(number));
        } else {
            COSDictionary reference = new COSDictionary();
            reference.setDirect(true);
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, number);
            kid(tag.entry(), reference);
        }
        return number;
    }

    /** Writes for each page which part owns which content; called once, at the end. */
    void finish() {
        COSArray numbers = new COSArray();
        List<Map.Entry<PDPage, COSArray>> pages = new ArrayList<>(owners.entrySet());
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary page = pages.get(i).getKey().getCOSObject();
            page.setInt(COSName.STRUCT_PARENTS, i);
            // The key Tab goes in the same order.
            page.setItem(COSName.getPDFName("Tabs"), COSName.S);
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i).getValue());
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
    }
}
