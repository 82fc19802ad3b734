package org.mistok.pages.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mistok.pages.map.MapView.Marker;

/// Names written on the map where there is room. Crimea is always named when it is in view.
public final class MapLabels {
    private static final String CRIMEA = "crimea";
    private static final double LETTER = 6.4;
    private static final double HEIGHT = 14;

    /// Where each name stands, as latitude and longitude; earlier ones have precedence.
    private static final Map<String, double[]> ANCHORS = anchors();

    private MapLabels() {}

    static List<Label> of(Window window, List<Marker> markers, Function<String, String> names) {
        List<Box> taken = new ArrayList<>();
        markers.forEach(marker -> taken.add(Box.of(marker)));
        List<Label> labels = new ArrayList<>();
        ANCHORS.forEach((code, anchor) -> {
            Projection.Point point = Projection.of(anchor[0], anchor[1]);
            String text = names.apply(code);
            Box box = Box.of(window.pixelX(point), window.pixelY(point), text);
            if (box.isInside() && (code.equals(CRIMEA) || taken.stream().noneMatch(box::overlaps))) {
                taken.add(box);
                labels.add(new Label(Math.round(box.middleX()), Math.round(box.middleY()), text));
            }
        });
        return labels;
    }

    private static Map<String, double[]> anchors() {
        Map<String, double[]> anchors = new LinkedHashMap<>();
        anchors.put(CRIMEA, new double[] {45.25, 34.2});
        anchors.put("black-sea", new double[] {43.6, 33.2});
        String places =
                "UA 48.9 31.2,PL 52.2 19.2,DE 51 10.3,FR 46.6 2.4,ES 40 -3.7,IT 42.8 12.6,RO 45.7 25,GB 52.8 -1.5,"
                        + "SE 61 15,FI 63 26.5,NO 61.5 9,BY 53.6 28,TR 39.2 33,BG 42.7 25.2,HU 47.1 19.3,CZ 49.8 15.3,AT 47.5 14.5,"
                        + "SK 48.7 19.5,LT 55.3 23.9,LV 56.9 25.5,EE 58.8 25.8,MD 47.2 28.6,GR 39.3 22,RS 44 21,PT 39.6 -8,IE 53.2 -8,"
                        + "DK 56 9.3,NL 52.3 5.6,BE 50.6 4.6,CH 46.8 8.2,HR 45.5 16,GE 42 43.5";
        for (String place : places.split(",", -1)) {
            String[] parts = place.split(" ", -1);
            anchors.put(parts[0], new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])});
        }
        return anchors;
    }

    /// A name and the middle of where it stands.
    public record Label(long x, long y, String text) {}

    /// Room taken on the map.
    private record Box(double left, double top, double right, double bottom) {

        static Box of(double x, double y, String text) {
            double half = text.length() * LETTER / 2;
            return new Box(x - half, y - HEIGHT / 2, x + half, y + HEIGHT / 2);
        }

        static Box of(Marker marker) {
            double r = marker.radius();
            return new Box(marker.x() - r, marker.y() - r, marker.x() + r, marker.y() + r);
        }

        double middleX() {
            return (left + right) / 2;
        }

        double middleY() {
            return (top + bottom) / 2;
        }

        boolean isInside() {
            return left >= 0 && top >= 0 && right <= Window.FRAME_WIDTH && bottom <= Window.FRAME_HEIGHT;
        }

        boolean overlaps(Box other) {
            return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
        }
    }
}
