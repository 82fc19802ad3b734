package org.mistok.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Save;
import org.mistok.support.RegisterContext;

/// How long a start takes with a register as large as Europe in PostgreSQL: without an index, with one, and from a
/// saved
/// profile until it is found; reading the register and doing nothing with it is the yardstick. Command and results:
/// `docs/benchmarks.md`.
final class RegisterBenchmark {

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final int CHANGES = 20;

    private final RegisterContext context;
    private final Path directory;

    private RegisterBenchmark(RegisterContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? LargeRegister.SIZE : Integer.parseInt(arguments[0]);
        try (RegisterContext context = RegisterContext.open(Shelf.THESAURUS)) {
            new RegisterBenchmark(context, Files.createTempDirectory("index")).run(count);
        }
        System.exit(0);
    }

    private void run(int count) throws IOException {
        List<Organisation> all = LargeRegister.organisations().subList(0, count);
        long began = System.nanoTime();
        context.bean(Organisations.class)
                .put(
                        all.stream()
                                .map(one -> new NewOrganisation(one.code(), one.identity(), one.profile()))
                                .toList(),
                        ACTOR);
        print("import of " + count, began, Double.NaN);
        context.bean(Organisations.class).readAll(_ -> {});
        began = System.nanoTime();
        context.bean(Organisations.class).readAll(_ -> {});
        double plain = print("yardstick: reading the register", began, Double.NaN);
        began = System.nanoTime();
        try (Index index = started()) {
            print("start without an index", began, plain);
            index.current();
        }
        began = System.nanoTime();
        try (Index index = started()) {
            print("start with an index", began, plain);
            changes(index, all);
        }
    }

    private Index started() {
        Follower.Register register = new Follower.Register(
                context.bean(ChangeFeed.class), context.bean(Organisations.class), context.bean(Partnerships.class));
        Recipe recipe = new Recipe(Shelf.ANALYZERS, Shelf.DOCUMENTS, new Facts(Shelf.THESAURUS), "benchmark");
        Index index = new Index(register, recipe, IndexSettings.in(directory), null);
        index.current();
        return index;
    }

    private void changes(Index index, List<Organisation> all) {
        Organisations organisations = context.bean(Organisations.class);
        long sum = 0;
        for (int i = 0; i < CHANGES; i++) {
            Organisation one = organisations.get(all.get(i * 37 % all.size()).code());
            long began = System.nanoTime();
            if (organisations.saveProfile(one.code(), one.profile(), one.version(), ACTOR) instanceof Save.Saved saved
                    && index.await(saved.mark(), Duration.ofSeconds(20))) {
                Shelf.search().find(Query.ALL.withText(one.code().value()), Viewer.ANONYMOUS, index.current());
                sum += System.nanoTime() - began;
            }
        }
        System.out.printf("%-62s %10.1f ms%n", "a profile from saving until it is found, mean", sum / 1e6 / CHANGES);
    }

    private static double print(String what, long began, double yardstick) {
        double millis = (System.nanoTime() - began) / 1e6;
        System.out.printf("%-62s %10.1f ms %8.2f%n", what, millis, millis / yardstick);
        return millis;
    }
}
