/**
 * Writers that turn a run into a file for others: diagrams as SVG and Mermaid, the run as JSON. {@link
 * dev.authscope.export.ExportFormats} lists them; each is one class and one line there. Everything here is derived from the
 * recorded timeline; secrets are shortened by {@link dev.authscope.export.Redaction} unless the user asks for them. Writers
 * write as they go and escape for their own format; they trust no reader. May use {@code flow}, {@code diagram},
 * {@code scenario}, {@code json} and {@code texts}.
 */
@NullMarked
package dev.authscope.export;

import org.jspecify.annotations.NullMarked;
