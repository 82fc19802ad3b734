package org.mistok.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `mistok`: names its subcommands and turns what went wrong into a message and an exit status.
@Command(
        name = "mistok",
        description = "Finds partners for hromadas, municipalities and diaspora organisations, and says why.",
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = MistokCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "2:an option or a setting is missing or wrong", "1:anything else"})
public final class MistokCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /// Runs what the arguments ask for; `demo` and `serve` return only when they are stopped.
    ///
    /// @return the exit status
    public static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new MistokCommand())
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: what to do");
    }

    private static int report(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof StartupFailure startupFailure) {
            err.println(startupFailure.getMessage());
            return startupFailure.exitStatus();
        }
        failure.printStackTrace(err);
        return ExitStatus.FAILED;
    }

    /// What `--version` prints.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "mistok " + Versions.OF_THIS_BUILD.mistok(),
                "PostgreSQL for the demo: " + Versions.OF_THIS_BUILD.postgresql(),
                "Java " + Runtime.version()
            };
        }
    }
}
