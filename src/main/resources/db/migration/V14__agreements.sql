-- The register of agreements: see the room partnership. An agreement has two parties or more, and a party can be named
-- only. The table `partnership` with its pairs follows from it, by trigger and in the same transaction, so that matching
-- sees every change at once: it holds what is confirmed and what no party keeps to a narrower circle.

create table agreement (
    id bigint generated always as identity primary key,
    version bigint not null default 1,
    type text not null check (type in ('partnership', 'friendship', 'contact', 'project', 'solidarity', 'operator')),
    state text not null check (state in ('proposed', 'declined', 'intended', 'active', 'dormant', 'ended')),
    since text check (since ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    trial_until date,
    review_on date,
    areas area_set not null default '{}',
    -- links to what was signed: [{"title": .., "address": ..}]
    documents jsonb not null default '[]' check (jsonb_typeof(documents) = 'array'),
    -- the public page that states it; null for what its parties have stated here
    source source_text,
    -- by which an import finds it again
    import_key text unique check (char_length(import_key) <= 400),
    -- whether a party has changed it since, so that an import leaves it alone
    by_parties boolean not null default false,
    proposed_by register_code references organisation (code),
    ended_on date,
    ended_because free_text,
    changed_at timestamptz not null default now(),
    changed_in xid8 not null default pg_current_xact_id(),
    constraint agreement_comes_from_somewhere check (num_nonnulls(source, proposed_by) > 0),
    constraint agreement_ended_on_a_day check ((state = 'ended') = (ended_on is not null)),
    constraint agreement_ended_with_reason check (state in ('ended', 'declined') or ended_because is null)
);

create table agreement_party (
    agreement_id bigint not null references agreement,
    position smallint not null check (position between 0 and 19),
    code register_code references organisation (code),
    -- of a party without a profile: a utility, a foundation
    name text_line,
    -- who may know of the agreement, as far as this party is concerned
    audience audience not null default 'public' check (audience <> 'owner'),
    confirmed_at timestamptz,
    primary key (agreement_id, position),
    unique (agreement_id, code),
    constraint agreement_party_by_code_or_name check (num_nonnulls(code, name) = 1)
);
create index agreement_party_by_code on agreement_party (code) where code is not null;

-- What was agreed when, whole: for the history and for figures that come out the same whenever one asks.
create table agreement_version (
    agreement_id bigint not null references agreement,
    version bigint not null,
    at timestamptz not null,
    actor text_line not null default audit_actor(),
    facts jsonb not null,
    primary key (agreement_id, version)
);
create index agreement_version_by_time on agreement_version (at);
create trigger agreement_version_is_final before update or delete on agreement_version
    for each row execute function refuse_change('What was once agreed is only ever added to.');
create trigger agreement_version_stays before truncate on agreement_version
    for each statement execute function refuse_change('What was once agreed is only ever added to.');

create function agreement_stamp() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.version := 1;
    elsif new.version <> old.version + 1 then
        raise exception 'A change of agreement % must take version % to %; it came with version %.',
            old.id, old.version, old.version + 1, new.version using errcode = 'check_violation';
    elsif new.changed_at = old.changed_at then
        new.changed_at := now();
    end if;
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create function agreement_party_written() returns trigger language plpgsql as $$
begin
    if exists (select from agreement g where g.id = coalesce(new.agreement_id, old.agreement_id)
               and g.changed_in <> pg_current_xact_id()) then
        raise exception 'Parties change only together with the version of their agreement.'
            using errcode = 'check_violation', hint = 'Update the agreement first, in the same transaction.';
    end if;
    return null;
end $$;

create function agreement_facts(wanted bigint) returns jsonb language sql stable as $$
    select jsonb_build_object('type', g.type, 'state', g.state, 'since', g.since, 'trial_until', g.trial_until,
        'review_on', g.review_on, 'areas', to_jsonb(g.areas::text[]), 'documents', g.documents, 'source', g.source,
        'ended_on', g.ended_on, 'ended_because', g.ended_because,
        'parties', (select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'audience', p.audience,
            'confirmed', p.confirmed_at is not null) order by p.position)
            from agreement_party p where p.agreement_id = g.id))
    from agreement g where g.id = wanted
$$;

-- The pair of two organisations by one type, as matching sees it: the most alive of their agreements of that type.
create function partnership_follow(one text, other text, of_type text) returns void language plpgsql as $$
declare
    pair record;
