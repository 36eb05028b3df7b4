package dev.authscope.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.TargetFile;
import dev.authscope.har.HarException;
import dev.authscope.har.HarReader;
import dev.authscope.har.HarReading;
import dev.authscope.json.JsonText;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** {@code authscope import}: reads a HAR file of a real browser, says what is in it, and writes it as a diagram. */
@Command(name = "import", description = {"Reads a HAR file of a browser: what is in it, and its diagram.",
        "  authscope import shop.har --export shop.svg" }, mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of("svg", "png", "pdf", "mmd", "puml", "har", "md", "html",
            "json");

    private final Console console;

    @Parameters(paramLabel = "FILE.har", description = "A HAR file; - reads standard input.")
    private String file = "";

    @Option(names = "--export", paramLabel = "OUT.EXT", description = "Write it, too; the ending says how: svg, png, pdf, mmd, puml, har, md, html or json.")
    private @Nullable String output;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Option(names = "--full-secrets", description = "Write cookies and tokens in full.")
    private boolean fullSecrets;

    @Option(names = "--force", description = "Replace the file when it exists.")
    private boolean force;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.load(console.language(), "export");
        try {
            TargetFile target = output == null ? null : target(output, texts);
            HarReading reading = read(texts);
            if (target != null) {
                write(reading, target, texts);
            }
            console.out().println(json ? JsonText.write(tree(reading)) : text(reading));
            console.out().flush();
            return ExitCode.DONE;
        } catch (ExportException e) {
            throw e.reason() == ExportException.Cause.WRONG_USE
                    ? CommandFailure.wrongUse(String.valueOf(e.getMessage()), e)
                    : CommandFailure.surroundings(String.valueOf(e.getMessage()), e);
        }
    }

    private TargetFile target(String name, Texts texts) {
        format(name, texts);
        TargetFile target = new TargetFile(name, force, texts);
        target.check();
        return target;
    }

    private static ExportFormats.Format format(String name, Texts texts) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ExportFormats.all()
                .stream()
                .filter(one -> one.ending().equals(ending) && ENDINGS.contains(ending))
                .findFirst()
                .orElseThrow(() -> new ExportException(ExportException.Cause.WRONG_USE,
                        texts.get("har.ending", name, String.join(", ", ENDINGS))));
    }

    private HarReading read(Texts texts) {
        console.progress(file);
        try (InputStream stream = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
            return HarReader.read(new BufferedInputStream(stream, 1 << 16), title());
        } catch (HarException e) {
            throw CommandFailure.wrongUse(texts.get("har.none", ScenarioSource.shown(file)), e);
        } catch (NoSuchFileException e) {
            throw CommandFailure.wrongUse("There is no file '" + file + "'.", e);
        } catch (IOException | InvalidPathException e) {
            throw CommandFailure.wrongUse("The file '" + file + "' cannot be read: " + e.getMessage() + ".", e);
        } finally {
            console.progress("");
        }
    }

    private String title() {
        return file.equals("-") ? "HAR" : String.valueOf(Path.of(file).getFileName());
    }

    private void write(HarReading reading, TargetFile target, Texts texts) {
        ExportFormats.Format format = format(String.valueOf(output), texts);
        Language chosen = language.chosen(console);
        Map<String, String> captions = new LinkedHashMap<>();
        reading.run().reports().forEach(report -> {
            Localized label = report.step().label();
            if (label != null) {
                captions.put(report.step().id(), label.in(chosen));
            }
        });
        ExportSubject subject = new ExportSubject(reading.run(), StepRange.whole(reading.run().timeline()), title(),
                captions, chosen, SvgTheme.LIGHT, fullSecrets);
        target.write(console.octets(), stream -> format.exporter().write(subject, new WatchedStream(stream, console)));
        console.progress("");
    }

    private static Map<String, Object> tree(HarReading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entries", reading.entries());
        tree.put("messages", reading.messages());
        tree.put("participants", reading.participants());
        tree.put("dropped", reading.dropped().stream().map(one -> {
            Map<String, Object> dropped = new LinkedHashMap<>();
            dropped.put("index", one.index());
            dropped.put("reason", one.reason());
            return dropped;
        }).toList());
        return tree;
    }

    private String text(HarReading reading) {
        Texts texts = Texts.load(language.chosen(console), "export");
        String summary = texts.get("har.summary", reading.entries(), reading.messages(),
                reading.participants().stream().map(ErrorSentence::of).collect(Collectors.joining(", ")));
        if (reading.dropped().isEmpty()) {
            return summary;
        }
        Map<String, Long> counts = reading.dropped()
                .stream()
                .collect(Collectors.groupingBy(HarReading.Dropped::reason, LinkedHashMap::new, Collectors.counting()));
        return summary + System.lineSeparator() + texts.get("har.dropped", reading.dropped().size(),
                counts.entrySet()
                        .stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
