-- The register. The rules that must never be broken stand here, so that no code path can break them:
-- * every write needs somebody who answers for it: `set local mistok.actor = '...'` (see audit_actor);
-- * every write of an organisation, a partnership or a block leaves an audit event and a change-feed row, by trigger;
-- * names, needs and other parts change only in a transaction that also takes their organisation one version further.

-- ---------------------------------------------------------------------------------------------------- shapes of values

create domain register_code as text collate "C"
    check (char_length(value) <= 80
        and value ~ '^(UA[0-9]{17}|[A-Z]{2}-[A-Za-z0-9._-]{1,24}|org-[a-z0-9]+(-[a-z0-9]+)*)$');
create domain hromada_code as text collate "C" check (value ~ '^UA[0-9]{17}$');
create domain country_code as text check (value ~ '^[A-Z]{2}$');
create domain language_tag as text check (value ~ '^[a-z]{2}$');
create domain area_code as text check (value ~ '^[a-z][a-z0-9-]{1,40}$');
create domain audience as text check (value in ('public', 'registered', 'partner', 'owner'));
create domain basis as text
    check (value in ('own-word', 'illustrative') or (value ~ '^https?://[^[:space:]]+$' and char_length(value) <= 2000));

-- One line of text: stripped, not empty, no control characters.
create domain text_line as text
    check (value <> '' and value = btrim(value, E' \t\r\n') and char_length(value) <= 200
        and value !~ '[\u0001-\u001F\u007F-\u009F]');
-- As a text_line, but long enough for a source with its address.
create domain source_text as text
    check (value <> '' and value = btrim(value, E' \t\r\n') and char_length(value) <= 2000
        and value !~ '[\u0001-\u001F\u007F-\u009F]');
-- Free text: line breaks and tabs are kept.
create domain free_text as text
    check (value <> '' and value = btrim(value, E' \t\r\n') and char_length(value) <= 1000
        and value !~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F]');

create function is_set_of(items text[], pattern text) returns boolean
    language sql immutable strict parallel safe
    return (select coalesce(bool_and(coalesce(item ~ pattern, false)), true) and count(*) = count(distinct item)
            from unnest(items) as item);

create domain trait_set as text[] check (is_set_of(value,
    '^(mountain|coast|port|border|rural|agricultural|industrial|mining|energy-town|spa|tourism|university|heritage|regional-centre|capital|island|hosts-displaced)$'));
create domain country_set as text[] check (is_set_of(value, '^[A-Z]{2}$'));
create domain kind_set as text[] check (is_set_of(value, '^(hromada|municipality|diaspora)$'));
create domain area_set as text[] check (is_set_of(value, '^[a-z][a-z0-9-]{1,40}$'));
create domain oblast_set as text[] check (is_set_of(value, '^UA[0-9]{2}$'));
create domain hromada_set as text[] check (is_set_of(value, '^UA[0-9]{17}$'));

-- ------------------------------------------------------------------------------------------------------- organisations

