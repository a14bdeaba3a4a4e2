-- What each krav says, worked out from the tables of `baerum-innov export` alone: its rules over time, and
-- what each post adds to its count and when. Standard SQL with window functions; the same text runs in
-- PostgreSQL and DuckDB. Every view keeps registers apart by register_id, and nothing else binds the work.
--
-- Days are [from_day, until_day): the first is included, the last is not. In the views that judge, an open
-- beginning is 1000-01-01 and an open end 9000-01-01, so that days can be compared. high is null where it
-- has no bound. group_name is '' where a krav has no groups, and for a krav's own count over all its groups.
--
-- Expressions (CEL) are not translated: contributions and occurrences hold what they answered. Of the form
-- vilkar only the tool's own answers are here (results, result_posts).

-- The calendar months from 1900 to 2100.
create or replace view calendar_months as
with recursive months(first_day) as (
  select date '1900-01-01'
  union all
  select cast(first_day + interval '1 month' as date) from months where first_day < date '2100-12-01'
)
select first_day, cast(first_day + interval '1 month' as date) as next_first_day
from months;

-- The calendar periods of krav of the form hendelser, by the names that answers use.
create or replace view calendar_periods as
with months as (
  select first_day, cast(extract(year from first_day) as integer) as year,
    cast(extract(month from first_day) as integer) as month
  from calendar_months
)
select 'måned' as period, cast(year as varchar) || '-' || substr('0' || cast(month as varchar),
    length(cast(month as varchar)), 2) as name,
  first_day as from_day, cast(first_day + interval '1 month' as date) as until_day
from months
union all
select 'kvartal', cast(year as varchar) || '-K' || cast(cast(floor((month + 2) / 3) as integer) as varchar),
  first_day, cast(first_day + interval '3 months' as date)
from months where month in (1, 4, 7, 10)
union all
select 'tertial', cast(year as varchar) || '-T' || cast(cast(floor((month + 3) / 4) as integer) as varchar),
  first_day, cast(first_day + interval '4 months' as date)
from months where month in (1, 5, 9)
union all
select 'år', cast(year as varchar), first_day, cast(first_day + interval '12 months' as date)
from months where month = 1;

-- The days on which each krav of the form antall is judged. window_*: those asked for, null where there are
-- none. judged_*: those and the day asked about. tolerance_from: where the days since the last good day are
-- counted from when there was none.
create or replace view krav_windows as
with life_starts as (
  -- A life without a beginning says nothing of when the register begins.
  select i.register_id, i.krav_id, i.path, i.element,
    case when max(case when l.from_day is null then 1 else 0 end) = 1 then null
      else min(l.from_day) end as first_day
  from krav_items i
  join lives l on l.register_id = i.register_id and l.path = i.path and l.element = i.life_element
  group by i.register_id, i.krav_id, i.path, i.element
),
first_lives as (
  select register_id, krav_id, min(first_day) as first_day
  from life_starts
  group by register_id, krav_id
),
starts as (
  select k.register_id, k.krav_id, k.type, k.per is not null as has_groups, k.is_judgeable,
    r.as_of, r.asked_from,
    k.in_force_from as own_from,
    coalesce(k.in_force_from, date '1000-01-01') as in_force_from,
    coalesce(k.in_force_until, date '9000-01-01') as in_force_until,
    coalesce(r.asked_until, r.as_of + cast(r.horizon_days as integer) + 1) as last_until,
    least(coalesce(k.in_force_from, t.kept_since, f.first_day, r.as_of), r.as_of) as default_from
  from krav k
  join registers r on r.register_id = k.register_id
  left join types t on t.register_id = k.register_id and t.type = k.type
  left join first_lives f on f.register_id = k.register_id and f.krav_id = k.krav_id
  where k.form = 'antall'
),
windows as (
  select *,
    case when asked_from is null then default_from
      else least(greatest(asked_from, in_force_from), as_of) end as first_from,
    least(last_until, in_force_until) as first_until
  from starts
)
select w.register_id, w.krav_id, w.type, w.has_groups, w.is_judgeable, w.as_of,
  w.in_force_from, w.in_force_until,
  case when w.first_from < w.first_until then w.first_from end as window_from,
  case when w.first_from < w.first_until then w.first_until end as window_until,
  case when w.first_from < w.first_until then greatest(w.first_from, w.in_force_from) end as days_from,
  case when w.first_from < w.first_until then greatest(w.first_from, w.in_force_from)
    else greatest(w.as_of, w.in_force_from) end as judged_from,
  case when w.first_from < w.first_until
    then least(greatest(w.first_until, w.as_of + 1), w.in_force_until)
    else least(w.as_of + 1, w.in_force_until) end as judged_until,
  coalesce(w.own_from, w.default_from) as tolerance_from,
  -- Nothing empty is met: no post that counts, and no file set aside.
  not exists (
    select 1 from posts p where p.register_id = w.register_id and p.type = w.type and p.counts
  ) and not exists (
    select 1 from quarantined_files q where q.register_id = w.register_id and q.type = w.type
  ) as is_empty,
  w.in_force_from <= w.as_of and w.as_of < w.in_force_until and not exists (
    select 1 from krav_exemptions e
    where e.register_id = w.register_id and e.krav_id = w.krav_id
      and coalesce(e.from_day, date '1000-01-01') <= w.as_of
      and w.as_of < coalesce(e.until_day, date '9000-01-01')
  ) as is_in_force
