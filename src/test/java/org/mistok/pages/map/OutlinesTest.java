package org.mistok.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.pages.map.Projection.Point;

/// The borders of Ukraine are those that the United Nations recognise.
class OutlinesTest {
    private final Outlines outlines = new Outlines();

    @ParameterizedTest
    @CsvSource({
        "Simferopol, 44.95, 34.10", "Sevastopol, 44.60, 33.53", "Kerch, 45.36, 36.47", "Donetsk, 48.00, 37.80",
        "Luhansk, 48.57, 39.33", "Mariupol, 47.10, 37.55", "Kherson, 46.64, 32.61", "Kyiv, 50.45, 30.52"
    })
    void showUkrainianCitiesInUkraine(String city, double latitude, double longitude) {
        Point point = Projection.of(latitude, longitude);
        List<String> around = outlines.countries().entrySet().stream()
                .filter(country -> contains(country.getValue(), point))
                .map(java.util.Map.Entry::getKey)
                .toList();

        assertThat(around).as(city).containsExactly("UA");
    }

    @Test
    void nameCrimeaWheneverItIsInView() {
        Window ukraine = Window.around(List.of(Projection.of(52, 24), Projection.of(44.5, 38)));

        assertThat(MapLabels.of(ukraine, List.of(), code -> code))
                .extracting(MapLabels.Label::text)
                .contains("crimea");
    }

    /// Even-odd rule over all rings of a path of relative moves.
    private static boolean contains(String path, Point point) {
        boolean inside = false;
        for (String ring : path.split("(?=M)")) {
            inside ^= ringContains(ring, point);
        }
        return inside;
    }

    private static boolean ringContains(String ring, Point point) {
        Scanner numbers = new Scanner(ring.replaceAll("[MLlz]", " ").replaceAll("(?<=\\d)-", " -"));
        double startX = numbers.nextInt();
        double startY = numbers.nextInt();
        double x = startX;
        double y = startY;
        boolean inside = false;
        while (numbers.hasNextInt()) {
            double nextX = x + numbers.nextInt();
            double nextY = y + numbers.nextInt();
            inside ^= crosses(x, y, nextX, nextY, point);
            x = nextX;
            y = nextY;
        }
        return inside ^ crosses(x, y, startX, startY, point);
    }

    private static boolean crosses(double x1, double y1, double x2, double y2, Point point) {
        return (y1 > point.y()) != (y2 > point.y()) && point.x() < (x2 - x1) * (point.y() - y1) / (y2 - y1) + x1;
    }
}
