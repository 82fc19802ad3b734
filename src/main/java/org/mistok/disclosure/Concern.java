package org.mistok.disclosure;

/// Why a piece of free text should not be published, from what nobody may permit to what may be a misunderstanding.
public enum Concern {
    /// Where an object is, to the metre. Kept nowhere.
    COORDINATES(Permission.NEVER),
    /// Units, their places and their movement: the Criminal Code of Ukraine, article 114-2.
    MILITARY(Permission.NEVER),
    /// The number of a payment card.
    CARD(Permission.NEVER),
    /// A street with a house number. In Ukraine it can be a target's; elsewhere it may be where guests are met.
    ADDRESS(Permission.OUTSIDE_UKRAINE),
    /// One certain installation, by its number or name: a substation, a boiler house, a bridge.
    INSTALLATION(Permission.ANYWHERE),
    /// Somebody's telephone.
    PHONE(Permission.ANYWHERE),
    /// Somebody's own mailbox; that of an office is no concern.
    EMAIL(Permission.ANYWHERE),
    /// A bank account.
    ACCOUNT(Permission.ANYWHERE);

    private enum Permission {
        NEVER,
        OUTSIDE_UKRAINE,
        ANYWHERE
    }

    private final Permission permission;

    Concern(Permission permission) {
        this.permission = permission;
    }

    /// `text-names-an-installation`: what is wrong with a text, as the suffix of a message key.
    public String code() {
        return switch (this) {
            case COORDINATES, ADDRESS -> "text-names-a-place-of-an-object";
            case MILITARY -> "text-names-the-military";
            case INSTALLATION -> "text-names-an-installation";
            case PHONE -> "text-holds-a-phone-number";
            case EMAIL -> "text-holds-an-email-address";
            case ACCOUNT -> "text-holds-an-account-number";
            case CARD -> "text-holds-a-card-number";
        };
    }

    /// Whether two persons together may let such words stand.
    public boolean canBeConfirmed(boolean inUkraine) {
        return switch (permission) {
            case NEVER -> false;
            case OUTSIDE_UKRAINE -> !inUkraine;
            case ANYWHERE -> true;
        };
    }
}
