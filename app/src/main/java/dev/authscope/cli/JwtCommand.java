package dev.authscope.cli;

import picocli.CommandLine.Command;

/** Groups the commands about tokens. */
@Command(name = "jwt", description = "Decodes and verifies tokens.", subcommands = {JwtDecodeCommand.class,
        JwtVerifyCommand.class }, mixinStandardHelpOptions = true)
public final class JwtCommand {}
