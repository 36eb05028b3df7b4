package dev.authscope.cli;

import java.util.Map;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/** What every command that carries out a scenario asks for: which one, with which seed, and whether without extra steps. */
final class RunOptions {

    @Parameters(paramLabel = "SCENARIO", description = "An id (session-login), a number (S03), a scenario file, or - for standard input.")
    private String name = "";

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes; 1 unless given.")
    private long seed = RunChoice.DEFAULT_SEED;

    @Option(names = "--core", description = "Leave out the extra steps.")
    private boolean core;

    /** The scenario; a {@link CommandFailure} when there is none. */
    Scenario scenario(Console console) {
        return new ScenarioSource(console).find(name);
    }

    RunChoice choice(Map<String, String> switches) {
        return new RunChoice(switches, seed, core);
    }
}
