package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LocalText;
import org.mistok.language.Texts;
import org.mistok.match.Evidence;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;

/// Writes a first draft of the message, in any of the five languages, from what both sides may know of each other: what
/// each could give the other. The sender changes it at will.
@Singleton
public class Openings {
    static final String TOPIC = "openings";
    private static final int MOST = 3;

    private final Thesaurus thesaurus;
    private final Map<InterfaceLanguage, Texts> texts = new EnumMap<>(InterfaceLanguage.class);

    Openings(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            texts.put(language, Texts.load(List.of(TOPIC), language));
        }
    }

    /// The interface language in which an organisation is best written to: its country's, else the one it speaks
    /// best.
    public static InterfaceLanguage languageOf(Organisation organisation) {
        return switch (organisation.identity().country().value()) {
            case "UA" -> InterfaceLanguage.UK;
            case "DE", "AT", "LI" -> InterfaceLanguage.DE;
            case "PL" -> InterfaceLanguage.PL;
            case "FR", "MC" -> InterfaceLanguage.FR;
            default ->
                organisation.profile().languages().stream()
                        .filter(skill -> InterfaceLanguage.find(skill.language().value()) != null)
                        .max(Comparator.comparing(LanguageSkill::level))
                        .map(skill -> Objects.requireNonNull(
                                InterfaceLanguage.find(skill.language().value())))
                        .orElse(InterfaceLanguage.EN);
        };
    }

    public LocalText write(Prospect prospect, InterfaceLanguage language) {
        Texts words = Objects.requireNonNull(texts.get(language));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("opening.greeting"));
        paragraphs.add(words.text("opening.who", name(prospect.from(), language), name(prospect.to(), language)));
        add(paragraphs, words, "opening.we-give", prospect.common().child("takes"));
        add(paragraphs, words, "opening.you-give", prospect.common().child("gives"));
        Evidence.OfLanguage common = common(prospect.common().child("gives").child("language"));
        if (common != null) {
            paragraphs.add(words.text(
                    "opening.language", common.language().locale().getDisplayLanguage(language.conventions())));
        }
        paragraphs.add(words.text("opening.ask"));
        paragraphs.add(words.text("opening.regards", name(prospect.from(), language)));
        return new LocalText(language.tag(), String.join("\n\n", paragraphs));
    }

    private void add(List<String> paragraphs, Texts words, String key, Node direction) {
        List<String> lines = direction.child("needs").children().stream()
                .filter(need -> need.value() > 0)
                .sorted(Comparator.comparingDouble(Openings::share).reversed())
                .map(need -> line(words, need))
                .distinct()
                .limit(MOST)
                .toList();
        if (!lines.isEmpty()) {
            paragraphs.add(words.text(key) + "\n" + String.join("\n", lines));
        }
    }

    private static double share(Node node) {
        return node.value() * Objects.requireNonNullElse(node.weight(), 1.0);
    }

    private String line(Texts words, Node need) {
        Evidence.OfOffer offer = Objects.requireNonNull(find(need, Evidence.OfOffer.class));
        return "– "
                + words.text(
                        "opening.line",
                        label(offer.area(), words.language()),
                        words.text("opening.strength." + offer.strength().code()));
    }

    private static Evidence.@Nullable OfLanguage common(Node language) {
        return find(language, Evidence.OfLanguage.class);
    }

    private static <E extends Evidence> @Nullable E find(Node tree, Class<E> kind) {
        if (kind.isInstance(tree.evidence())) {
            return kind.cast(tree.evidence());
        }
        for (Node child : tree.children()) {
            E found = find(child, kind);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String label(AreaCode code, InterfaceLanguage language) {
        Area area = thesaurus.find(code);
        return area == null ? code.value() : area.labels().in(language);
    }

    private static String name(Organisation organisation, InterfaceLanguage language) {
        return organisation.identity().officialNames().in(language);
    }
}
