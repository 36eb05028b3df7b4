package dev.authscope.cli;

import picocli.CommandLine.Command;

/** Groups the commands about cookies. */
@Command(name = "cookie", description = "Says what a browser does with cookies.", subcommands = CookieExplainCommand.class, mixinStandardHelpOptions = true)
public final class CookieCommand {}
