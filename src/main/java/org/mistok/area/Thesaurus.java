package org.mistok.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;

/// All cooperation areas. Immutable; may be shared between threads.
public final class Thesaurus {

    private static final Kinship[] KINSHIPS = Kinship.values();

    private final List<Area> areas;
    private final Map<AreaCode, Integer> indexes = new HashMap<>();
    private final byte[] kinships;
    private final String digest;

    /// For areas that do not come from files, as in tests. Nothing is checked: every code that an area names must
    /// be
    /// among the areas, and relations must be mutual.
    ///
    /// @param areas in their documented order
    /// @param digest names the data: two thesauri with the same digest are equal
    public Thesaurus(List<Area> areas, String digest) {
        this.areas = List.copyOf(areas);
        this.digest = digest;
        for (Area area : areas) {
            indexes.put(area.code(), indexes.size());
        }
        this.kinships = kinships();
    }

    /// Reads the SKOS files of a directory: `context.jsonld`, `scheme.jsonld` and one file per top concept.
    ///
    /// Strict: unknown keys and shapes, missing languages, dangling or one-sided references, duplicate codes and
    /// words,
    /// impossible mappings are all refused together.
    ///
    /// @throws ThesaurusProblem with every finding
    public static Thesaurus load(Path directory) {
        ThesaurusFiles files = ThesaurusFiles.read(directory);
        List<Finding> findings = new ArrayList<>();
        SkosReader.Contents contents = new SkosReader(files, findings).read();
        ThesaurusRules.check(contents, findings);
        if (!findings.isEmpty()) {
            throw new ThesaurusProblem(directory, findings);
        }
        return new Thesaurus(areasOf(contents.concepts()), files.digest());
    }

    /// In the documented order: the top concepts as the scheme orders them, each followed by its narrower ones as
    /// their
    /// file orders them.
    public List<Area> areas() {
        return areas;
    }

    public int size() {
        return areas.size();
    }

    public @Nullable Area find(AreaCode code) {
        Integer index = indexes.get(code);
        return index == null ? null : areas.get(index);
    }

    /// @throws UnknownArea when there is no such area; names those that come near
    public Area get(AreaCode code) {
        return areas.get(index(code));
    }

    /// Its position in [#areas()], from 0 to [#size()] - 1. Stable as long as [#digest()] is.
    ///
    /// @throws UnknownArea when there is no such area
    public int index(AreaCode code) {
        Integer index = indexes.get(code);
        if (index == null) {
            throw new UnknownArea(code, NearCodes.to(code, indexes.keySet()));
        }
        return index;
    }

    /// The area at a position of [#areas()].
    public Area at(int index) {
        return areas.get(index);
    }

    /// Its top concept; itself when it is one.
    ///
    /// @throws UnknownArea when there is no such area
    public AreaCode top(AreaCode code) {
        AreaCode broader = get(code).broader();
        return broader == null ? code : broader;
    }

    public List<Area> tops() {
        return areas.stream().filter(Area::isTop).toList();
    }

    /// Empty for a concept that is not a top concept.
    ///
    /// @throws UnknownArea when there is no such area
    public List<Area> narrower(AreaCode code) {
        AreaCode known = get(code).code();
        return areas.stream().filter(area -> known.equals(area.broader())).toList();
    }

    /// The similarity of [Kinship]: 1 for the same area, 0.7 for parent and child, 0.5 for related areas, 0.4 for
    /// siblings, else 0. Symmetric.
    ///
    /// @throws UnknownArea when there is no such area
    public double similarity(AreaCode a, AreaCode b) {
        return kinship(index(a), index(b)).similarity();
    }

    /// The kinship of the areas at two positions; symmetric.
    public Kinship kinship(int a, int b) {
        return KINSHIPS[kinships[cell(a, b)]];
    }

    /// SHA-256 in hex of the loaded files' names and contents; the same on every machine.
    public String digest() {
        return digest;
    }

    private int cell(int a, int b) {
        return Objects.checkIndex(a, size()) * size() + Objects.checkIndex(b, size());
    }

    private byte[] kinships() {
        byte[] table = new byte[size() * size()];
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                table[cell(a, b)] = (byte) kinship(areas.get(a), areas.get(b)).ordinal();
            }
        }
        return table;
    }

    private static Kinship kinship(Area a, Area b) {
        if (a.code().equals(b.code())) {
            return Kinship.SAME;
        }
        if (a.code().equals(b.broader()) || b.code().equals(a.broader())) {
            return Kinship.PARENT_CHILD;
        }
        if (a.related().contains(b.code())) {
            return Kinship.RELATED;
        }
        return a.broader() != null && a.broader().equals(b.broader()) ? Kinship.SIBLINGS : Kinship.NONE;
    }

    private static List<Area> areasOf(List<Concept> concepts) {
        Map<AreaCode, Concept> byCode = new LinkedHashMap<>();
        concepts.forEach(concept -> byCode.put(concept.code(), concept));
        return concepts.stream().map(concept -> area(concept, byCode)).toList();
    }

    private static Area area(Concept concept, Map<AreaCode, Concept> byCode) {
        Concept top = concept.broader() == null ? concept : byCode.getOrDefault(concept.broader(), concept);
        return new Area(
                concept.code(),
                concept.broader(),
                Labels.of(concept.labels()),
                concept.synonyms(),
                Labels.of(concept.definition()),
                concept.related(),
                mappings(concept.mappings(), top.mappings()),
                concept.sensitive());
    }

    /// Scheme by scheme its own, or, where it has none, those of its top.
    private static List<Mapping> mappings(List<Mapping> own, List<Mapping> inherited) {
        List<Mapping> all = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            boolean speaks = own.stream().anyMatch(mapping -> mapping.scheme() == scheme);
            (speaks ? own : inherited)
                    .stream().filter(mapping -> mapping.scheme() == scheme).forEach(all::add);
        }
        return all;
    }
}