create table organisation (
    id bigint generated always as identity primary key,
    code register_code not null unique,
    kind text not null generated always as (
        case when code ~ '^UA[0-9]{17}$' then 'hromada' when code ~ '^org-' then 'diaspora' else 'municipality' end) stored,
    version bigint not null default 1 check (version >= 1),
    changed_at timestamptz not null,
    -- The transaction that wrote this version: by it, the parts know that their organisation moved with them.
    changed_in xid8 not null,

    -- identity
    country country_code not null,
    region text check (region ~ '^[A-Z]{2}[A-Z0-9-]{0,6}$'),
    -- Two decimals, about a kilometre: nothing finer can be kept.
    lat numeric(4, 2) check (lat between -90 and 90),
    lon numeric(5, 2) check (lon between -180 and 180),
    population integer check (population > 0),
    population_as_of date,
    population_source source_text,
    traits trait_set not null,
    territory text check (territory in ('possible-hostilities', 'active-hostilities', 'occupied')),
    territory_as_of date,
    territory_source source_text,
    source source_text not null,

    -- profile
    capacity integer check (capacity between 0 and 100),
    paused boolean not null,
    wish_countries country_set not null,
    wish_kinds kind_set not null,
    wish_population_min integer check (wish_population_min >= 0),
    wish_population_max integer check (wish_population_max >= 0),
    proximity text check (proximity in ('near', 'any')),
    officer boolean,
    council_decision boolean,
    verified_on date,
    profile_basis basis not null,
    profile_on date,

    -- what only a diaspora organisation has
    seat register_code references organisation (code) deferrable initially deferred,
    home_oblasts oblast_set,
    home_hromadas hromada_set,
    interprets boolean,
    holds_grants boolean,

    constraint organisation_hromada_place check (kind <> 'hromada'
        or (country = 'UA' and (region is null or region = left(code, 4)))),
    constraint organisation_municipality_place check (kind <> 'municipality' or country = left(code, 2)),
    constraint organisation_centre check (num_nulls(lat, lon) in (0, 2)),
    constraint organisation_population check (num_nulls(population, population_as_of, population_source) in (0, 3)),
    constraint organisation_territory check (num_nulls(territory, territory_as_of, territory_source) in (0, 3)),
    constraint organisation_territory_of_hromada check (kind = 'hromada' or territory is null),
    constraint organisation_wished_population check (wish_population_min <= wish_population_max),
    constraint organisation_bridge_of_diaspora check (kind = 'diaspora'
        or num_nonnulls(seat, home_oblasts, home_hromadas, interprets, holds_grants) = 0),
    constraint organisation_bridge_whole check (num_nulls(home_oblasts, home_hromadas) = 0
        or num_nonnulls(seat, home_oblasts, home_hromadas, interprets, holds_grants) = 0),
    constraint organisation_seat_is_municipality check (seat ~ '^[A-Z]{2}-')
);

create table name (
    organisation_id bigint not null references organisation on delete cascade,
    position smallint not null check (position between 0 and 199),
    sort text not null check (sort in ('official', 'centre', 'former', 'other')),
    language language_tag,
    text text_line not null,
    primary key (organisation_id, position)
);
-- An official name without a language counts as English.
create unique index name_one_official_a_language on name (organisation_id, coalesce(language::text, 'en'))
    where sort = 'official';

create table district_name (
    organisation_id bigint not null references organisation on delete cascade,
    language language_tag not null,
    text text_line not null,
    primary key (organisation_id, language)
);

create table working_language (
    organisation_id bigint not null references organisation on delete cascade,
    position smallint not null check (position between 0 and 49),
    language language_tag not null,
    level text not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')),
    primary key (organisation_id, language),
    unique (organisation_id, position)
);

-- At most fifty needs and fifty offers, by their positions.
create table need (
    organisation_id bigint not null references organisation on delete cascade,
    position smallint not null check (position between 0 and 49),
    key text not null check (key ~ '^n[1-9][0-9]{0,5}$'),
    area area_code not null,
    language language_tag not null,
    text free_text not null,
    urgency text not null check (urgency in ('low', 'medium', 'high', 'critical')),
    stated_on date not null,
    audience audience not null,
    basis basis not null,
    primary key (organisation_id, key),
    unique (organisation_id, position)
);

create table offer (
    organisation_id bigint not null references organisation on delete cascade,
    position smallint not null check (position between 0 and 49),
    key text not null check (key ~ '^o[1-9][0-9]{0,5}$'),
    area area_code not null,
    language language_tag not null,
    text free_text not null,
    strength text not null check (strength in ('advice', 'experience', 'resources')),
    stated_on date not null,
    audience audience not null,
    basis basis not null,
    primary key (organisation_id, key),
    unique (organisation_id, position)
);

-- ------------------------------------------------------------------------------------------------------ pairs of them

