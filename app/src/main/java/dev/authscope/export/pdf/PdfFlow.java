package dev.authscope.export.pdf;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.diagram.layout.TextStyle;

/** Sets running text from top to bottom, in lines that fit, on as many pages as it takes. */
final class PdfFlow {

    /** Distance of base lines, in font sizes. */
    private static final double LEADING = 1.42;

    private static final TextStyle.Face LEAD = TextStyle.Face.SANS_SEMI_BOLD;

    private final PdfBook book;
    private final double width;
    private final double height;
    private final double margin;
    private PdfBook.Sheet sheet;
    private double y;

    /** Goes on below a height of a page; each further page has the same size. */
    PdfFlow(PdfBook book, PdfBook.Sheet sheet, double margin, double y) {
        this.book = book;
        this.sheet = sheet;
        this.width = sheet.width();
        this.height = sheet.height();
        this.margin = margin;
        this.y = y;
    }

    /**
     * How a paragraph looks.
     *
     * @param before empty room above it, in points
     * @param indent of all of its lines
     */
    record Look(TextStyle.Face face, double size, String colour, double before, double indent) {}

    /** What screen readers are told. */
    PdfTags tags() {
        return book.tags();
    }

    double y() {
        return y;
    }

    /** Room to the right of an indent. */
    double room(double indent) {
        return width - 2 * margin - indent;
    }

    /** Where lines begin. */
    double left() {
        return margin;
    }

    /** How much of the page is left. */
    double rest() {
        return height - margin - y;
    }

    PdfBook.Sheet sheet() {
        return sheet;
    }

    /** Leaves room, or goes to the next page when there is too little. */
    double take(double points) {
        if (y + points > height - margin) {
            turn();
        }
        y += points;
        return y - points;
    }

    /** Goes to a new page. */
    void turn() {
        sheet.close();
        sheet = book.page(width, height);
        y = margin;
    }

    /** A paragraph; nothing for an empty text. */
    void paragraph(String text, Look look) {
        led("", text, look);
    }

    /** A heading; nothing for an empty text. */
    void heading(String text, String type, Look look) {
        led("", text, look, book.tags().add(type, ""));
    }

    /** A paragraph that begins with words that stand out. */
    void led(String lead, String text, Look look) {
        led(lead, text, look, book.tags().add("P", ""));
    }

    /** A paragraph that belongs to a part of the document. */
    void led(String lead, String text, Look look, PdfTags.Tag tag) {
        y += look.before();
        double wide = lead.isEmpty() ? 0 : (book.fonts().ems(lead, LEAD) + 0.5) * look.size();
        boolean first = true;
        for (String line : lines(text, look, wide / look.size())) {
            double baseline = take(look.size() * LEADING) + look.size() * 1.05;
            double x = margin + look.indent();
            boolean begins = first;
            sheet.pen().mark(tag, () -> {
                if (begins && !lead.isEmpty()) {
                    sheet.pen().text(lead, LEAD, look.size(), x, baseline, look.colour());
                }
                sheet.pen().text(line, look.face(), look.size(), begins ? x + wide : x, baseline, look.colour());
            });
            first = false;
        }
    }

    /** How wide a text is in one line, in points. */
    double width(String text, TextStyle.Face face, double size) {
        return book.fonts().ems(text, face) * size;
    }

    /** How high a paragraph is. */
    double height(String text, Look look) {
        return look.before() + lines(text, look, 0).size() * look.size() * LEADING;
    }

    /** Breaks a text between words, and a word that is too long between its characters. */
    private List<String> lines(String text, Look look, double lead) {
        double most = room(look.indent()) / look.size();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = lead;
        for (String word : text.strip().split("\\s+")) {
            double wide = book.fonts().ems(word, look.face());
            double space = line.isEmpty() ? 0 : book.fonts().ems(" ", look.face());
            if (used + space + wide <= most) {
                line.append(line.isEmpty() ? "" : " ").append(word);
                used += space + wide;
                continue;
            }
            if (!line.isEmpty() || used > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int i = 0; i < word.length();) {
                String one = word.substring(i, i + Character.charCount(word.codePointAt(i)));
                double each = book.fonts().ems(one, look.face());
                if (used + each > most && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(one);
                used += each;
                i += one.length();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
