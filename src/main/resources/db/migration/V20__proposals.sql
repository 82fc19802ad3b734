-- Joint proposals. What may be done with them stands in proposal.Transitions; here stands what must never be broken:
-- one lead a proposal, a history that only grows, versions of the content that never change.

create table proposal (
    id uuid primary key,
    version bigint not null check (version >= 1),
    revision integer not null check (revision >= 1),
    state text not null check (state in ('idea', 'concept', 'drafting', 'ready', 'submitted', 'approved', 'rejected',
        'reserve', 'implementation', 'completed', 'follow-up', 'parked', 'withdrawn')),
    parked_from text,
    -- from the content, for filters; nothing that is not public once the proposal is
    published boolean not null,
    call_code text,
    areas area_set not null,
    words text not null,
    created_by text_line not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint proposal_parked_from_somewhere check ((state = 'parked') = (parked_from is not null))
);
create index proposal_by_state on proposal (state, changed_at desc);

create table proposal_party (
    proposal_id uuid not null references proposal on delete cascade,
    position smallint not null check (position between 0 and 49),
    code register_code not null references organisation (code),
    part text not null check (part in ('lead', 'partner', 'associate', 'diaspora-supporter', 'utility')),
    consents boolean not null,
    publishes boolean not null,
    primary key (proposal_id, code),
    unique (proposal_id, position),
    constraint proposal_party_first_leads check ((part = 'lead') = (position = 0))
);
create index proposal_party_by_code on proposal_party (code);

create table proposal_revision (
    proposal_id uuid not null references proposal on delete cascade,
    revision integer not null,
    content jsonb not null,
    at timestamptz not null,
    actor text_line not null,
    party register_code not null,
    primary key (proposal_id, revision)
);

create table proposal_event (
    id bigint generated always as identity primary key,
    proposal_id uuid not null references proposal on delete cascade,
    at timestamptz not null,
    actor text_line not null,
    party register_code not null,
    action text not null check (action ~ '^[a-z-]+$'),
    from_state text not null,
    to_state text not null,
    subject register_code,
    reason text not null check (char_length(reason) <= 1000)
);
create index proposal_event_by_proposal on proposal_event (proposal_id, id);

-- Only the name of who acted can go, when the person is erased.
create function proposal_past_stays() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - 'actor' is distinct from to_jsonb(new) - 'actor' then
        raise exception 'What happened to a proposal stays as it was.' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger proposal_event_stays before update on proposal_event
    for each row execute function proposal_past_stays();
create trigger proposal_revision_stays before update on proposal_revision
    for each row execute function proposal_past_stays();
