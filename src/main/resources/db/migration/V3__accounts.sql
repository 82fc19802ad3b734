-- People, what they may do, and the mails that go to them. The same rule as for the register: whatever changes what a
-- person may do leaves an audit event, by trigger, and needs somebody who answers for it (see audit_actor). The trail
-- can never be changed, so its details name people by number and repeat no address, name or hash; only who acted stands
-- there by address.

-- ------------------------------------------------------------------------------------------------------------- people

-- Sessions and counted failures are worth nothing after an update: everybody signs in again.
drop table session_token;
drop table sign_in_failure;

alter table person add column id bigint generated always as identity;
alter table person drop constraint person_pkey;
alter table person add primary key (id);
alter table person add constraint person_one_an_address unique (email);

-- Whoever speaks for an organisation is a member; that is not written twice.
alter table person drop constraint person_role_check;
alter table person drop constraint person_member_of_something;
update person set role = 'reader' where role = 'member';
alter table person add constraint person_role_known check (role in ('reader', 'coordinator', 'administrator'));

create table membership (
    person_id bigint not null references person on delete cascade,
    code register_code not null references organisation (code) on delete cascade,
    role text not null check (role in ('editor', 'owner')),
    since timestamptz not null default now(),
    primary key (person_id, code)
);
create index membership_by_code on membership (code);
insert into membership (person_id, code, role) select id, organisation, 'owner' from person where organisation is not null;

alter table person drop column organisation;
-- Null for those who sign in elsewhere, by OpenID Connect.
alter table person alter column password_hash drop not null;
-- The countries a coordinator is responsible for; empty means all of them.
alter table person add column countries country_set not null default '{}';
-- Of the mails.
alter table person add column language text not null default 'en' check (language in ('uk', 'en', 'de', 'pl', 'fr'));
-- Whether mails come that are no answer to what the person did; and the key of the link that stops them.
alter table person add column notified boolean not null default true;
alter table person add column unsubscribe_key uuid not null unique default gen_random_uuid();
alter table person add constraint person_scope_of_coordinators check (role = 'coordinator' or countries = '{}');

-- Tokens are kept as SHA-256 only: who reads this table can open no session.
create table session_token (
    id bigint generated always as identity unique,
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    person_id bigint not null references person on delete cascade,
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    -- what the browser calls itself, so that its owner knows it again
    agent text not null check (char_length(agent) <= 200)
);
create index session_token_by_expiry on session_token (expires_at);
create index session_token_by_person on session_token (person_id);

-- What is counted to slow somebody down, by SHA-256 of an address, of a client, or of both.
create table attempt (
    kind text not null check (kind in
        ('sign-in', 'sign-in-address', 'sign-in-client', 'unlocked', 'mail', 'mail-client')),
    key bytea not null check (octet_length(key) = 32),
    at timestamptz not null
);
create index attempt_by_key on attempt (kind, key, at);
create index attempt_by_time on attempt (at);

-- Links that are mailed, and steps between two pages: each works once, for a while.
create table one_time_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    purpose text not null check (purpose in
        ('password-reset', 'address-change', 'unlock', 'second-step', 'first-administrator')),
    person_id bigint references person on delete cascade,
    -- the new address, where that is what the link is about
    email text check (char_length(email) <= 254),
    expires_at timestamptz not null,
    constraint one_time_link_of_somebody check ((person_id is null) = (purpose = 'first-administrator'))
);
create index one_time_link_by_person on one_time_link (person_id);

-- -------------------------------------------------------------------------------------- how organisations get members

-- The official mailbox domains of an organisation, as a coordinator states them.
create table mail_domain (
    code register_code not null references organisation (code) on delete cascade,
    domain text not null check (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'
        and char_length(domain) <= 253),
    primary key (code, domain)
);

create table invitation (
    id bigint generated always as identity primary key,
    email text not null check (email = lower(email) and char_length(email) <= 254),
    -- null invites a coordinator or an administrator
    code register_code references organisation (code) on delete cascade,
    role text not null check (role in ('editor', 'owner', 'coordinator', 'administrator')),
    countries country_set not null default '{}',
    language text not null check (language in ('uk', 'en', 'de', 'pl', 'fr')),
    invited_by bigint references person on delete set null,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    written_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'accepted', 'withdrawn')),
    closed_at timestamptz,
    constraint invitation_to_something check ((code is null) = (role in ('coordinator', 'administrator'))),
    constraint invitation_closed check ((state = 'open') = (closed_at is null))
);
create index invitation_by_code on invitation (code);
create unique index invitation_one_open on invitation (email, coalesce(code::text, '')) where state = 'open';

create table claim (
    id bigint generated always as identity primary key,
    code register_code not null references organisation (code) on delete cascade,
    -- null until the address is confirmed, where the claimant had no account
    person_id bigint references person on delete cascade,
    email text not null check (email = lower(email) and char_length(email) <= 254),
    display_name text_line not null,
    language text not null check (language in ('uk', 'en', 'de', 'pl', 'fr')),
    message free_text not null,
    -- of the link that confirms the address
    token_hash bytea unique check (octet_length(token_hash) = 32),
    written_at timestamptz not null,
    state text not null check (state in ('unconfirmed', 'open', 'granted', 'refused', 'withdrawn')),
    reason free_text,
    decided_at timestamptz,
    constraint claim_of_somebody check ((person_id is null) = (state = 'unconfirmed')),
    constraint claim_decided_with_reason check ((state in ('granted', 'refused')) = (reason is not null)),
    constraint claim_decided check ((state in ('unconfirmed', 'open')) = (decided_at is null))
);
create index claim_by_code on claim (code);
create unique index claim_one_open on claim (person_id, code) where state = 'open';