from windows w;

-- What is counted apart: all of a krav (group_name ''), and each of its groups. A group is there when an item
-- that may match is in it on a day looked at (is_brought), or a rule of such a day names it; the latter is in
-- force only on the days whose rule names it.
create or replace view krav_scopes as
with windows as materialized (
  select register_id, krav_id, has_groups, as_of, window_from, window_until from krav_windows
),
looked_at as (
  select w.register_id, w.krav_id, v.from_day, v.until_day
  from windows w
  cross join lateral (values (w.window_from, w.window_until), (w.as_of, w.as_of + 1)) as v(from_day, until_day)
  where w.has_groups and v.from_day is not null
),
found as (
  select c.register_id, c.krav_id, c.group_name, 1 as brought
  from contributions c
  join looked_at d on d.register_id = c.register_id and d.krav_id = c.krav_id
    and coalesce(c.from_day, date '1000-01-01') < d.until_day
    and d.from_day < coalesce(c.until_day, date '9000-01-01')
  where c.kind = 'item' and c.group_kind = 'in'
  union all
  select g.register_id, g.krav_id, g.group_name, 0
  from krav_rule_groups g
  join krav_rules r on r.register_id = g.register_id and r.krav_id = g.krav_id and r.rule_no = g.rule_no
  join looked_at d on d.register_id = g.register_id and d.krav_id = g.krav_id
    and coalesce(r.from_day, date '1000-01-01') < d.until_day
    and d.from_day < coalesce(r.until_day, date '9000-01-01')
)
select register_id, krav_id, group_name, true as is_group, max(brought) = 1 as is_brought
from found
group by register_id, krav_id, group_name
union all
select register_id, krav_id, '', false, true from windows;

-- The krav whose own «met» nobody can know on the days whose rule asks for at least so many in each group, or on
-- any day where the rule of the day asked about does: that names no groups, and what nobody knows the group of may
-- be a group of its own.
create or replace view krav_hidden_groups as
select w.register_id, w.krav_id, r.min_count is not null as is_always
from krav_windows w
join krav_rules r on r.register_id = w.register_id and r.krav_id = w.krav_id
  and coalesce(r.from_day, date '1000-01-01') <= w.as_of
  and w.as_of < coalesce(r.until_day, date '9000-01-01')
where w.has_groups
  and not exists (
    select 1 from krav_rule_groups g
    where g.register_id = r.register_id and g.krav_id = r.krav_id and g.rule_no = r.rule_no
  )
  and exists (
    select 1 from contributions c
    where c.register_id = w.register_id and c.krav_id = w.krav_id and c.group_kind = 'unknown'
      and (
        c.kind = 'quarantined'
        or (
          c.kind = 'item'
          and (
            (coalesce(c.from_day, date '1000-01-01') < w.window_until
              and w.window_from < coalesce(c.until_day, date '9000-01-01'))
            or (coalesce(c.from_day, date '1000-01-01') <= w.as_of
              and w.as_of < coalesce(c.until_day, date '9000-01-01'))
          )
        )
      )
  );

-- The days on which something else than a count may turn.
create or replace view krav_cuts as
with turns as (
  select w.register_id, w.krav_id, v.day
  from krav_windows w
  cross join lateral (values
    (date '1000-01-01'), (w.window_from), (w.window_until), (w.judged_from), (w.judged_until),
    (w.tolerance_from), (w.as_of), (w.as_of + 1)
  ) as v(day)
  union all
  select register_id, krav_id, from_day from krav_rules
  union all
  select e.register_id, e.krav_id, v.day
  from krav_exemptions e
  cross join lateral (values (e.from_day), (e.until_day)) as v(day)
)
select distinct t.register_id, t.krav_id, t.day
from turns t
join krav k on k.register_id = t.register_id and k.krav_id = t.krav_id
where t.day is not null and k.form = 'antall';

