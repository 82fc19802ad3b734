-- The trail is read by who did what, and when: see account.trail.Trail.
create index audit_event_by_actor on audit_event (actor, id);
create index audit_event_by_subject on audit_event (split_part(action, '.', 1), id);
-- Events come in the order of time, so a few pages of this index tell where a day lies.
create index audit_event_by_time on audit_event using brin (at) with (pages_per_range = 16);
