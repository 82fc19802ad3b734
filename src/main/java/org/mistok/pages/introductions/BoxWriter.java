package org.mistok.pages.introductions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Address;
import org.mistok.pages.Link;
import org.mistok.pages.Named;
import org.mistok.pages.introductions.BoxesPage.Box;
import org.mistok.pages.introductions.BoxesPage.Row;
import org.mistok.partnership.introduction.Action;
import org.mistok.partnership.introduction.Introductions;
import org.mistok.partnership.introduction.Introductions.Direction;
import org.mistok.partnership.introduction.Outline;
import org.mistok.partnership.introduction.Shown;
import org.mistok.partnership.introduction.Side;
import org.mistok.partnership.introduction.Stage;
import org.mistok.place.RegisterCode;

/// Writes the boxes.
@Singleton
final class BoxWriter {
    private static final int FIRST = 10;
    private static final int SIZE = 50;

    private final Introductions introductions;

    BoxWriter(Introductions introductions) {
        this.introductions = introductions;
    }

    /// All boxes with the first introductions of each, or one box whole.
    BoxesPage page(Asking asking) {
        String box = asking.request().getParameters().get("box", String.class, "");
        List<Box> boxes = new ArrayList<>();
        for (RegisterCode code :
                asking.reader().organisations().stream().sorted().toList()) {
            for (Direction direction : Direction.values()) {
                add(boxes, asking, box, direction.name().toLowerCase(Locale.ROOT) + "-" + code, code, direction);
            }
        }
        if (asking.reader().coordinator()) {
            add(boxes, asking, box, "coordinated", null, null);
        }
        boolean none =
                asking.reader().organisations().isEmpty() && !asking.reader().coordinator();
        return new BoxesPage(asking.frame(), boxes, none ? asking.t("introductions.nobody") : null);
    }

    private void add(
            List<Box> boxes,
            Asking asking,
            String only,
            String id,
            @Nullable RegisterCode code,
            @Nullable Direction direction) {
        if (only.isEmpty() || only.equals(id)) {
            int page = only.isEmpty() ? 0 : asking.request().getParameters().get("page", Integer.class, 0);
            int size = only.isEmpty() ? FIRST : SIZE;
            Introductions.Found found = introductions.list(
                    asking.reader(),
                    new Introductions.Asked(
                            code == null ? Set.of() : Set.of(code),
                            direction,
                            Set.of(),
                            Math.clamp(page, 0, 10_000),
                            size));
            boxes.add(new Box(
                    id,
                    title(asking, code, direction),
                    found.items().stream()
                            .map(shown -> row(asking, shown, direction))
                            .toList(),
                    asking.t(direction == null ? "introductions.coordinated.none" : "introductions.none"),
                    ways(asking, id, only.isEmpty() ? -1 : page, found.total(), size)));
        }
    }

    private static String title(Asking asking, @Nullable RegisterCode code, @Nullable Direction direction) {
        if (code == null) {
            return asking.t("introductions.coordinated");
        }
        String key = direction == Direction.IN ? "introductions.in" : "introductions.out";
        return asking.t(key, asking.name(code).text());
    }

    /// @param page -1 for the beginning of a box among others
    private static List<Link> ways(Asking asking, String id, int page, int total, int size) {
        Address box = Address.of(asking.frame().link("/introductions")).and("box", id);
        List<Link> ways = new ArrayList<>();
        if (page < 0) {
            if (total > size) {
                ways.add(new Link(asking.t("introductions.all", total), box.toString()));
            }
            return ways;
        }
        ways.add(new Link(asking.t("introductions.boxes"), asking.frame().link("/introductions")));
        if (page > 0) {
            ways.add(new Link(
                    asking.t("introductions.newer"),
                    box.and("page", Integer.toString(page - 1)).toString()));
        }
        if ((page + 1L) * size < total) {
            ways.add(new Link(
                    asking.t("introductions.older"),
                    box.and("page", Integer.toString(page + 1)).toString()));
        }
        return ways;
    }

    private static Row row(Asking asking, Shown shown, @Nullable Direction direction) {
        Outline outline = shown.outline();
        List<Named> names = direction == null
                ? List.of(asking.name(outline.from()), asking.name(outline.to()))
                : List.of(asking.name(direction == Direction.IN ? outline.from() : outline.to()));
        return new Row(
                asking.frame().link("/introductions/" + outline.id()),
                names,
                asking.t("introduction.state." + outline.stage().code()),
                tone(outline.stage()),
                outline.priority(),
                isTurn(shown),
                asking.day(outline.sentAt()),
                outline.dueAt() == null ? null : asking.day(outline.dueAt()));
    }

    static String tone(Stage stage) {
        return switch (stage) {
            case ACCEPTED -> "ok";
            case SENT, SEEN, ASKED -> "warn";
            case DECLINED, PASSED_ON, EXPIRED, WITHDRAWN -> "line";
        };
    }

    /// Whether the reader's side has to answer.
    private static boolean isTurn(Shown shown) {
        return shown.outline().stage() == Stage.ASKED
                ? shown.actions().contains(Action.ANSWER)
                : shown.sides().contains(Side.TO) && shown.actions().contains(Action.ACCEPT);
    }
}