create table partnership (
    first_code register_code not null references organisation (code),
    second_code register_code not null references organisation (code),
    type text not null check (type in ('partnership', 'friendship', 'contact', 'project', 'solidarity', 'operator')),
    status text not null check (status in ('intended', 'active', 'dormant', 'ended')),
    since text check (since ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    areas area_set not null,
    source source_text not null,
    primary key (first_code, second_code, type),
    constraint partnership_smaller_code_first check (first_code < second_code)
);
create index partnership_by_second on partnership (second_code);

-- Pairs that a coordinator does not want to see proposed.
create table pair_block (
    first_code register_code not null references organisation (code),
    second_code register_code not null references organisation (code),
    reason text_line not null,
    primary key (first_code, second_code),
    constraint pair_block_smaller_code_first check (first_code < second_code)
);
create index pair_block_by_second on pair_block (second_code);

-- ---------------------------------------------------------------------------------------------------- trail and feed

-- Who answers for the changes of this transaction.
create function audit_actor() returns text language plpgsql stable as $$
declare
    actor text := nullif(btrim(current_setting('mistok.actor', true)), '');
begin
    if actor is null then
        raise exception 'Nobody answers for this change.'
            using errcode = 'check_violation', hint = 'Set mistok.actor locally in the transaction.';
    end if;
    return actor;
end $$;

create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text_line not null default audit_actor(),
    -- what was written and how: organisation.created, need.removed, partnership.changed, ...
    action text not null check (action ~ '^[a-z_]+\.(created|changed|added|removed)$'),
    code register_code not null,
    -- the second party, where the event is one of a pair
    other_code register_code,
    -- the organisation's version after the event; null for pairs
    version bigint,
    details jsonb not null default '{}'
);
create index audit_event_by_code on audit_event (code, id);
create index audit_event_by_other_code on audit_event (other_code, id) where other_code is not null;

-- What the index and the columns follow. The numbers are not in the order of commit; the reader goes by xid, see ChangeFeed.
create table change_feed (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    -- without a foreign key: the removal of an organisation is a change, too
    organisation_id bigint not null
);
create index change_feed_by_xid on change_feed (xid);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is not possible.', initcap(tg_op), tg_table_name
        using errcode = 'restrict_violation', hint = tg_argv[0];
end $$;

create trigger audit_event_is_final before update or delete on audit_event
    for each row execute function refuse_change('The audit trail is only ever added to.');
create trigger audit_event_stays before truncate on audit_event
    for each statement execute function refuse_change('The audit trail is only ever added to.');

-- ------------------------------------------------------------------------------------------- triggers of organisations

create function organisation_stamp() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.version := 1;
    elsif new.version <> old.version + 1 or new.code <> old.code or new.id <> old.id then
        raise exception 'A change of % must take version % to % and keep its code; it came with version % and code %.',
            old.code, old.version, old.version + 1, new.version, new.code using errcode = 'check_violation';
    end if;
    new.changed_at := now();
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create function organisation_created() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, version) select 'organisation.created', code, version from after_rows;
    insert into change_feed (organisation_id) select id from after_rows;
    perform pg_notify('mistok_change', '');
    return null;
end $$;

-- Details hold each changed column as [before, after].
create function organisation_changed() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, version, details)
    select 'organisation.changed', a.code, a.version, coalesce((
        select jsonb_object_agg(key, jsonb_build_array(was.value, is_now.value))
        from jsonb_each(to_jsonb(b)) was join jsonb_each(to_jsonb(a)) is_now using (key)
        where was.value <> is_now.value and key not in ('version', 'changed_at', 'changed_in')), '{}')
    from before_rows b join after_rows a using (id);
    insert into change_feed (organisation_id) select id from after_rows;
    perform pg_notify('mistok_change', '');
    return null;
end $$;

create function organisation_removed() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, version, details)
    select 'organisation.removed', code, version, to_jsonb(b) from before_rows b;
    insert into change_feed (organisation_id) select id from before_rows;
    perform pg_notify('mistok_change', '');
    return null;
end $$;

create function organisation_needs_official_name() returns trigger language plpgsql as $$
begin
    if exists (select from organisation where id = new.id)
            and not exists (select from name where organisation_id = new.id and sort = 'official') then
        raise exception 'Organisation % has no official name.', new.code using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger organisation_stamp before insert or update on organisation
    for each row execute function organisation_stamp();
create trigger organisation_created after insert on organisation referencing new table as after_rows
    for each statement execute function organisation_created();
create trigger organisation_changed after update on organisation
    referencing old table as before_rows new table as after_rows
    for each statement execute function organisation_changed();
create trigger organisation_removed after delete on organisation referencing old table as before_rows
    for each statement execute function organisation_removed();
create constraint trigger organisation_needs_official_name after insert or update on organisation
    deferrable initially deferred for each row execute function organisation_needs_official_name();
