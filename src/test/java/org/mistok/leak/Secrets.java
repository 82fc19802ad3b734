package org.mistok.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mistok.account.Outcome;
import java.util.TreeMap;
import java.util.UUID;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Embargo;
import org.mistok.organisation.Need;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.Sending;
import org.mistok.partnership.introduction.Wanted;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Budget;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Details;
import org.mistok.proposal.NewProposal;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Workspace;
import org.mistok.support.TestServer;

/// A small register whose owner holds one need and one offer for each audience. The word `xyz<audience>` stands in
/// their texts and nowhere else; each audience has an area of its own.
public final class Secrets {
    public static final RegisterCode OWNER = RegisterCode.of("UA05020030000031457");
    public static final RegisterCode PARTNER = RegisterCode.of("DE-08115045");
    public static final RegisterCode OTHER = RegisterCode.of("PL-1465011");
    public static final RegisterCode GROUP = RegisterCode.of("org-mitte");

    /// A joint proposal of the owner and the group, for their eyes only.
    public static final UUID PROPOSAL = UUID.fromString("00000000-0000-4000-8000-00000000abcd");

    /// What stands before the audience in every text of a restricted fact.
    public static final String MARK = "xyz";

    static final String PASSWORD = "a-password-of-tests";

    /// Who asks, and the address each signs in with; empty for the reader without an account.
    static final Map<String, String> VIEWERS = Map.of(
            "anonymous", "",
            "other", "other@example.org",
            "partner", "partner@example.org",
            "coordinator", "coordinator@example.org",
            "administrator", "administrator@example.org",
            "owner", "owner@example.org");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Secrets() {}

    /// One area an audience; the public one must not be sensitive.
    public static String area(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "sport";
            case REGISTERED -> "water";
            case PARTNER -> "tourism";
            case OWNER -> "agriculture";
        };
    }

    /// Fills an empty register.
    ///
    /// @param held for whom there are facts
    static int seed(TestServer server, Set<Audience> held) {
        List<NewOrganisation> organisations = List.of(
                new NewOrganisation(OWNER, Samples.identity(OWNER, "Name of the owner"), owner(held)),
                neighbour(PARTNER),
                neighbour(OTHER),
                neighbour(GROUP));
        server.bean(Organisations.class).put(organisations, Samples.TESTER);
        Partnership partnership = new Partnership(
                OWNER, PARTNER, Partnership.Type.PARTNERSHIP, Partnership.Status.ACTIVE, null, Set.of(), "test");
        server.bean(Partnerships.class).put(List.of(partnership), Samples.TESTER);
        people(server.bean(People.class));
        if (held.contains(Audience.OWNER)) {
            propose(server.bean(Proposals.class), server.bean(Workspace.class));
        }
        return organisations.size();
    }

    /// The owner asks somebody who may not know what is for partners and for the owner; once the index has caught
    /// up.
    static void introduce(TestServer server) {
        People people = server.bean(People.class);
        Wanted wanted = new Wanted(
                OWNER,
                OTHER,
                LocalText.of("en", "A common word"),
                null,
                false,
                new Contact.Offered("office@example.org", true),
                null,
                "seed");
        Outcome<?> outcome = server.bean(Sending.class).send(people.viewer(people.get("owner@example.org")), wanted);
        if (!(outcome instanceof Outcome.Done<?>)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void propose(Proposals proposals, Workspace workspace) {
        Viewer.Member owner = new Viewer.Member("owner@example.org", false, Set.of(OWNER), Set.of());
        List<Party> parties = List.of(Party.of(OWNER, Party.Part.LEAD), Party.of(GROUP, Party.Part.PARTNER));
        Concept concept = new Concept(
                new TreeMap<>(Map.of(LanguageTag.of("en"), "A plan for " + MARK + "owner")),
                MARK + "owner",
                "Nobody knows of " + MARK + "owner",
                List.of(AreaCode.of(area(Audience.OWNER))),
                null,
                null,
                "");
        Content content = new Content(concept, CallCode.of("nakopa"), Budget.EMPTY, Details.EMPTY);
        proposals.create(new NewProposal(PROPOSAL, parties, content), owner);
        Proposal proposal = Objects.requireNonNull(proposals.find(PROPOSAL, owner));
        workspace.say(proposal, UUID.randomUUID(), "We speak of " + MARK + "owner", owner);
    }

    private static void people(People people) {
        people.put(new Person("owner@example.org", "Owner", Role.MEMBER, OWNER), PASSWORD);
        people.put(new Person("partner@example.org", "Partner", Role.MEMBER, PARTNER), PASSWORD);
        people.put(new Person("other@example.org", "Other", Role.MEMBER, OTHER), PASSWORD);
        people.put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null), PASSWORD);
        people.put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null), PASSWORD);
    }

    private static Profile owner(Set<Audience> held) {
        List<Need> needs = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (Audience audience : held) {
            int number = audience.ordinal() + 1;
            AreaCode area = AreaCode.of(area(audience));
            LocalText text = LocalText.of("en", "We look for " + MARK + audience.code());
            needs.add(new Need("n" + number, area, text, Urgency.HIGH, DAY, audience, Basis.OWN_WORD));
            offers.add(new Offer("o" + number, area, text, Strength.RESOURCES, DAY, audience, Basis.OWN_WORD));
        }
        if (held.contains(Audience.OWNER)) {
            needs.add(underEmbargo());
        }
        return Samples.with(Samples.emptyProfile(), needs, offers);
    }

    /// What everybody may read one day is the owner's alone until then.
    private static Need underEmbargo() {
        LocalText text = LocalText.of("en", "We look for " + MARK + "embargo");
        Embargo embargo = new Embargo(LocalDate.now().plusYears(1), Audience.PUBLIC);
        AreaCode area = AreaCode.of("waste");
        return new Need("n9", area, text, Urgency.HIGH, DAY, Audience.PUBLIC, Basis.OWN_WORD, embargo);
    }

    /// Somebody who would be the better match the more restricted facts counted.
    private static NewOrganisation neighbour(RegisterCode code) {
        List<Need> needs = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            String key = Integer.toString(audience.ordinal() + 1);
            AreaCode area = AreaCode.of(area(audience));
            LocalText text = LocalText.of("en", "A common word");
            needs.add(new Need("n" + key, area, text, Urgency.LOW, DAY, Audience.REGISTERED, Basis.OWN_WORD));
            offers.add(new Offer("o" + key, area, text, Strength.ADVICE, DAY, Audience.PUBLIC, Basis.OWN_WORD));
        }
        return new NewOrganisation(
                code, Samples.identity(code, "Name of " + code), Samples.with(Samples.emptyProfile(), needs, offers));
    }
}
