-- What needs the result of one step for the next, and lock and result in one trip. No decision is made here: which entry
-- follows which, and whether a budget has room, are questions of order, and the order is the database's.

-- Appends one entry of the chain and its events. fields: actor, channel, operation, card, key_arn, key_check_value,
-- result, correlation. before and after are the entry's canonical bytes (@countersign/hashchain) around the one field that
-- nobody knows until the head is locked: the sequence number. Holds the lock of the head until the transaction ends.
create function ledger_append(moment bigint, fields text[], before bytea, after bytea, events jsonb)
returns void language plpgsql as $$
declare
  place bigint;
  link bytea;
  last_event bigint;
  event_count integer := jsonb_array_length(events);
begin
  -- SHA-256('countersign-chain-v1' 00, previous link, canonical bytes)
  update ledger_head set
      sequence = sequence + 1,
      hash = sha256('\x636f756e7465727369676e2d636861696e2d763100'::bytea || hash || before
        || int4send(length((sequence + 1)::text)) || convert_to((sequence + 1)::text, 'UTF8') || after),
      event = event + event_count
    where one
    returning sequence, hash, event - event_count into strict place, link, last_event;
  insert into ledger_entry
      (sequence, at, actor, channel, operation, card, key_arn, key_check_value, result, correlation, hash)
    values (place, moment, fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], fields[8], link);
  if event_count > 0 then
    insert into ledger_event (id, at, body)
      select last_event + one.place, moment, one.body
        from jsonb_array_elements(events) with ordinality as one (body, place);
  end if;
end $$;

-- Takes one of each budget, or none. The subject's row is locked first and counted by a statement of its own, which sees
-- what others took while we waited. takes: the takes' names. full: the budget (from 1) that had no room, with the moment
-- of its oldest take.
create function limits_take_all(scopes text[], subjects text[], maxes bigint[], since bigint[], moment bigint,
  out takes bigint[], out full_at integer, out oldest bigint)
language plpgsql as $$
declare
  made bigint;
begin
  takes := '{}';
  for nr in 1 .. cardinality(scopes) loop
    insert into limits_subject as s (scope, subject, touched_at) values (scopes[nr], subjects[nr], moment)
      on conflict (scope, subject) do update set touched_at = excluded.touched_at;
    insert into limits_take (scope, subject, at)
      select scopes[nr], subjects[nr], moment
       where (select count(*) from limits_take l
               where l.scope = scopes[nr] and l.subject = subjects[nr] and l.at > since[nr]) < maxes[nr]
      returning id into made;
    if made is null then
      delete from limits_take where id = any(takes);
      takes := null;
      full_at := nr;
      select min(l.at) into oldest from limits_take l
       where l.scope = scopes[nr] and l.subject = subjects[nr] and l.at > since[nr];
      return;
    end if;
    takes := takes || made;
  end loop;
end $$;
