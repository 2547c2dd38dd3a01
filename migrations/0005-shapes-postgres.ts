/** What the rows and events that a login writes must look like, so that every program can read them. */
export const postgres = `
-- Of the years that RFC 3339 can write.
create function is_instant(bigint) returns boolean language sql immutable parallel safe
  as $$ select $1 between -62167219200000 and 253402300799999 $$;

-- Those that every program reads as they are: no infinite ones, and whole ones exactly.
create function is_number(double precision) returns boolean language sql immutable parallel safe
  as $$ select $1 between -9007199254740991 and 9007199254740991 $$;

-- What JSON is to look like, by the table and by the type of an event or the column. A word says what a value is; an object, which
-- fields it has at least, where those with a question mark may be missing; and a list, what its first word says: a list of
-- values alike, a tuple of these, null or this, one of these words.
create function shape_of(place text, name text) returns json language sql immutable parallel safe as $$ select '{
  "event": {
    "opened": {"subject": "text", "channel": ["one", "email", "chat", "phone", "whatsapp", "social", "web", "api"],
      "customer": ["null", "text"], "category": ["null", "text"], "priority": ["one", "urgent", "high", "normal", "low"],
      "tier": "whole", "team": ["null", "text"], "language": ["null", "text"], "region": ["null", "text"],
      "product": ["null", "text"], "tags": ["list", "text"], "effortMs": "number", "weight": "number",
      "externalId": ["null", "text"]},
    "classified": {"set": {"category?": "text", "tier?": "whole", "team?": "text", "effortMs?": "number", "weight?": "number",
      "tags?": ["list", "text"], "language?": "text", "region?": "text", "product?": "text"}, "rule": ["null", "text"]},
    "prioritised": {"priority": ["one", "urgent", "high", "normal", "low"], "rule": ["null", "text"]},
    "routed": {"to": ["null", "text"], "unroutable": ["list", "text"]},
    "claimed": {"override?": "text"},
    "stolen": {"from": "text", "reason": "text", "override?": "text"},
    "released": {"from": "text", "reason": ["null", "text"]},
    "reassigned": {"from": ["null", "text"], "to": ["null", "text"], "team": ["null", "text"], "reason": ["null", "text"],
      "override?": "text"},
    "escalated": {"from": ["null", "text"], "tier": "whole", "team": ["null", "text"], "reason": "text"},
    "replied": {"auto": "boolean"},
    "noted": {},
    "customer_replied": {},
    "status_changed": {"status": ["one", "new", "open", "pending", "on_hold", "solved", "closed"], "reason": ["null", "text"]},
    "tagged": {"add": ["list", "text"], "remove": ["list", "text"]},
    "undone": {"what": "text", "restore": {"assignee?": ["null", "text"], "assignedAt?": ["null", "instant"],
      "status?": ["one", "new", "open", "pending", "on_hold", "solved", "closed"],
      "priority?": ["one", "urgent", "high", "normal", "low"], "tier?": "whole", "team?": ["null", "text"],
      "tags?": ["list", "text"], "excluded?": ["list", "text"], "eligibleAt?": "instant",
      "unroutable?": ["null", {"reasons": ["list", "text"]}]}}
  },
  "desk_event": {
    "presence_changed": {
      "before": {"presence": ["one", "online", "away", "offline"], "since": ["null", "instant"]},
      "after": {"presence": ["one", "online", "away", "offline"], "since": ["null", "instant"]}, "undoes?": "id"},
    "leave_noted": {
      "before": ["null", {"id": "id", "start": "instant", "end": ["null", "instant"], "delegate": ["null", "text"],
        "notedBy": ["null", "text"], "notedAt": ["null", "instant"]}],
      "after": {"id": "id", "start": "instant", "end": ["null", "instant"], "delegate": ["null", "text"],
        "notedBy": ["null", "text"], "notedAt": ["null", "instant"]}, "undoes?": "id"},
    "leave_ended": {
      "before": {"id": "id", "start": "instant", "end": ["null", "instant"], "delegate": ["null", "text"],
        "notedBy": ["null", "text"], "notedAt": ["null", "instant"]},
      "after": {"id": "id", "start": "instant", "end": ["null", "instant"], "delegate": ["null", "text"],
        "notedBy": ["null", "text"], "notedAt": ["null", "instant"]}, "undoes?": "id"},
    "customer_changed": {
      "before": {"name?": ["null", "text"], "plan?": ["null", "text"], "revenue?": "number", "language?": ["null", "text"],
        "region?": ["null", "text"], "excluded?": ["list", "text"]},
      "after": {"name?": ["null", "text"], "plan?": ["null", "text"], "revenue?": "number", "language?": ["null", "text"],
        "region?": ["null", "text"], "excluded?": ["list", "text"]}, "undoes?": "id"},
    "desk_applied": {"before": ["null", "id"], "after": "id"}
  },
  "ticket": {"tags": ["list", "word"], "excluded": ["list", "word"], "unroutable": {"reasons": ["list", "text"]},
    "timeline": ["list", ["tuple", "instant",
      ["one", "new", "open", "pending", "on_hold", "solved", "closed", "ask", "answer"]]]},
  "customer": {"excluded": ["list", "word"]}
}'::json -> place -> name $$;

-- A word is a text that can be compared in SQL, which cannot have the sign with the number 0.
create function fits(given json, shape json) returns boolean language plpgsql immutable parallel safe as $$
declare
  kind text := case json_typeof(shape) when 'string' then shape #>> '{}' when 'array' then shape ->> 0 else 'object' end;
  figure numeric;
begin
  if kind in ('number', 'whole', 'instant', 'id') then
    if given is null or json_typeof(given) <> 'number' then
      return false;
    end if;
    figure := (given #>> '{}')::numeric;
    return abs(figure) <= 9007199254740991 and (kind = 'number' or figure = trunc(figure))
      and (kind <> 'instant' or is_instant(figure::bigint)) and (kind <> 'id' or figure between 1 and 4503599627370496);
  end if;
  return coalesce(case kind
    when 'text' then json_typeof(given) = 'string'
    when 'word' then json_typeof(given) = 'string' and given #>> '{}' is not null
    when 'boolean' then json_typeof(given) = 'boolean'
    when 'one' then json_typeof(given) = 'string'
      and exists (select from json_array_elements_text(shape) with ordinality as known (word, place)
        where place > 1 and word = given #>> '{}')
    when 'null' then json_typeof(given) = 'null' or fits(given, shape -> 1)
    when 'list' then json_typeof(given) = 'array'
      and not exists (select from json_array_elements(given) as items (item) where not fits(item, shape -> 1))
    when 'tuple' then json_typeof(given) = 'array' and json_array_length(given) = json_array_length(shape) - 1
      and not exists (select from json_array_elements(given) with ordinality as items (item, place)
        where not fits(item, shape -> place::int))
    else json_typeof(given) = 'object'
      and not exists (select from json_each(shape) as fields (field, wanted) where not (fits(given -> rtrim(field, '?'), wanted)
        or (field like '%?' and given -> rtrim(field, '?') is null)))
  end, false);
end $$;

create function is_readable(json_text text, shape json) returns boolean language plpgsql immutable parallel safe as $$
begin
  return fits(json_text::json, shape);
exception when data_exception or program_limit_exceeded then
  return false;
end $$;
`;