-- What is added to each count, by what is sure (curve sure) and with what is only planned. What nobody knows
-- the group of adds to no low, and to the high of every group. copies: how many posts share the item's id.
create or replace view krav_additions as
with copied as (
  select register_id, type, post_id, count(*) as copies
  from posts
  where counts
  group by register_id, type, post_id
  having count(*) > 1
)
select c.register_id, c.krav_id, s.group_name, v.curve, c.post_id, c.path,
  coalesce(c.from_day, date '1000-01-01') as from_day,
  coalesce(c.until_day, date '9000-01-01') as until_day,
  case when s.is_group and c.group_kind = 'unknown' then 0 else c.low end as low,
  coalesce(c.high, 0) as high,
  case when c.high is null then 1 else 0 end as unbounded,
  case when c.kind = 'item' then coalesce(d.copies, 1) else 1 end as copies
from contributions c
join krav k on k.register_id = c.register_id and k.krav_id = c.krav_id
join krav_scopes s on s.register_id = c.register_id and s.krav_id = c.krav_id
cross join (values ('sure'), ('planned')) as v(curve)
left join copied d on d.register_id = c.register_id and d.type = k.type and d.post_id = c.post_id
where c.curve in ('both', v.curve)
  and (not s.is_group or c.group_kind = 'unknown'
    or (c.group_kind = 'in' and c.group_name = s.group_name))
  and (c.low > 0 or c.high is null or c.high > 0);

-- The counts between one turn and the next: one sweep over what is added and taken away. Posts that share an
-- id are one between them: they surely add the least of what each surely adds, and at most all that they may.
create or replace view krav_segments as
with additions as materialized (
  select * from krav_additions
),
of_copies as materialized (
  select * from additions where copies > 1
),
turns as materialized (
  select register_id, krav_id, group_name, curve, post_id, from_day as day from of_copies
  union
  select register_id, krav_id, group_name, curve, post_id, until_day from of_copies
),
by_path as (
  select t.register_id, t.krav_id, t.group_name, t.curve, t.post_id, t.day, a.path, a.copies,
    sum(a.low) as low, sum(a.high) as high
  from turns t
  join of_copies a on a.register_id = t.register_id and a.krav_id = t.krav_id
    and a.group_name = t.group_name and a.curve = t.curve and a.post_id = t.post_id
    and a.from_day <= t.day and t.day < a.until_day
  group by t.register_id, t.krav_id, t.group_name, t.curve, t.post_id, t.day, a.path, a.copies
),
on_turn as (
  select t.register_id, t.krav_id, t.group_name, t.curve, t.post_id, t.day,
    -- A copy that adds nothing on the day has no row here, and is the least.
    case when count(p.path) = max(p.copies) then min(p.low) else 0 end as low,
    coalesce(sum(p.high), 0) as high
  from turns t
  left join by_path p on p.register_id = t.register_id and p.krav_id = t.krav_id
    and p.group_name = t.group_name and p.curve = t.curve and p.post_id = t.post_id and p.day = t.day
  group by t.register_id, t.krav_id, t.group_name, t.curve, t.post_id, t.day
),
together as (
  select register_id, krav_id, group_name, curve, day,
    low - coalesce(lag(low) over w, 0) as low, high - coalesce(lag(high) over w, 0) as high
  from on_turn
  window w as (partition by register_id, krav_id, group_name, curve, post_id order by day)
),
changes as (
  select a.register_id, a.krav_id, a.group_name, a.curve,
    case v.sign when 1 then a.from_day else a.until_day end as day,
    v.sign * a.low as low, v.sign * a.high as high, v.sign * a.unbounded as unbounded
  from additions a
  cross join (values (1), (-1)) as v(sign)
  where a.copies = 1
  union all
  select register_id, krav_id, group_name, curve, day, low, high, 0 from together
  union all
  select s.register_id, s.krav_id, s.group_name, v.curve, c.day, 0, 0, 0
  from krav_scopes s
  join krav_cuts c on c.register_id = s.register_id and c.krav_id = s.krav_id
  cross join (values ('sure'), ('planned')) as v(curve)
),
by_day as (
  select register_id, krav_id, group_name, curve, day,
    sum(low) as low, sum(high) as high, sum(unbounded) as unbounded
  from changes
  where day < date '9000-01-01'
  group by register_id, krav_id, group_name, curve, day
)
select register_id, krav_id, group_name, curve, day as from_day,
  coalesce(lead(day) over w, date '9000-01-01') as until_day,
  cast(sum(low) over w as bigint) as low,
  case when sum(unbounded) over w = 0 then cast(sum(high) over w as bigint) end as high