-- -------------------------------------------------------------------------------------------------------------- mails

-- Written in the transaction of what causes them; sent by any replica, see notice.Postman. Texts hold links, so they
-- are forgotten as soon as the mail has gone or can no longer go.
create table mail (
    id bigint generated always as identity primary key,
    message_id uuid not null unique default gen_random_uuid(),
    kind text not null,
    recipient text not null check (char_length(recipient) <= 254),
    language text not null,
    subject text_line not null,
    text text,
    -- the address that stops such mails; null for those that cannot be stopped
    unsubscribe text,
    written_at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'bounced', 'expired')),
    attempts integer not null default 0,
    next_at timestamptz not null default now(),
    ended_at timestamptz,
    -- why it was not sent, in the words of the mail server
    reason text check (char_length(reason) <= 500),
    constraint mail_text_while_waiting check ((state = 'waiting') = (text is not null)),
    constraint mail_ended check ((state = 'waiting') = (ended_at is null))
);
create index mail_waiting on mail (next_at) where state = 'waiting';
create index mail_by_time on mail (written_at);

-- -------------------------------------------------------------------------------------------------------------- trail

alter table audit_event alter column code drop not null;
alter table audit_event add column person_id bigint;
alter table audit_event drop constraint audit_event_action_check;
alter table audit_event add constraint audit_event_action_named check (action ~ '^[a-z_]+\.[a-z_]+$');
create index audit_event_by_person on audit_event (person_id, id) where person_id is not null;

-- Of personal facts the trail says only that they changed.
create function person_written() returns trigger language plpgsql as $$
declare
    facts jsonb;
begin
    if tg_op = 'INSERT' then
        insert into audit_event (action, person_id, details)
        values ('person.created', new.id, jsonb_build_object('role', new.role, 'countries', to_jsonb(new.countries)));
    elsif tg_op = 'DELETE' then
        insert into audit_event (action, person_id, details)
        values ('person.removed', old.id, jsonb_build_object('role', old.role));
    else
        select jsonb_object_agg(was.key, case when was.key in ('role', 'countries', 'language', 'notified')
            then jsonb_build_array(was.value, is_now.value) else to_jsonb(true) end) into facts
        from jsonb_each(to_jsonb(old)) was join jsonb_each(to_jsonb(new)) is_now on was.key = is_now.key
        where was.value is distinct from is_now.value;
        if facts is not null then
            insert into audit_event (action, person_id, details) values ('person.changed', new.id, facts);
        end if;
    end if;
    return null;
end $$;

create function membership_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into audit_event (action, code, person_id, details)
        values ('membership.added', new.code, new.person_id, jsonb_build_object('role', new.role));
    elsif tg_op = 'DELETE' then
        insert into audit_event (action, code, person_id, details)
        values ('membership.removed', old.code, old.person_id, jsonb_build_object('role', old.role));
    elsif new.role <> old.role then
        insert into audit_event (action, code, person_id, details)
        values ('membership.changed', new.code, new.person_id,
            jsonb_build_object('role', jsonb_build_array(old.role, new.role)));
    end if;
    return null;
end $$;

create function mail_domain_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, details) values (
        case tg_op when 'INSERT' then 'mail_domain.added' else 'mail_domain.removed' end,
        coalesce(new.code, old.code), jsonb_build_object('domain', coalesce(new.domain, old.domain)));
    return null;
end $$;

create function invitation_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.state <> old.state then
        insert into audit_event (action, code, person_id, details) values (
            'invitation.' || case new.state when 'open' then 'sent' else new.state end, new.code, new.invited_by,
            jsonb_build_object('invitation', new.id, 'role', new.role, 'countries', to_jsonb(new.countries)));
    end if;
    return null;
end $$;

-- An unconfirmed claim is nobody's act yet.
create function claim_written() returns trigger language plpgsql as $$
begin
    if new.state <> 'unconfirmed' and (tg_op = 'INSERT' or new.state <> old.state) then
        insert into audit_event (action, code, person_id, details) values (
            'claim.' || case new.state when 'open' then 'opened' else new.state end, new.code, new.person_id,
            jsonb_strip_nulls(jsonb_build_object('claim', new.id, 'reason', new.reason)));
    end if;
    return null;
end $$;

create trigger person_written after insert or update or delete on person
    for each row execute function person_written();
create trigger membership_written after insert or update or delete on membership
    for each row execute function membership_written();
create trigger mail_domain_written after insert or delete on mail_domain
    for each row execute function mail_domain_written();
create trigger mail_domain_is_replaced before update on mail_domain
    for each row execute function refuse_change('Delete the row and insert the new one.');
create trigger invitation_written after insert or update on invitation
    for each row execute function invitation_written();
create trigger claim_written after insert or update on claim
    for each row execute function claim_written();

do $$
declare
    kept text;
begin
    foreach kept in array array['person', 'membership', 'mail_domain', 'invitation', 'claim'] loop
        execute format('create trigger %1$s_stays before truncate on %1$s
            for each statement execute function refuse_change(''Delete the rows, so that the trail hears of it.'')', kept);
    end loop;
end $$;
