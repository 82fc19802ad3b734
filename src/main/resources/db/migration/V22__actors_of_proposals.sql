-- Who acted in a proposal stands there by address. When a person takes another address, so does what the person did:
-- else an erasure by the new one would leave the old one behind.
create function person_address_moves() returns trigger language plpgsql as $$
begin
    update proposal set created_by = new.email where created_by = old.email;
    update proposal_revision set actor = new.email where actor = old.email;
    update proposal_event set actor = new.email where actor = old.email;
    update proposal_comment set actor = new.email where actor = old.email;
    return null;
end $$;
create trigger person_address_moves after update of email on person
    for each row when (new.email <> old.email) execute function person_address_moves();