from by_day
window w as (partition by register_id, krav_id, group_name, curve order by day);

-- The counts over time, for all of a krav and for each of its groups.
create or replace view krav_counts as
with turned as (
  select *, case
      when lag(low) over w = low
        and coalesce(lag(high) over w, -1) = coalesce(high, -1) then 0
      else 1 end as turn
  from krav_segments
  window w as (partition by register_id, krav_id, group_name, curve order by from_day)
),
numbered as (
  select *, sum(turn) over (
    partition by register_id, krav_id, group_name, curve order by from_day
  ) as run_no
  from turned
)
select register_id, krav_id, group_name, curve,
  nullif(min(from_day), date '1000-01-01') as from_day,
  nullif(max(until_day), date '9000-01-01') as until_day,
  min(low) as low, min(high) as high
from numbered
group by register_id, krav_id, group_name, curve, run_no;

-- The days of each exemption, between one cut and the next, so that no two overlap.
create or replace view krav_exempt_days as
with cuts as (
  select c.register_id, c.krav_id, c.day as from_day,
    coalesce(lead(c.day) over w, date '9000-01-01') as until_day
  from krav_cuts c
  window w as (partition by c.register_id, c.krav_id order by c.day)
)
select distinct c.register_id, c.krav_id, c.from_day, c.until_day
from cuts c
join krav_exemptions e on e.register_id = c.register_id and e.krav_id = c.krav_id
  and coalesce(e.from_day, date '1000-01-01') <= c.from_day
  and c.from_day < coalesce(e.until_day, date '9000-01-01');

-- The sides of what is judged, segment by segment, by the rule of each day. plain: the verdict by the count
-- alone (no-limit: nothing is asked). A broken day is tolerated before tolerated_until, and from there not
-- known before unknown_until.
create or replace view krav_sides as
with asked as materialized (
  select g.register_id, g.krav_id, g.group_name, g.curve, v.side, g.from_day, g.until_day,
    g.low, g.high, w.is_empty, w.tolerance_from, r.tolerance_days,
    case when s.is_brought or n.group_name is not null
      then case v.side when 'below' then r.min_count else r.max_count end end as limit_count,
    e.krav_id is not null as exempt
  from krav_segments g
  join krav_windows w on w.register_id = g.register_id and w.krav_id = g.krav_id
  join krav_scopes s on s.register_id = g.register_id and s.krav_id = g.krav_id
    and s.group_name = g.group_name and s.is_group = w.has_groups
  join krav_rules r on r.register_id = g.register_id and r.krav_id = g.krav_id
    and coalesce(r.from_day, date '1000-01-01') <= g.from_day
    and g.from_day < coalesce(r.until_day, date '9000-01-01')
  left join krav_rule_groups n on n.register_id = r.register_id and n.krav_id = r.krav_id
    and n.rule_no = r.rule_no and n.group_name = g.group_name
  left join krav_exempt_days e on e.register_id = g.register_id and e.krav_id = g.krav_id
    and e.from_day <= g.from_day and g.from_day < e.until_day
  cross join (values ('below'), ('above')) as v(side)
  where w.is_judgeable and g.from_day < w.judged_until
),
judged as (
  select *, case
      when limit_count is null then 'no-limit'
      when side = 'below' and high < limit_count then 'broken'
      when side = 'above' and low > limit_count then 'broken'
      when is_empty then 'unknown'
      when side = 'below' and low >= limit_count then 'met'
      when side = 'above' and high <= limit_count then 'met'
      else 'unknown' end as plain
  from asked
),
marked as (
  select *,
    case when exempt or plain in ('met', 'no-limit') then until_day - 1 end as good_until,
    case when plain = 'broken' and not exempt and coalesce(lag(
        case when plain = 'broken' and not exempt then 1 else 0 end
      ) over (partition by register_id, krav_id, group_name, curve, side order by from_day), 0) = 0
      then from_day end as run_begins
  from judged
),
since as (
  select *,
    greatest(
      max(good_until) over w,
      case when from_day >= tolerance_from then tolerance_from - 1 end
    ) as last_good,
    max(run_begins) over w as run_from
  from marked
  window w as (
    partition by register_id, krav_id, group_name, curve, side order by from_day
    rows between unbounded preceding and current row
  )
),
tolerated as (
  select *,
    case when plain = 'broken' and not exempt then greatest(from_day, least(until_day,
      coalesce(last_good + cast(tolerance_days as integer) + 1, from_day)
    )) end as tolerated_until
  from since
)
select register_id, krav_id, group_name, curve, side, from_day, until_day, low, high,
  limit_count, plain, exempt, is_empty, tolerated_until,
  case when tolerated_until is not null then greatest(tolerated_until, least(until_day,
    run_from + cast(tolerance_days as integer)
  )) end as unknown_until
