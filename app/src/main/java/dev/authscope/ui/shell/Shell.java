package dev.authscope.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportedRun;
import dev.authscope.scenario.Scenario;
import dev.authscope.settings.Notice;
import dev.authscope.ui.compare.CompareView;
import dev.authscope.ui.export.StageFilm;
import dev.authscope.ui.library.Door;
import dev.authscope.ui.library.LibraryView;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.narration.NarrationView;
import dev.authscope.ui.narration.NoticeBar;
import dev.authscope.ui.narration.OpenRunsView;
import dev.authscope.ui.narration.SwitchesView;
import dev.authscope.ui.sequence.FinishedSequence;
import dev.authscope.ui.shell.palette.Findables;
import dev.authscope.ui.shell.palette.PaletteSheet;
import dev.authscope.ui.shell.sheet.AboutSheet;
import dev.authscope.ui.shell.sheet.AdviceSheet;
import dev.authscope.ui.shell.sheet.CardsSheet;
import dev.authscope.ui.shell.sheet.CredentialsSheet;
import dev.authscope.ui.shell.sheet.ExportSheet;
import dev.authscope.ui.shell.sheet.KeysSheet;
import dev.authscope.ui.shell.sheet.LessonsSheet;
import dev.authscope.ui.shell.sheet.MatrixSheet;
import dev.authscope.ui.shell.sheet.MessageSheet;
import dev.authscope.ui.shell.sheet.ReportSheet;
import dev.authscope.ui.shell.sheet.ScriptSheet;
import dev.authscope.ui.shell.sheet.SettingsSheet;
import dev.authscope.ui.shell.sheet.TermSheet;
import dev.authscope.ui.shell.sheet.UnfinishedSheet;
import dev.authscope.ui.shell.sheet.WaysSheet;
import dev.authscope.ui.shell.sheet.WhatIfSheet;
import dev.authscope.ui.stage.StageView;
import dev.authscope.ui.theme.StyleSheets;
import dev.authscope.ui.transport.TransportView;

/** The whole window: all panels in their places, at the size that the user wants, with sheets over them. */
public final class Shell {

    /** Below this width the library is a rail and the right column one set of tabs. */
    static final double NARROW = 1500;
    /** Below these the window scrolls, because nothing would be left of the panels. */
    private static final double SMALLEST_WIDTH = 980;
    private static final double SMALLEST_HEIGHT = 600;
    private static final double SIDE_WIDE = 520;
    private static final double SIDE_WIDEST = 640;
    private static final double SIDE_NARROW = 416;
    /** Share of a wide window that the right column takes. */
    private static final double SIDE_SHARE = 0.325;
    /** The size that the window is laid out for; in one much larger everything grows. */
    private static final double LAID_OUT_WIDTH = 1600;
    private static final double LAID_OUT_HEIGHT = 1000;
    private static final double MOST_GROWN = 2;
    private static final double PERCENT = 100;

    private final LabViewModel model;
    private final Wording wording;
    private final StyleSheets styleSheets;
    private final Overlay overlay;
    private final LibraryView library;
    private final SidePanel side;
    private final BorderPane panels;
    private final Commands commands;
    private final Tools tools;
    private final Presentation presentation;
    private final NarrationView narration;
    private final CompareView compare;
    private final DoubleProperty growth = new SimpleDoubleProperty(1);
    private final Scene scene;

