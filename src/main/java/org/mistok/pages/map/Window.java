package org.mistok.pages.map;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.map.Projection.Point;
import org.mistok.place.Coordinates;

/// The part of the map that is shown: its middle and its width, in whole kilometres. The height follows from the frame.
public record Window(int x, int y, int width) {
    /// The frame on the page, in pixels.
    public static final int FRAME_WIDTH = 420;

    public static final int FRAME_HEIGHT = 320;

    /// All of Europe.
    static final Window EUROPE = new Window(150, -150, 5000);

    private static final int NARROWEST = 60;
    private static final int NARROWEST_AT_FIRST = 400;
    private static final double MARGIN = 1.2;
    private static final double HEIGHT_TO_WIDTH = (double) FRAME_WIDTH / FRAME_HEIGHT;

    /// Whether the map reaches this far; it ends with Europe and its neighbours.
    public static boolean reaches(Coordinates centre) {
        return EUROPE.shows(Projection.of(centre));
    }

    /// A window around all points with a margin, but not so narrow that nobody knows where it is.
    static Window around(Collection<Point> points) {
        return points.isEmpty() ? EUROPE : around(points, NARROWEST_AT_FIRST);
    }

    /// A window around a few points, as near as it makes sense.
    static Window near(Collection<Point> points) {
        return around(points, NARROWEST);
    }

    /// The window that `x,y,width` names; null when the text names none.
    public static @Nullable Window find(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,4},-?\\d{1,4},\\d{2,4}")) {
            return null;
        }
        String[] parts = text.split(",", -1);
        int width = Math.clamp(Integer.parseInt(parts[2]), NARROWEST, EUROPE.width);
        return new Window(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), width);
    }

    /// Pixels a kilometre.
    double scale() {
        return (double) FRAME_WIDTH / width;
    }

    double pixelX(Point point) {
        return (point.x() - x) * scale() + FRAME_WIDTH / 2.0;
    }

    double pixelY(Point point) {
        return (point.y() - y) * scale() + FRAME_HEIGHT / 2.0;
    }

    boolean shows(Point point) {
        double px = pixelX(point);
        double py = pixelY(point);
        return px >= 0 && px <= FRAME_WIDTH && py >= 0 && py <= FRAME_HEIGHT;
    }

    /// The same middle, wider or narrower.
    Window scaled(double factor) {
        return new Window(x, y, (int) Math.clamp(Math.round(width * factor), NARROWEST, EUROPE.width));
    }

    boolean isNarrowest() {
        return width <= NARROWEST;
    }

    boolean isWidest() {
        return width >= EUROPE.width;
    }

    private static Window around(Collection<Point> points, int atLeast) {
        double west = points.stream().mapToDouble(Point::x).min().orElse(0);
        double east = points.stream().mapToDouble(Point::x).max().orElse(0);
        double north = points.stream().mapToDouble(Point::y).min().orElse(0);
        double south = points.stream().mapToDouble(Point::y).max().orElse(0);
        double width = Math.max(east - west, (south - north) * HEIGHT_TO_WIDTH) * MARGIN;
        return new Window((int) Math.round((west + east) / 2), (int) Math.round((north + south) / 2), (int)
                Math.clamp(Math.round(width), atLeast, EUROPE.width));
    }

    /// `x,y,width`, as [#find] reads it.
    @Override
    public String toString() {
        return x + "," + y + "," + width;
    }
}