from tolerated;

-- The verdict of each side after exemptions and tolerance, on the days judged: exempt, no-limit, met,
-- tolerated (counts as met), unknown or broken.
create or replace view krav_side_days as
with pieces as (
  select s.register_id, s.krav_id, s.group_name, s.curve, s.side, s.low, s.high,
    v.from_day, v.until_day, v.verdict
  from krav_sides s
  cross join lateral (values
    (s.from_day, case when s.tolerated_until is null then s.until_day end,
      case when s.exempt then 'exempt' else s.plain end),
    (s.from_day, s.tolerated_until, case when s.is_empty then 'unknown' else 'tolerated' end),
    (s.tolerated_until, s.unknown_until, 'unknown'),
    (s.unknown_until, case when s.tolerated_until is not null then s.until_day end, 'broken')
  ) as v(from_day, until_day, verdict)
  where v.from_day < v.until_day
)
select p.register_id, p.krav_id, p.group_name, p.curve, p.side,
  greatest(p.from_day, w.judged_from) as from_day,
  least(p.until_day, w.judged_until) as until_day,
  p.low, p.high, p.verdict
from pieces p
join krav_windows w on w.register_id = p.register_id and w.krav_id = p.krav_id
where p.from_day < w.judged_until and w.judged_from < p.until_day;

-- The gaps: maximal runs of days on one side with one verdict other than met, before tolerance, split where
-- an exemption begins or ends.
create or replace view krav_gaps as
with clipped as (
  select s.register_id, s.krav_id, s.group_name, s.side, s.plain, s.exempt, s.is_empty,
    s.low, s.high, s.limit_count, s.tolerated_until,
    greatest(s.from_day, w.days_from) as from_day,
    least(s.until_day, w.window_until) as until_day
  from krav_sides s
  join krav_windows w on w.register_id = s.register_id and w.krav_id = s.krav_id
  where s.curve = 'sure' and s.from_day < w.window_until and w.days_from < s.until_day
),
turned as (
  select *,
    case when lag(plain) over w = plain and lag(exempt) over w = exempt then 0 else 1 end as turn
  from clipped
  window w as (partition by register_id, krav_id, group_name, side order by from_day)
),
numbered as (
  select *, sum(turn) over (
    partition by register_id, krav_id, group_name, side order by from_day
  ) as run_no
  from turned
),
measured as (
  select *,
    case
      when side = 'below' and plain = 'broken' then limit_count - high
      when side = 'below' then limit_count - low
      when plain = 'broken' then low - limit_count
      else high - limit_count end as missing,
    case when tolerated_until is null or is_empty then 0
      else greatest(0, least(tolerated_until, until_day) - from_day) end as tolerated
  from numbered
  where plain in ('broken', 'unknown')
)
select register_id, krav_id, group_name, side,
  min(from_day) as from_day, max(until_day) as until_day, min(plain) as verdict,
  min(low) as low,
  case when count(high) = count(*) then max(high) end as high,
  case when count(missing) = count(*) then greatest(0, max(missing)) end as shortfall,
  cast(sum(tolerated) as bigint) as tolerated_days,
  exempt
from measured
group by register_id, krav_id, group_name, side, run_no, exempt;

