package org.mistok.account.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Embargo;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Strength;
import org.mistok.place.RegisterCode;

/// A profile survives being kept as text.
class ProfileTextTest {
    private static final List<RegisterCode> CODES = List.of(Samples.HROMADA, Samples.TOWN, Samples.GROUP);

    @Property(tries = 200)
    void nothingIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        Profile profile = Samples.randomProfile(CODES.get(random.nextInt(CODES.size())), random);
        Profile read = ProfileText.read(ProfileText.of(profile));
        assertThat(read).isEqualTo(profile);
        assertThat(ProfileText.digest(read)).isEqualTo(ProfileText.digest(profile));
    }

    @Test
    void anEmbargoStaysAnEmbargo() {
        Offer offer = new Offer(
                "o1",
                AreaCode.of("culture"),
                LocalText.of("en", "A choir"),
                Strength.EXPERIENCE,
                LocalDate.of(2026, 1, 1),
                Audience.PUBLIC,
                Basis.OWN_WORD,
                new Embargo(LocalDate.of(2027, 1, 1), Audience.PUBLIC));
        Profile profile = Samples.with(Samples.emptyProfile(), List.of(), List.of(offer));
        assertThat(ProfileText.read(ProfileText.of(profile))).isEqualTo(profile);
    }

    @Test
    void anotherTextIsNoProfile() {
        assertThatThrownBy(() -> ProfileText.read("{\"needs\":7}")).isInstanceOf(IllegalArgumentException.class);
    }
}
