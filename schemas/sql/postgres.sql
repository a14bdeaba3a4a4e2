-- The same answers as multiranges, which PostgreSQL has from version 14.

-- The days of each verdict of a krav, as one multirange each.
create or replace view krav_ranges as
select register_id, krav_id,
  coalesce(range_agg(daterange(from_day, until_day)) filter (where verdict = 'met'), '{}') as met,
  coalesce(range_agg(daterange(from_day, until_day)) filter (where verdict = 'broken'), '{}') as broken,
  coalesce(range_agg(daterange(from_day, until_day)) filter (where verdict = 'unknown'), '{}') as unknown,
  coalesce(range_agg(daterange(from_day, until_day)) filter (where verdict = 'exempt'), '{}') as exempt
from krav_days
group by register_id, krav_id;

-- How many of the days of a period a multirange covers: covered_days(met, '[2026-03-01,2026-04-01)').
create or replace function covered_days(days datemultirange, period daterange) returns bigint
language sql immutable as
$$ select coalesce(sum(upper(r) - lower(r)), 0) from unnest(days * datemultirange(period)) as r $$;