-- The verdict of a krav on each day in force of the days asked for, as runs: exempt, else the worst of its
-- sides and groups. Where no group is asked for anything, nothing is known.
create or replace view krav_days as
with changes as (
  select d.register_id, d.krav_id, case v.sign when 1 then d.from_day else d.until_day end as day,
    case d.verdict when 'broken' then v.sign else 0 end as broken,
    case d.verdict when 'unknown' then v.sign else 0 end as unknown
  from krav_side_days d
  cross join (values (1), (-1)) as v(sign)
  where d.curve = 'sure'
  union all
  select register_id, krav_id, day, 0, 0 from krav_cuts
),
by_day as (
  select register_id, krav_id, day, sum(broken) as broken, sum(unknown) as unknown
  from changes
  group by register_id, krav_id, day
),
tallied as (
  select register_id, krav_id, day as from_day,
    coalesce(lead(day) over w, date '9000-01-01') as until_day,
    sum(broken) over w as broken, sum(unknown) over w as unknown
  from by_day
  window w as (partition by register_id, krav_id order by day)
),
judged as (
  select t.register_id, t.krav_id,
    greatest(t.from_day, w.days_from) as from_day,
    least(t.until_day, w.window_until) as until_day,
    case
      when e.krav_id is not null then 'exempt'
      when t.broken > 0 then 'broken'
      when t.unknown > 0 or not w.is_judgeable then 'unknown'
      when not w.has_groups then 'met'
      when h.is_always or (h.krav_id is not null and d.min_count is not null) then 'unknown'
      when b.krav_id is not null or n.krav_id is not null then 'met'
      else 'unknown' end as verdict
  from tallied t
  join krav_windows w on w.register_id = t.register_id and w.krav_id = t.krav_id
  left join krav_exempt_days e on e.register_id = t.register_id and e.krav_id = t.krav_id
    and e.from_day <= t.from_day and t.from_day < e.until_day
  left join krav_hidden_groups h on h.register_id = t.register_id and h.krav_id = t.krav_id
  left join krav_rules d on d.register_id = t.register_id and d.krav_id = t.krav_id
    and coalesce(d.from_day, date '1000-01-01') <= t.from_day
    and t.from_day < coalesce(d.until_day, date '9000-01-01')
  left join (
    select distinct register_id, krav_id from krav_scopes where is_group and is_brought
  ) b on b.register_id = t.register_id and b.krav_id = t.krav_id
  left join (
    select distinct r.register_id, r.krav_id,
      coalesce(r.from_day, date '1000-01-01') as from_day,
      coalesce(r.until_day, date '9000-01-01') as until_day
    from krav_rules r
    join krav_rule_groups g on g.register_id = r.register_id and g.krav_id = r.krav_id
      and g.rule_no = r.rule_no
  ) n on n.register_id = t.register_id and n.krav_id = t.krav_id
    and n.from_day <= t.from_day and t.from_day < n.until_day
  where t.from_day < w.window_until and w.days_from < t.until_day
),
turned as (
  select *, case when lag(verdict) over w = verdict then 0 else 1 end as turn
  from judged
  window w as (partition by register_id, krav_id order by from_day)
),
numbered as (
  select *, sum(turn) over (partition by register_id, krav_id order by from_day) as run_no
  from turned
)
select register_id, krav_id, min(from_day) as from_day, max(until_day) as until_day,
  min(verdict) as verdict
from numbered
group by register_id, krav_id, run_no;

-- The next breach of each side and group: the first day ahead on which it is newly broken, by what is sure.
create or replace view krav_next_by_side as
with days as materialized (
  select * from krav_side_days
),
turns as (
  select d.*, lag(d.verdict) over (
    partition by d.register_id, d.krav_id, d.group_name, d.side order by d.from_day
  ) as before
  from days d
  where d.curve = 'sure'
),
ahead as (
  select t.*, row_number() over (
    partition by t.register_id, t.krav_id, t.group_name, t.side order by t.from_day
  ) as place
  from turns t
  join krav_windows w on w.register_id = t.register_id and w.krav_id = t.krav_id
  where t.verdict = 'broken' and coalesce(t.before, '') <> 'broken'
    and t.from_day > w.as_of and t.from_day < w.window_until
)
select a.register_id, a.krav_id, a.group_name, a.side, a.from_day, a.low, a.high,
  case when p.verdict in ('broken', 'unknown') then p.verdict else 'met' end as with_planned
from ahead a
left join days p on p.register_id = a.register_id and p.krav_id = a.krav_id
  and p.group_name = a.group_name and p.side = a.side and p.curve = 'planned'
  and p.from_day <= a.from_day and a.from_day < p.until_day
where a.place = 1;

-- The next breach of each krav: the earliest; of equals below before above, then the groups that the rule of
-- the day asked about names, in its order, then the others by name.
create or replace view krav_next as
with placed as (
  select n.*, row_number() over (
    partition by n.register_id, n.krav_id
    order by n.from_day, case n.side when 'below' then 0 else 1 end,
      coalesce(g.position, 1000000), n.group_name collate "C"
  ) as place
  from krav_next_by_side n
  join krav_windows w on w.register_id = n.register_id and w.krav_id = n.krav_id
  join krav_rules r on r.register_id = n.register_id and r.krav_id = n.krav_id
    and coalesce(r.from_day, date '1000-01-01') <= w.as_of
    and w.as_of < coalesce(r.until_day, date '9000-01-01')
  left join krav_rule_groups g on g.register_id = r.register_id and g.krav_id = r.krav_id
    and g.rule_no = r.rule_no and g.group_name = n.group_name
)
select register_id, krav_id, group_name, side, from_day, low, high, with_planned
from placed
where place = 1;