begin
    select min(g.since) as since, coalesce(min(g.source), 'Mistok') as source,
           (array_agg(g.state order by array_position(array['active', 'intended', 'dormant', 'ended'], g.state)))[1] as status,
           coalesce((select array_agg(distinct area order by area) from agreement a
                join agreement_party x on x.agreement_id = a.id and x.code = one
                join agreement_party y on y.agreement_id = a.id and y.code = other
                cross join lateral unnest(a.areas) area
                where a.type = of_type and a.state not in ('proposed', 'declined')
                    and not exists (select from agreement_party n where n.agreement_id = a.id and n.audience <> 'public')),
               '{}') as areas
    into pair
    from agreement g
    join agreement_party p on p.agreement_id = g.id and p.code = one
    join agreement_party q on q.agreement_id = g.id and q.code = other
    where g.type = of_type and g.state not in ('proposed', 'declined')
        and not exists (select from agreement_party n where n.agreement_id = g.id and n.audience <> 'public');
    if pair.status is null then
        delete from partnership where first_code = one and second_code = other and type = of_type;
    else
        insert into partnership (first_code, second_code, type, status, since, areas, source)
        values (one, other, of_type, pair.status, pair.since, pair.areas, pair.source)
        on conflict (first_code, second_code, type) do update
        set status = excluded.status, since = excluded.since, areas = excluded.areas, source = excluded.source
        where (partnership.status, partnership.since, partnership.areas, partnership.source)
            is distinct from (excluded.status, excluded.since, excluded.areas, excluded.source);
    end if;
end $$;

-- Runs when the transaction commits, with the parties in place: keeps the version, adds to the trail, makes the pairs.
create function agreement_written() returns trigger language plpgsql as $$
declare
    facts jsonb := agreement_facts(new.id);
    was jsonb;
    codes text[] := array(select code from agreement_party where agreement_id = new.id and code is not null
        order by position);
begin
    if cardinality(codes) = 0 or jsonb_array_length(facts -> 'parties') < 2 then
        raise exception 'Agreement % needs two parties, and one of them in the register.', new.id
            using errcode = 'check_violation';
    end if;
    select v.facts into was from agreement_version v where v.agreement_id = new.id order by v.version desc limit 1;
    insert into agreement_version (agreement_id, version, at, facts)
    select g.id, g.version, g.changed_at, facts from agreement g where g.id = new.id on conflict do nothing;
    if not found then
        return null;
    end if;
    insert into audit_event (action, code, other_code, details) values (
        case when was is null then 'agreement.created' else 'agreement.changed' end, codes[1], codes[2],
        jsonb_build_object('agreement', new.id) || case when was is null
            then jsonb_build_object('type', facts -> 'type', 'state', facts -> 'state')
            else coalesce((select jsonb_object_agg(b.key, jsonb_build_array(b.value, a.value))
                from jsonb_each(was) b join jsonb_each(facts) a using (key) where a.value <> b.value), '{}') end);
    perform partnership_follow(p.code, q.code, t.type)
    from (select unnest(codes) as code) p join (select unnest(codes) as code) q on p.code < q.code collate "C"
    cross join (select distinct unnest(array[facts ->> 'type', was ->> 'type']) as type) t
    where t.type is not null;
    return null;
end $$;

create trigger agreement_stamp before insert or update on agreement
    for each row execute function agreement_stamp();
create constraint trigger agreement_written after insert or update on agreement
    deferrable initially deferred for each row execute function agreement_written();
create trigger agreement_stays before delete on agreement
    for each row execute function refuse_change('An agreement ends; it is not deleted.');
create trigger agreement_is_not_emptied before truncate on agreement
    for each statement execute function refuse_change('An agreement ends; it is not deleted.');
create trigger agreement_party_written after insert or update or delete on agreement_party
    for each row execute function agreement_party_written();

-- What was known before becomes agreements with the same facts.
select set_config('mistok.actor', 'system:migration', true);
insert into agreement (type, state, since, areas, source, import_key, ended_on)
select type, status, since, areas, source, first_code || '|' || second_code || '|' || type,
    case when status = 'ended' then current_date end
from partnership order by first_code, second_code, type;
insert into agreement_party (agreement_id, position, code)
select g.id, n.position, split_part(g.import_key, '|', n.position + 1)
from agreement g cross join (values (0), (1)) n (position);
