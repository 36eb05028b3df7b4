package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.json.JsonText;
import dev.authscope.lab.ServedLab;
import dev.authscope.server.settings.InvalidSettingException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.texts.Texts;

/** {@code authscope serve}: the lab server alone, until it is interrupted. */
@Command(name = "serve", description = "Runs the lab server alone, for a browser or curl on this machine, until it is interrupted.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Console console;

    @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1; 0, or leaving it out, takes a free one.")
    private int port;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Change one of the lab's settings; may be repeated.")
    private List<String> written = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object with the address when connections are accepted.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.load(language.chosen(console), "cli");
        if (port < 0 || port > HIGHEST_PORT) {
            throw CommandFailure.wrongUse("The port cannot be " + port + "; it can be 0 to " + HIGHEST_PORT + ".",
                    null);
        }
        try (ServedLab lab = ServedLab.start(settings(), port, console.clock().instant())) {
            if (json) {
                console.out().println(JsonText.write(Map.of("url", lab.url())));
            } else {
                print(lab, texts);
            }
            console.out().flush();
            console.interruption().await();
        } finally {
            console.interruption().finish();
        }
        return ExitCode.INTERRUPTED;
    }

    private LabSettings settings() {
        try {
            LabSettings settings = new LabSettings(SwitchValues.pairs(written));
            if (settings.get(Switches.MODE).equals("bff")) {
                throw CommandFailure
                        .wrongUse("serve cannot log anybody in with mode=bff, since the issuer and the backend"
                                + " answer over TLS inside a scenario only; the other modes work.", null);
            }
            return settings;
        } catch (InvalidSettingException e) {
            throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
        }
    }

    private void print(ServedLab lab, Texts texts) {
        console.out().println(texts.get("serve.listening", lab.url()));
        lab.otherUrls().forEach(url -> console.out().println("  " + url));
        console.out()
                .println(texts.get("serve.accounts", lab.accounts()
                        .stream()
                        .map(account -> account.user() + " / " + account.password())
                        .collect(Collectors.joining(", "))));
        console.out().println(texts.get("serve.stop"));
    }
}