-- The verdict of each krav of the form antall on the day asked about.
create or replace view krav_today as
with sides as (
  select d.register_id, d.krav_id,
    max(case when d.verdict = 'broken' then 2 when d.verdict = 'unknown' then 1 else 0 end) as worst
  from krav_side_days d
  join krav_windows w on w.register_id = d.register_id and w.krav_id = d.krav_id
    and d.from_day <= w.as_of and w.as_of < d.until_day
  where d.curve = 'sure'
  group by d.register_id, d.krav_id
)
select w.register_id, w.krav_id,
  case
    when not w.is_in_force then 'not-in-force'
    when not w.is_judgeable then 'unknown'
    when coalesce(s.worst, 0) = 2 then 'broken'
    when coalesce(s.worst, 0) = 1 then 'unknown'
    when not w.has_groups then 'met'
    when h.is_always then 'unknown'
    when exists (
      select 1 from krav_scopes g
      where g.register_id = w.register_id and g.krav_id = w.krav_id and g.is_group and g.is_brought
    ) then 'met'
    when exists (
      select 1 from krav_rules r
      join krav_rule_groups g on g.register_id = r.register_id and g.krav_id = r.krav_id
        and g.rule_no = r.rule_no
      where r.register_id = w.register_id and r.krav_id = w.krav_id
        and coalesce(r.from_day, date '1000-01-01') <= w.as_of
        and w.as_of < coalesce(r.until_day, date '9000-01-01')
    ) then 'met'
    else 'unknown' end as verdict
from krav_windows w
left join sides s on s.register_id = w.register_id and s.krav_id = w.krav_id
left join krav_hidden_groups h on h.register_id = w.register_id and h.krav_id = w.krav_id;

-- The least and the most that counted in each calendar month, up to and including the day asked about. A count
-- that ends in the month it begins in is held against no other month.
create or replace view krav_month_counts as
with counts as (
  select c.register_id, c.krav_id, w.as_of, c.low, c.high,
    coalesce(c.from_day, date '1000-01-01') as from_day,
    coalesce(c.until_day, date '9000-01-01') as until_day,
    c.from_day - cast(extract(day from c.from_day) as integer) + 1 as begun_in,
    coalesce(extract(year from c.from_day) = extract(year from c.until_day - 1)
      and extract(month from c.from_day) = extract(month from c.until_day - 1), false) as is_within
  from krav_counts c
  join krav_windows w on w.register_id = c.register_id and w.krav_id = c.krav_id
  where c.group_name = '' and c.curve = 'sure'
    and coalesce(c.from_day, date '1000-01-01') <= w.as_of
),
monthly as (
  select register_id, krav_id, begun_in as month, low, high from counts where is_within
  union all
  select c.register_id, c.krav_id, m.first_day, c.low, c.high
  from counts c
  join calendar_months m on c.from_day < m.next_first_day and m.first_day < c.until_day
    and m.first_day <= c.as_of
  where not c.is_within
)
select register_id, krav_id, month, min(low) as low,
  case when count(high) = count(*) then max(high) end as high
from monthly
group by register_id, krav_id, month;

-- Coverage: how many days of each calendar month, up to and including the day asked about, a krav was met,
-- broken, not known or exempt, and the least and most that counted in the month.
create or replace view krav_months as
with days as (
  select d.register_id, d.krav_id, m.first_day as month, d.verdict,
    least(d.until_day, m.next_first_day, w.as_of + 1) - greatest(d.from_day, m.first_day) as days
  from krav_days d
  join krav_windows w on w.register_id = d.register_id and w.krav_id = d.krav_id
  join calendar_months m on d.from_day < m.next_first_day and m.first_day < d.until_day
    and m.first_day <= w.as_of
  where d.from_day <= w.as_of
)
select d.register_id, d.krav_id, d.month,
  cast(sum(case when d.verdict = 'met' then d.days else 0 end) as bigint) as days_met,
  cast(sum(case when d.verdict = 'broken' then d.days else 0 end) as bigint) as days_broken,
  cast(sum(case when d.verdict = 'unknown' then d.days else 0 end) as bigint) as days_unknown,
  cast(sum(case when d.verdict = 'exempt' then d.days else 0 end) as bigint) as days_exempt,
  min(c.low) as low, max(c.high) as high
from days d
join krav_month_counts c on c.register_id = d.register_id and c.krav_id = d.krav_id
  and c.month = d.month
group by d.register_id, d.krav_id, d.month;

