package org.mistok.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mistok demo`: the service with a PostgreSQL of its own, on this machine only.
@Command(
        name = "demo",
        description = {
            "Runs Mistok for trying it out: starts a PostgreSQL of its own, loads the demo data,",
            "serves on this machine only.",
            "The data stay in the data directory; a later start finds them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = MistokCommand.Version.class)
final class DemoCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;

    @Mixin
    private ServiceOptions options;

    @Override
    public Integer call() throws Exception {
        System.setProperty("mistok.log.level", "WARN"); // the progress lines say the rest
        return Launch.run(this::run);
    }

    private void run(Launch launch) throws Exception {
        @Nullable Integer chosenPort = options.port();
        int port = chosenPort != null ? chosenPort : DEFAULT_PORT;
        Service.requireFreePort(LOOPBACK, port);
        DataDirectory directory = DataDirectory.open(options.dataDirectory());
        launch.shutdown().add(directory::close);
        launch.progress().say("Mistok demo, data in " + directory.path());

        Map<String, Object> settings = new HashMap<>(startDatabase(launch, directory));
        settings.put("micronaut.server.host", LOOPBACK);
        settings.put("micronaut.server.port", port);
        settings.put("mistok.data-dir", directory.path().toString());
        settings.put("mistok.demo", true);
        var service = Service.configure(settings);
        launch.prepare(service);
        launch.serve(service, loadData(launch, service), options);
    }

    private static Map<String, Object> startDatabase(Launch launch, DataDirectory directory) throws Exception {
        PostgresServer server = PostgresServer.start(directory.postgres(), Durability.DURABLE, launch.progress());
        launch.shutdown().add(server::close);
        var supervisor = new PostgresSupervisor(server, DemoCommand::endWithoutDatabase);
        launch.shutdown().add(supervisor::close);
        return DemoDatabase.prepare(server);
    }

    private static List<DemoAccount> loadData(Launch launch, Service service) throws Exception {
        @Nullable DemoData data = service.context().findBean(DemoData.class).orElse(null);
        return data == null ? List.of() : launch.progress().step("Loading the demo data", data::load);
    }

    /// On a thread of its own, because the shutdown waits for the supervisor that calls this.
    private static void endWithoutDatabase(String reason) {
        System.err.println(reason);
        Thread.ofPlatform().name("exit").start(() -> System.exit(ExitStatus.FAILED));
    }
}
