package dev.authscope.ui.shell;

import static dev.authscope.ui.shell.command.Command.of;
import static dev.authscope.ui.shell.command.Shortcut.control;
import static dev.authscope.ui.shell.command.Shortcut.key;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

import dev.authscope.ui.model.Expiries;
import dev.authscope.ui.model.Expiry;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunTab;
import dev.authscope.ui.shell.command.Command;

/** Everything that the window can do, in the order of the list of keys. A new command is one line here and one text. */
final class Commands {

    private final LabViewModel model;
    private final List<Command> all;

    /** What the shell itself does. */
    interface ShellActions {
        void find();

        void whatIf();

        void compare();

        void matrix();

        void export();

        void explain();

        void present();

        void keys();

        void settings();

        void about();

        void openFile();

        void paste();

        void cookieLab();

        void tokenLab();

        void script();

        void lessons();

        void cards();

        void credentials();

        void ways();

        void advice();
    }

    Commands(LabViewModel model, ShellActions shell) {
        this.model = model;
        this.all = List.of(of("keys.next", () -> model.run().next(), key(KeyCode.SPACE), key(KeyCode.RIGHT)),
                of("keys.beat", () -> model.run().nextBeat(), key(KeyCode.DOWN)),
                of("keys.back", () -> model.run().back(), key(KeyCode.LEFT)),
                of("keys.start", () -> model.run().toStart(), key(KeyCode.HOME)),
                of("keys.end", () -> model.run().toEnd(), key(KeyCode.END)),
                of("keys.play", () -> model.playingProperty().set(!model.playingProperty().get()), key(KeyCode.P)),
                answer("keys.answer.1", 1, KeyCode.DIGIT1, KeyCode.NUMPAD1),
                answer("keys.answer.2", 2, KeyCode.DIGIT2, KeyCode.NUMPAD2),
                answer("keys.answer.3", 3, KeyCode.DIGIT3, KeyCode.NUMPAD3),
                answer("keys.answer.4", 4, KeyCode.DIGIT4, KeyCode.NUMPAD4),
                of("keys.expiry", this::jumpToExpiry, key(KeyCode.E)).when(() -> !expiries().isEmpty()),
                of("keys.clock", () -> model.clockRateProperty().set(model.clockRateProperty().get() == 0 ? 60 : 0),
                        key(KeyCode.T)),
                of("keys.minute", () -> model.run().advance(Duration.ofMinutes(1))).when(() -> model.run().free()),
                of("keys.quarter", () -> model.run().advance(Duration.ofMinutes(15))).when(() -> model.run().free()),
                of("keys.hour", () -> model.run().advance(Duration.ofHours(1))).when(() -> model.run().free()),
                of("keys.whatIf", shell::whatIf, key(KeyCode.F)).when(() -> model.run().canBranch()),
                of("keys.compare", shell::compare, key(KeyCode.C)).when(() -> model.compare().possible()),
                of("keys.matrix", shell::matrix, key(KeyCode.M)).when(() -> model.matrix().possible()),
                of("keys.nextRun", () -> model.run().selectNext(), control(KeyCode.TAB))
                        .when(() -> model.run().tabs().size() > 1),
                of("keys.closeRun", this::closeRun, control(KeyCode.W)).when(() -> model.run().tabs().size() > 1),
                of("keys.again", () -> model.run().again(), control(KeyCode.R)),
                of("keys.explain", shell::explain, key(KeyCode.G)), of("keys.present", shell::present, key(KeyCode.F5)),
                of("keys.export", shell::export, control(KeyCode.E)).when(() -> model.run().exported().isPresent()),
                of("keys.find", shell::find, control(KeyCode.K)),
                of("keys.open", shell::openFile, control(KeyCode.O)),
                of("keys.paste", shell::paste, control(KeyCode.V)),
                of("keys.cookieLab", shell::cookieLab, key(KeyCode.K)),
                of("keys.tokenLab", shell::tokenLab, key(KeyCode.J)).when(() -> !model.run().state().covered()),
                of("keys.script", shell::script, key(KeyCode.X))
                        .when(() -> model.run().attackScript().isPresent() && !model.run().state().covered()),
                of("keys.lessons", shell::lessons, key(KeyCode.L)),
                of("keys.cards", shell::cards, key(KeyCode.Q)).when(() -> !model.run().state().covered()),
                of("keys.credentials", shell::credentials, key(KeyCode.B))
                        .when(() -> !model.run().state().covered()),
                of("keys.ways", shell::ways, key(KeyCode.V)).when(() -> !model.run().state().covered()),
                of("keys.advice", shell::advice, key(KeyCode.W)).when(() -> !model.run().state().covered()),
                of("keys.lessonNext", () -> model.lessons().openNext(), key(KeyCode.N))
                        .when(() -> model.lessons().next().isPresent() && !model.run().state().covered()),
                of("keys.settings", shell::settings, control(KeyCode.COMMA)),
                of("keys.language", () -> model.appearance().toggleLanguage()),
                of("keys.theme", () -> model.appearance().toggleTheme()),
                of("keys.resetScores", () -> model.scores().reset()),
                of("keys.list", shell::keys, key(KeyCode.SLASH)), of("keys.about", shell::about));
    }

    List<Command> all() {
        return all;
    }

    /** The command with a name. */
    Command named(String nameKey) {
        return all.stream().filter(command -> command.nameKey().equals(nameKey)).findFirst().orElseThrow();
    }

    /** Gives the command with a name, if it does anything now. */
    void run(String nameKey) {
        Command command = named(nameKey);
        if (command.enabled().getAsBoolean()) {
            command.action().run();
        }
    }

    private Command answer(String nameKey, int number, KeyCode digit, KeyCode onPad) {
        return new Command(nameKey, List.of(key(digit), key(onPad)), () -> options() >= number,
                () -> model.run().answer(number));
    }

    private int options() {
        var asked = model.run().state().asked();
        return asked == null || asked.ask() == null ? 0 : asked.ask().options().size();
    }

    private List<Expiry> expiries() {
        return Expiries.upcoming(model.momentProperty().get().world());
    }

    private void closeRun() {
        model.run().tabs().stream().filter(RunTab::front).findFirst().ifPresent(model.run()::closeTab);
    }

    private void jumpToExpiry() {
        expiries().stream().findFirst().ifPresent(model.run()::advanceTo);
    }
}
