package org.mistok.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Wishes;
import org.mistok.organisation.Wishes.Proximity;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.place.UnitVector;

/// Up to [#ROWS] organisations as columns. Immutable: a change rebuilds the segment it falls into, about a
/// millisecond, and leaves all others as they are.
final class Segment {

    /// Small enough to rebuild at every write and to stay in the second-level cache, large enough that a hundred of
    /// them hold Europe.
    static final int ROWS = 1024;

    final int size;

    /// The rows as profiles, as one audience sees them; what explanations are made from.
    final List<Organisation> organisations;

    /// Row by register number.
    final Map<Long, Integer> rows = new HashMap<>();

    private final Map<RegisterCode, Integer> rowsByCode = new HashMap<>();

    final Kind[] kinds;
    final CountryCode[] countries;
    final int[] needStart;
    final int[] needArea;
    final double[] needWeight;
    final boolean[] offers;
    final byte[][] cover;
    final long[][] areas;
    final byte[] @Nullable [] languages = new byte[Languages.ALL][];
    final byte[] @Nullable [] bridged = new byte[Languages.ALL][];
    final boolean[] speaks;
    final double[] logPopulation;
    final int[] inhabitants;
    final int[] traits;
    final double[] x;
    final double[] y;
    final double[] z;
    final @Nullable Proximity[] proximity;
    final int[] oblasts;
    final double[] readiness;
    final @Nullable Wishes[] wishes;
    final int[] gates;
    final int[] partners;

    /// How many rows of this segment work on each area.
    final int[] holders;

    /// How many rows state any area.
    final int withAreas;

    Segment(List<Organisation> organisations, Setting setting) {
        this.organisations = List.copyOf(organisations);
        List<Card> cards = organisations.stream()
                .map(organisation -> Card.of(organisation, setting))
                .toList();
        int areaCount = setting.thesaurus().size();
        size = cards.size();
        kinds = cards.stream().map(Card::kind).toArray(Kind[]::new);
        countries = cards.stream().map(Card::country).toArray(CountryCode[]::new);
        needStart = new int[size + 1];
        for (int row = 0; row < size; row++) {
            needStart[row + 1] = needStart[row] + cards.get(row).needAreas().length;
        }
        needArea = cards.stream()
                .flatMapToInt(card -> Arrays.stream(card.needAreas()))
                .toArray();
        needWeight = cards.stream()
                .flatMapToDouble(card -> Arrays.stream(card.needWeights()))
                .toArray();
        offers = new boolean[size];
        cover = new byte[areaCount][size];
        areas = new long[(areaCount + Long.SIZE - 1) / Long.SIZE][size];
        speaks = new boolean[size];
        logPopulation = cards.stream().mapToDouble(Card::logPopulation).toArray();
        inhabitants = cards.stream().mapToInt(Card::inhabitants).toArray();
        traits = cards.stream().mapToInt(Card::traits).toArray();
        x = new double[size];
        y = new double[size];
        z = new double[size];
        proximity = cards.stream().map(Card::proximity).toArray(Proximity[]::new);
        oblasts = cards.stream().mapToInt(Card::oblasts).toArray();
        readiness = cards.stream().mapToDouble(Card::readiness).toArray();
        wishes = cards.stream().map(Card::wishes).toArray(Wishes[]::new);
        gates = cards.stream().mapToInt(Card::gates).toArray();
        partners = cards.stream().mapToInt(Card::partners).toArray();
        holders = new int[areaCount];
        int stated = 0;
        for (int row = 0; row < size; row++) {
            fill(row, cards.get(row));
            stated += cards.get(row).areas().isEmpty() ? 0 : 1;
        }
        withAreas = stated;
    }

    /// The row of this organisation, or -1.
    int rowOf(RegisterCode code) {
        return rowsByCode.getOrDefault(code, -1);
    }

    private void fill(int row, Card card) {
        rows.put(organisations.get(row).id(), row);
        rowsByCode.put(card.code(), row);
        offers[row] = card.offers();
        for (int area = 0; area < cover.length; area++) {
            cover[area][row] = card.cover()[area];
        }
        BitSet set = card.areas();
        for (int area = set.nextSetBit(0); area >= 0; area = set.nextSetBit(area + 1)) {
            areas[area / Long.SIZE][row] |= 1L << area;
            holders[area]++;
        }
        speaks[row] = !card.languages().isEmpty();
        spread(card.languages(), languages, row);
        spread(card.bridged(), bridged, row);
        UnitVector point = card.point();
        x[row] = point == null ? Double.NaN : point.x();
        y[row] = point == null ? Double.NaN : point.y();
        z[row] = point == null ? Double.NaN : point.z();
    }

    private void spread(Languages skills, byte[] @Nullable [] columns, int row) {
        for (int i = 0; i < skills.numbers().length; i++) {
            int number = skills.numbers()[i];
            byte[] column = columns[number];
            if (column == null) {
                column = new byte[size];
                columns[number] = column;
            }
            column[row] = skills.ranks()[i];
        }
    }
}