-- The krav of the form hendelser: each calendar period in force that has begun. A past period by the rule on
-- its last day, the running one by the worse of that and the rule on the day asked about.
create or replace view krav_periods as
with forms as (
  select k.register_id, k.krav_id, k.type, k.period, k.is_judgeable, r.as_of,
    k.in_force_from, coalesce(k.in_force_until, date '9000-01-01') as in_force_until,
    not exists (
      select 1 from posts p where p.register_id = k.register_id and p.type = k.type and p.counts
    ) and not exists (
      select 1 from quarantined_files q where q.register_id = k.register_id and q.type = k.type
    ) as is_empty
  from krav k
  join registers r on r.register_id = k.register_id
  where k.form = 'hendelser'
),
periods as (
  select f.*, c.name, c.from_day, c.until_day, f.as_of < c.until_day as is_running
  from forms f
  join calendar_periods c on c.period = f.period
    and f.in_force_from <= c.from_day and c.until_day <= f.in_force_until and c.from_day <= f.as_of
),
ruled as (
  select p.*, v.which, r.rule_no, r.min_count, r.max_count
  from periods p
  cross join (values ('last-day'), ('now')) as v(which)
  join krav_rules r on r.register_id = p.register_id and r.krav_id = p.krav_id
    and coalesce(r.from_day, date '1000-01-01')
      <= case v.which when 'now' then p.as_of else p.until_day - 1 end
    and case v.which when 'now' then p.as_of else p.until_day - 1 end
      < coalesce(r.until_day, date '9000-01-01')
  where v.which = 'last-day' or p.is_running
),
counted as (
  select r.register_id, r.krav_id, r.name, r.which, o.kind, o.post_id, o.path, o.item_id,
    max(o.low) as low, max(coalesce(o.high, 0)) as high,
    max(case when o.high is null then 1 else 0 end) as unbounded
  from ruled r
  join occurrences o on o.register_id = r.register_id and o.krav_id = r.krav_id
    and o.rule_no = r.rule_no
    and coalesce(o.from_day, date '1000-01-01') < least(r.until_day, r.as_of + 1)
    and r.from_day < coalesce(o.until_day, date '9000-01-01')
  group by r.register_id, r.krav_id, r.name, r.which, o.kind, o.post_id, o.path, o.item_id
),
by_path as (
  select register_id, krav_id, name, which, kind, post_id, path,
    sum(low) as low, sum(high) as high, max(unbounded) as unbounded
  from counted
  group by register_id, krav_id, name, which, kind, post_id, path
),
-- Posts that share an id are one between them.
by_post as (
  select b.register_id, b.krav_id, b.name, b.which,
    case when b.kind <> 'item' or count(*) = (
        select count(*) from posts p
        where p.register_id = b.register_id and p.type = k.type and p.counts and p.post_id = b.post_id
      ) then min(b.low) else 0 end as low,
    sum(b.high) as high, max(b.unbounded) as unbounded
  from by_path b
  join krav k on k.register_id = b.register_id and k.krav_id = b.krav_id
  group by b.register_id, b.krav_id, b.name, b.which, b.kind, b.post_id, k.type
),
totals as (
  select register_id, krav_id, name, which, cast(sum(low) as bigint) as low,
    case when max(unbounded) = 0 then cast(sum(high) as bigint) end as high
  from by_post
  group by register_id, krav_id, name, which
),
added as (
  select r.*, coalesce(t.low, 0) as low,
    case when t.name is null then 0 else t.high end as high
  from ruled r
  left join totals t on t.register_id = r.register_id and t.krav_id = r.krav_id
    and t.name = r.name and t.which = r.which
),
judged as (
  select *,
    case
      when low > max_count then 'broken'
      when is_running then case
        when min_count is null or max_count is not null or low < min_count then 'pending'
        when is_empty then 'unknown'
        else 'met' end
      when high < min_count then 'broken'
      when is_empty then 'unknown'
      when coalesce(low < min_count, false) then 'unknown'
      when max_count is not null and coalesce(high > max_count, true) then 'unknown'
      else 'met' end as verdict
  from added
),
ranked as materialized (
  select *,
    case verdict when 'broken' then 0 when 'unknown' then 1 when 'pending' then 2 else 3 end as rank,
    case when verdict = 'pending' then greatest(0, coalesce(min_count, 0) - low) end as missing
  from judged
)
select o.register_id, o.krav_id, o.name as period, o.from_day, o.until_day, o.is_running,
  coalesce(n.low, o.low) as low,
  case when n.name is null then o.high else n.high end as high,
  case when n.rank < o.rank then n.verdict else o.verdict end as verdict,
  case when least(n.rank, o.rank) = 2 then greatest(n.missing, o.missing, 0) end as missing,
  case when n.name is null then o.min_count else n.min_count end as min_count,
  case when n.name is null then o.max_count else n.max_count end as max_count
from ranked o
left join ranked n on n.register_id = o.register_id and n.krav_id = o.krav_id and n.name = o.name
  and n.which = 'now'
where o.which = 'last-day';
