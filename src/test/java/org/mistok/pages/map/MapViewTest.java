package org.mistok.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mistok.pages.Address;
import org.mistok.pages.map.MapView.Marker;
import org.mistok.place.Coordinates;

class MapViewTest {
    private static final MapView.Titles TITLES =
            new MapView.Titles(group -> group.heaviest() + " +" + (group.size() - 1), code -> code);

    private static final Address HERE = Address.of("/uk/search").and("q", "вода");

    @Test
    void countsEveryPlaceOnce() {
        List<Place> places = scattered(500);

        int shown = view(places, null).markers().stream()
                .mapToInt(marker -> Math.max(1, marker.count()))
                .sum();

        assertThat(shown).isEqualTo(500);
    }

    @Test
    void keepsMarkersApartSoThatAFingerHitsOne() {
        List<Marker> markers = view(scattered(500), null).markers();

        for (Marker one : markers) {
            assertThat(markers)
                    .filteredOn(other -> other != one)
                    .allSatisfy(other -> assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                            .isGreaterThan(33.8));
        }
    }

    @Test
    void aSinglePlaceLeadsToItsPageAndAGroupToACloserView() {
        Place berezhany = place(49.45, 24.94, 27_460, "/uk/organisations/a");
        Place ternopil = place(49.55, 25.59, 225_000, "/uk/organisations/b");
        Place kyiv = place(50.45, 30.52, 2_900_000, "/uk/organisations/c");

        List<Marker> markers = view(List.of(berezhany, ternopil, kyiv), new Window(600, -100, 3000))
                .markers();

        assertThat(markers).hasSize(2);
        assertThat(markers.getFirst().address()).isEqualTo("/uk/organisations/c");
        assertThat(markers.getLast().address()).startsWith("/uk/search?q=").contains("&map=");
    }

    @Test
    void placesOfOneTownAreListedBecauseZoomingCannotTellThemApart() {
        Place one = place(50.06, 19.94, 0, "/uk/organisations/org-a");
        Place other = place(50.06, 19.94, 0, "/uk/organisations/org-b");

        assertThat(view(List.of(one, other), null).markers())
                .singleElement()
                .satisfies(marker -> assertThat(marker.address()).contains("near=50.06,19.94&radiusKm=5"));
    }

    @Test
    void showsAllOfEuropeWhenNothingWasFound() {
        assertThat(view(List.of(), null).wider()).isNull();
    }

    @Test
    void readsOnlyWindowsItCouldHaveWritten() {
        assertThat(Window.find("600,-100,3000")).isEqualTo(new Window(600, -100, 3000));
        assertThat(Window.find("1,2")).isNull();
        assertThat(Window.find("a,b,c")).isNull();
        assertThat(Window.find("99999,0,100")).isNull();
        assertThat(Window.find(null)).isNull();
    }

    private static MapView view(List<Place> places, @org.jspecify.annotations.Nullable Window window) {
        return MapView.of(places, window, HERE, TITLES);
    }

    private static Place place(double lat, double lon, int weight, String address) {
        return new Place(new Coordinates(lat, lon), weight, address, address);
    }

    private static List<Place> scattered(int count) {
        Random random = new Random(7);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(place(44 + random.nextDouble() * 8, 22 + random.nextDouble() * 18, i, "/" + i));
        }
        return places;
    }
}
