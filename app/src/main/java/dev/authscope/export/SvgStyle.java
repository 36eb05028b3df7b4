package dev.authscope.export;

import dev.authscope.diagram.layout.TextStyle;

/** The style sheet and the definitions of a diagram in SVG. */
final class SvgStyle {

    private static final String SANS = "Pretendard,'Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',"
            + "'Segoe UI','Helvetica Neue',Arial,sans-serif";
    private static final String MONOSPACE = "'JetBrains Mono','Cascadia Mono',Consolas,Menlo,'DejaVu Sans Mono',"
            + "'D2Coding',monospace";

    private final SvgTheme theme;
    private final boolean moving;
    private final boolean inner;

    /**
     * @param moving whether rows appear one after the other, unless the reader wants little motion
     * @param inner whether servers say something to stores or to each other
     */
    SvgStyle(SvgTheme theme, boolean moving, boolean inner) {
        this.theme = theme;
        this.moving = moving;
        this.inner = inner;
    }

    void write(SvgOut out) {
        out.raw("<style>\n");
        out.raw("text{fill:" + theme.text() + ";unicode-bidi:isolate;direction:ltr}\n");
        for (TextStyle style : TextStyle.values()) {
            out.raw("." + SvgOut.styleClass(style) + "{font:"
                    + (style.face() == TextStyle.Face.SANS_SEMI_BOLD ? 600 : 400)
                    + " " + style.size() + "px " + (style.face() == TextStyle.Face.MONOSPACE ? MONOSPACE : SANS)
                    + ";font-variant-ligatures:none}\n");
        }
        out.raw(".q{fill:" + theme.quiet() + "}\n");
        out.raw(".ground{fill:" + theme.ground() + "}\n");
        shapes(out);
        kind(out, "sid", theme.session());
        kind(out, "at", theme.access());
        kind(out, "rt", theme.refresh());
        kind(out, "csrf", theme.csrf());
        kind(out, "cookie", theme.cookie());
        kind(out, "value", theme.text());
        out.raw(".dashed{stroke-dasharray:3 2.4}.struck{text-decoration:line-through}\n");
        if (moving) {
            out.raw("@media (prefers-reduced-motion:no-preference){.appear{animation:appear 0.4s both}}\n");
            out.raw("@keyframes appear{from{opacity:0}}\n");
        }
        out.raw("</style>\n<defs>\n");
        marker(out, "tip", "M0 0.6L9.4 5 0 9.4Z", "fill=\"" + theme.text() + "\"");
        marker(out, "tip-attack", "M0 0.6L9.4 5 0 9.4Z", "fill=\"" + theme.attack() + "\"");
        marker(out, "open", "M1 1L9 5 1 9", "fill=\"none\" stroke=\"" + theme.text() + "\" stroke-width=\"1.5\"");
        marker(out, "open-attack", "M1 1L9 5 1 9",
                "fill=\"none\" stroke=\"" + theme.attack() + "\" stroke-width=\"1.5\"");
        out.raw("<pattern id=\"hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
                + "patternTransform=\"rotate(45)\"><rect width=\"2.6\" height=\"8\" fill=\"" + theme.attack()
                + "\" fill-opacity=\"0.16\"/></pattern>\n</defs>\n");
    }

    private void shapes(SvgOut out) {
        String arrow = "{fill:none;stroke:" + theme.text() + ";stroke-width:1.5}\n";
        out.raw(".life{stroke:" + theme.line() + ";stroke-width:1.3;stroke-dasharray:4 4}\n");
        out.raw(".rule{stroke:" + theme.line() + ";stroke-width:1.1}\n");
        out.raw(".frame{fill:none;stroke:" + theme.quiet() + ";stroke-width:1.2}\n");
        out.raw(".tab{fill:" + theme.surface() + ";stroke:" + theme.quiet() + ";stroke-width:1.2}\n");
        out.raw(".browser{fill:" + theme.surface() + ";stroke:" + theme.browser() + ";stroke-width:1.5}\n");
        out.raw(".server{fill:" + theme.surface() + ";stroke:" + theme.server() + ";stroke-width:1.5}\n");
        out.raw(".attacker{fill:" + theme.surface() + ";stroke:" + theme.attack() + ";stroke-width:1.5}\n");
        out.raw(".hatch{fill:url(#hatch)}\n");
        out.raw(".a" + arrow);
        out.raw(".k{fill:none;stroke:" + theme.quiet() + "}\n");
        out.raw(".r{stroke-dasharray:6 4}\n");
        if (inner) {
            out.raw(".d{stroke-dasharray:1.5 2.5}\n");
        }
        out.raw(".x{stroke:" + theme.attack() + "}\n");
        out.raw(".note{fill:" + theme.surface() + ";stroke:" + theme.quiet() + ";stroke-width:1.1}\n");
        out.raw(".refusal{fill:" + theme.ground() + ";stroke:" + theme.text() + ";stroke-width:1.2}\n");
        out.raw(".sign{fill:none;stroke:" + theme.quiet()
                + ";stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}\n");
        out.raw(".c{fill:" + theme.ground() + ";stroke-width:1.4}\n");
        out.raw(".i{fill:none;stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}\n");
    }

    private static void kind(SvgOut out, String name, String colour) {
        out.raw("." + name + "{stroke:" + colour + "}text." + name + "{fill:" + colour + ";stroke:none}\n");
    }

    private static void marker(SvgOut out, String id, String path, String paint) {
        out.raw("<marker id=\"" + id + "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" "
                + "markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"" + path + "\" " + paint
                + "/></marker>\n");
    }
}
