package org.mistok.pages.map;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Address;
import org.mistok.pages.map.Projection.Point;
import org.mistok.place.Coordinates;

/// A map ready to be written as SVG; all lengths are pixels of its frame.
///
/// @param transform puts the outlines, which are in kilometres, into the frame
/// @param closer the address of the next closer view; null at the closest
/// @param wider the address of the next wider view; null at the widest
/// @param whole the address of the view of all results; null when that is shown
public record MapView(
        String transform,
        List<Marker> markers,
        List<MapLabels.Label> labels,
        @Nullable String closer,
        @Nullable String wider,
        @Nullable String whole) {

    /// The parameter that names the window.
    public static final String PARAMETER = "map";

    /// Members nearer to each other than this cannot be told apart by zooming.
    private static final double SAME_TOWN_KM = 4;

    private static final double DOT = 5.5;

    /// @param chosen the window the reader chose; null for one around all places
    /// @param here the address of the page, to which a window is added
    /// @param titles what to say of a group: its heaviest member and its size
    public static MapView of(Collection<Place> places, @Nullable Window chosen, Address here, Titles titles) {
        Window window = chosen != null
                ? chosen
                : Window.around(places.stream().map(Place::at).toList());
        List<Marker> markers = Clusters.of(places, window).stream()
                .map(group -> marker(group, window, here, titles))
                .toList();
        return new MapView(
                transform(window),
                markers,
                MapLabels.of(window, markers, titles.label()),
                window.isNarrowest() ? null : zoomed(here, window.scaled(0.5)),
                window.isWidest() ? null : zoomed(here, window.scaled(2)),
                chosen == null ? null : here.without(PARAMETER).toString());
    }

    /// A map of one place that needs no way to move about.
    public static MapView still(Place place, Titles titles) {
        Window window = Window.around(List.of(place.at()));
        List<Marker> markers = List.of(marker(List.of(place), window, Address.of(""), titles));
        return new MapView(transform(window), markers, MapLabels.of(window, markers, titles.label()), null, null, null);
    }

    private static Marker marker(List<Place> group, Window window, Address here, Titles titles) {
        Place first = group.getFirst();
        double x = window.pixelX(first.at());
        double y = window.pixelY(first.at());
        if (group.size() == 1) {
            return new Marker(round(x), round(y), DOT, 0, first.name(), first.address());
        }
        double radius = round(Math.min(20, 11.5 + 1.5 * Math.log(group.size())));
        String title = titles.group().apply(new Group(first.name(), group.size()));
        return new Marker(round(x), round(y), radius, group.size(), title, opened(group, here));
    }

    /// What opens a group: a closer view, or for places of one town the list of them.
    private static String opened(List<Place> group, Address here) {
        List<Point> points = group.stream().map(Place::at).toList();
        boolean oneTown = points.stream()
                .allMatch(point -> Math.hypot(
                                point.x() - points.getFirst().x(),
                                point.y() - points.getFirst().y())
                        < SAME_TOWN_KM);
        return oneTown ? listed(group.getFirst().centre(), here) : zoomed(here, Window.near(points));
    }

    private static String listed(Coordinates centre, Address here) {
        return here.without(PARAMETER)
                .without("page")
                .with("near", centre.lat() + "," + centre.lon())
                .with("radiusKm", "5")
                .toString();
    }

    private static String zoomed(Address here, Window window) {
        return here.with(PARAMETER, window.toString()) + "#map";
    }

    private static String transform(Window window) {
        return String.format(
                Locale.ROOT,
                "translate(%.1f %.1f) scale(%.4f)",
                Window.FRAME_WIDTH / 2.0 - window.x() * window.scale(),
                Window.FRAME_HEIGHT / 2.0 - window.y() * window.scale(),
                window.scale());
    }

    private static double round(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }

    /// One marker: a dot for a single place (`count` 0), a disc with a number for a group.
    public record Marker(double x, double y, double radius, int count, String title, String address) {}

    /// A group of places.
    public record Group(String heaviest, int size) {}

    /// The words the map needs.
    ///
    /// @param group the title of a group
    /// @param label the name of a country by its code, of `crimea` and of `black-sea`
    public record Titles(Function<Group, String> group, Function<String, String> label) {}
}