create trigger organisation_stays before truncate on organisation
    for each statement execute function refuse_change('Delete the rows, so that the trail and the feed hear of it.');

-- Parts come and go with a version of their organisation. Those of version 1 leave no event of their own: the
-- creation stands for them, and the trail backwards from today's rows gives every earlier state.
create function part_written() returns trigger language plpgsql as $$
begin
    if exists (select from part_rows p join organisation o on o.id = p.organisation_id
               where o.changed_in <> pg_current_xact_id()) then
        raise exception 'Rows of % change only together with the version of their organisation.', tg_table_name
            using errcode = 'check_violation', hint = 'Update the organisation first, in the same transaction.';
    end if;
    insert into audit_event (action, code, version, details)
    select tg_table_name || case tg_op when 'INSERT' then '.added' else '.removed' end, o.code, o.version,
           jsonb_build_object('rows', jsonb_agg(to_jsonb(p) - 'organisation_id'))
    from part_rows p join organisation o on o.id = p.organisation_id
    where o.version > 1
    group by o.id;
    return null;
end $$;

do $$
declare
    part text;
begin
    foreach part in array array['name', 'district_name', 'working_language', 'need', 'offer'] loop
        execute format('create trigger %1$s_added after insert on %1$s referencing new table as part_rows
            for each statement execute function part_written()', part);
        execute format('create trigger %1$s_removed after delete on %1$s referencing old table as part_rows
            for each statement execute function part_written()', part);
        execute format('create trigger %1$s_is_replaced before update on %1$s
            for each row execute function refuse_change(''Delete the row and insert the new one.'')', part);
        execute format('create trigger %1$s_stays before truncate on %1$s
            for each statement execute function refuse_change(''Delete the rows.'')', part);
    end loop;
end $$;

-- --------------------------------------------------------------------------------------------------- triggers of pairs

create function pair_written() returns trigger language plpgsql as $$
declare
    verb text := case tg_op when 'INSERT' then '.created' when 'UPDATE' then '.changed' else '.removed' end;
begin
    insert into audit_event (action, code, other_code, details)
    select tg_table_name || verb, first_code, second_code, to_jsonb(p) from pair_rows p;
    insert into change_feed (organisation_id)
    select distinct o.id from pair_rows p join organisation o on o.code in (p.first_code, p.second_code);
    perform pg_notify('mistok_change', '');
    return null;
end $$;

do $$
declare
    pair text;
begin
    foreach pair in array array['partnership', 'pair_block'] loop
        execute format('create trigger %1$s_created after insert on %1$s referencing new table as pair_rows
            for each statement execute function pair_written()', pair);
        execute format('create trigger %1$s_changed after update on %1$s referencing new table as pair_rows
            for each statement execute function pair_written()', pair);
        execute format('create trigger %1$s_removed after delete on %1$s referencing old table as pair_rows
            for each statement execute function pair_written()', pair);
        execute format('create trigger %1$s_keeps_its_parties before update of first_code, second_code on %1$s
            for each row execute function refuse_change(''Delete the row and insert the new one.'')', pair);
        execute format('create trigger %1$s_stays before truncate on %1$s
            for each statement execute function refuse_change(''Delete the rows.'')', pair);
    end loop;
end $$;

-- ------------------------------------------------------------------------------------------------------------- people

create table person (
    email text primary key
        check (email = lower(email) and char_length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    display_name text_line not null,
    role text not null check (role in ('member', 'coordinator', 'administrator')),
    organisation register_code references organisation (code),
    password_hash text not null check (password_hash like '$argon2id$%'),
    constraint person_member_of_something check (role <> 'member' or organisation is not null)
);

-- Tokens are kept as SHA-256 only: who reads this table can open no session.
create table session_token (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    email text not null references person on delete cascade,
    expires_at timestamptz not null
);
create index session_token_by_expiry on session_token (expires_at);

-- Failed sign-ins of the last minutes, also for addresses that nobody has: by SHA-256 of the address.
create table sign_in_failure (
    email_hash bytea not null check (octet_length(email_hash) = 32),
    failed_at timestamptz not null
);
create index sign_in_failure_by_email on sign_in_failure (email_hash, failed_at);