    public Shell(LabViewModel model, StyleSheets styleSheets, double width, double height) {
        this.model = model;
        this.wording = model.wording();
        this.styleSheets = styleSheets;
        this.overlay = new Overlay(model);
        this.tools = new Tools(model, InstantSource.system(), overlay::show, overlay::close, this::chooseWords);
        this.commands = new Commands(model, new Actions());
        this.library = new LibraryView(model, this::chooseFile,
                List.of(new Door("open-lessons", "library.lessons", () -> commands.run("keys.lessons")),
                        new Door("open-cards", "library.cards", () -> commands.run("keys.cards"))
                                .when(() -> !model.run().state().covered()),
                        new Door("open-credentials", "library.credentials", () -> commands.run("keys.credentials"))
                                .when(() -> !model.run().state().covered()),
                        new Door("open-advice", "library.advice", () -> commands.run("keys.advice"))
                                .when(() -> !model.run().state().covered())));
        this.side = new SidePanel(model);
        this.presentation = new Presentation(model, styleSheets);
        this.narration = new NarrationView(model);
        this.compare = new CompareView(model, FinishedSequence::new);
        this.panels = new BorderPane(work(), new TopBar(model, commands), null, null, library);
        panels.visibleProperty()
                .bind(presentation.view().visibleProperty().or(compare.visibleProperty()).not());
        panels.setMinSize(SMALLEST_WIDTH, SMALLEST_HEIGHT);
        scene = new Scene(root(), width, height);
        grow();
        dress();
        model.appearance().themeProperty().addListener(property -> dress());
        model.appearance().textSizeProperty().addListener(property -> dress());
        growth.addListener(property -> dress());
        scene.widthProperty().addListener(property -> grow());
        scene.heightProperty().addListener(property -> grow());
        panels.widthProperty().addListener(property -> fit());
        fit();
        new Keys(commands, overlay, presentation, compare).listen(scene);
        new FrameBridge(model).watch(scene);
        scene.setOnDragOver(Shell::accept);
        scene.setOnDragDropped(this::drop);
        model.library().problemProperty().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                overlay.show(new MessageSheet(wording, "library.problem", now,
                        () -> this.model.library().dismissProblem()));
            }
        });
    }

    private VBox work() {
        StageView stage = new StageView(model);
        HBox middle = new HBox(12, stage, side);
        HBox.setHgrow(stage, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        SwitchesView switches = new SwitchesView(model, () -> model.compare().open(),
                () -> overlay.show(new MatrixSheet(model, overlay::close)), () -> commands.run("keys.ways"),
                () -> commands.run("keys.advice"),
                this::showScript);
        NoticeBar notices = new NoticeBar(model);
        TransportView transport = new TransportView(model);
        VBox work = new VBox(narration, switches, new OpenRunsView(model), notices, middle, transport);
        work.setPadding(new Insets(12));
        VBox.setMargin(notices, new Insets(0, 0, 8, 0));
        VBox.setMargin(switches, new Insets(5, 0, 5, 0));
        VBox.setMargin(transport, new Insets(12, 0, 0, 0));
        return work;
    }

    private StackPane root() {
        Scaled window = new Scaled(panels);
        Scaled sheets = new Scaled(overlay);
        Scaled beside = new Scaled(compare);
        beside.factorProperty().bind(model.appearance().textSizeProperty().divide(PERCENT).multiply(growth));
        beside.visibleProperty().bind(compare.visibleProperty());
        window.factorProperty().bind(beside.factorProperty());
        sheets.factorProperty().bind(window.factorProperty());
        // The sheets' layer lies over everything, and must let the pointer through while there is none.
        sheets.visibleProperty().bind(overlay.visibleProperty());
        ScrollPane scroll = new ScrollPane(window);
        scroll.getStyleClass().add("window-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        StackPane root = new StackPane(scroll, beside, presentation.view(), sheets);
        root.setMinSize(0, 0);
        return root;
    }

    /** The scene to put into a window. */
    public Scene scene() {
        return scene;
    }

    /** Shows a report of an unexpected error; the window goes on. */
    public void report(Throwable error) {
        overlay.show(new ReportSheet(wording, ErrorReport.of(error)));
    }

    /** Tells the user what happened to the settings. */
    public void tell(Notice notice) {
        String text = switch (notice) {
            case Notice.Broken broken -> wording.get("settings.broken", broken.aside());
            case Notice.NotKept lost -> wording.get("settings.notKept", lost.folder());
        };
        overlay.show(new MessageSheet(wording, "settings.title", text, () -> {}));
    }

    private void showScript() {
        model.run().attackScript().ifPresent(script -> overlay.show(new ScriptSheet(wording, script, changed -> {
            overlay.close();
            model.run().tryScript(changed);
        })));
    }

    /** Offers the recordings of runs during which the program was ended; nothing when there are none. */
    public void tellUnfinished(List<Path> recordings) {
        if (!recordings.isEmpty()) {
            overlay.show(new UnfinishedSheet(wording, recordings, file -> {
                overlay.close();
                model.library().open(file);
            }));
        }
    }

    /** Where the divider of the right column stands, from 0 to 1. */
    public void divider(double position, Consumer<Double> moved) {
        side.divider(position, moved);
    }

    /** Everything that the window can do. */
    Commands commands() {
        return commands;
    }

    /** Whether a sheet lies over the window. */
    boolean sheetShown() {
        return overlay.isShown();
    }

    /** Opens the tool for a text. */
    void open(String text) {
        tools.open(text);
    }

    private void dress() {
        styleSheets.apply(scene, model.appearance().theme(),
                model.appearance().textSizeProperty().get() / PERCENT * growth.get());
    }

    /** In tenths, because a little growth would only blur the lines. */
    private void grow() {
        double share = Math.min(scene.getWidth() / LAID_OUT_WIDTH, scene.getHeight() / LAID_OUT_HEIGHT);
        growth.set(Math.clamp(Math.floor(share * 10) / 10, 1, MOST_GROWN));
    }

    private void fit() {
        boolean narrow = panels.getWidth() > 0 && panels.getWidth() < NARROW
                || panels.getWidth() <= 0 && scene.getWidth() < NARROW;
        double width = narrow ? SIDE_NARROW : Math.clamp(panels.getWidth() * SIDE_SHARE, SIDE_WIDE, SIDE_WIDEST);
        library.railProperty().set(narrow);
        side.narrow(narrow);
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(wording.get("library.open"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(wording.get("library.files"), "*.json",
                        "*.authscope", "*.har"));
        File chosen = chooser.showOpenDialog(scene.getWindow());
        if (chosen != null) {
            model.library().open(chosen.toPath());
        }
    }

    /** What a run can be exported as; the stage can be drawn when its scenario is known. */
    private List<ExportFormats.Format> formats(ExportedRun run) {
        List<ExportFormats.Format> formats = new ArrayList<>(ExportFormats.all());
        if (run.origin() != null) {
            formats.add(1 + formats.indexOf(ExportFormats.find("apng").orElseThrow()),
                    new StageFilm(styleSheets).format());
        }
        return formats;
    }

    /** Where sheets lie over the window. */
    Overlay overlay() {
        return overlay;
    }

    /** A list of words for the token lab; empty when the user changes their mind. */
    private Optional<Path> chooseWords() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(wording.get("tokenLab.words"));
        return Optional.ofNullable(chooser.showOpenDialog(scene.getWindow())).map(File::toPath);
    }

    /** The file that an export shall be written to; empty when the user changes their mind. */
    private Optional<Path> target(ExportFormats.Format format) {
        Scenario scenario = model.run().state().scenario();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(wording.get("export.title"));
        chooser.setInitialFileName((scenario == null ? "run" : scenario.id()) + "." + format.ending());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(wording.word("export.format.", format.name()),
                        "*." + format.ending()));
        return Optional.ofNullable(chooser.showSaveDialog(scene.getWindow())).map(File::toPath);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            tools.open(board.getFiles().stream().map(File::toPath).map(Path::toAbsolutePath).toList());
        } else if (board.hasString()) {
            tools.open(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private final class Actions implements Commands.ShellActions {

        @Override
        public void cards() {
            overlay.show(new CardsSheet(model, overlay::close));
        }

        @Override
        public void credentials() {
            overlay.show(new CredentialsSheet(model, overlay::close));
        }

        @Override
        public void ways() {
            overlay.show(new WaysSheet(model, overlay::close));
        }

        @Override
        public void advice() {
            overlay.show(new AdviceSheet(model, overlay::close));
        }

        @Override
        public void lessons() {
            overlay.show(new LessonsSheet(model, overlay::close));
        }

        @Override
        public void script() {
            showScript();
        }

        @Override
        public void cookieLab() {
            tools.cookieLab();
        }

        @Override
        public void tokenLab() {
            tools.tokenLab();
        }

        @Override
        public void find() {
            Findables findables = new Findables(model, commands.all(),
                    (term, text) -> overlay.show(new TermSheet(wording, term, text)));
            overlay.show(new PaletteSheet(wording, findables, overlay::close));
        }

        @Override
        public void whatIf() {
            RunState state = model.run().state();
            Scenario scenario = state.scenario();
            if (scenario != null && model.run().canBranch()) {
                overlay.show(new WhatIfSheet(wording, scenario, model.momentProperty().get().step(), state.switches(),
                        switches -> {
                            overlay.close();
                            model.run().whatIf(switches);
                        }));
            }
        }

        @Override
        public void compare() {
            model.compare().open();
        }

        @Override
        public void matrix() {
            overlay.show(new MatrixSheet(model, overlay::close));
        }

        @Override
        public void export() {
            model.run()
                    .exported()
                    .ifPresent(run -> overlay.show(
                            new ExportSheet(model, run, formats(run), Shell.this::target)));
        }

        @Override
        public void explain() {
            narration.explain();
        }

        @Override
        public void present() {
            presentation.toggle(scene);
        }

        @Override
        public void keys() {
            overlay.show(new KeysSheet(wording, commands.all()));
        }

        @Override
        public void settings() {
            overlay.show(new SettingsSheet(model));
        }

        @Override
        public void about() {
            overlay.show(new AboutSheet(wording));
        }

        @Override
        public void openFile() {
            chooseFile();
        }

        @Override
        public void paste() {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            if (clipboard.hasFiles()) {
                tools.open(clipboard.getFiles().stream().map(File::toPath).toList());
            } else {
                String text = clipboard.getString();
                tools.open(text == null ? "" : text);
            }
        }
    }
}
