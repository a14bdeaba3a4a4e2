-- Where the views of krav.sql give another answer than the tool gave: a row for each, and none where the two
-- agree. Run it after loading: an empty answer says that this engine, by these views, has found the same
-- gaps, counts, days, periods and next breaches.
create or replace view differences as
with views_say as materialized (
  select register_id, krav_id, 'counts' as what,
    curve || ' ' || coalesce(cast(from_day as varchar), '-') || ' ' || coalesce(cast(until_day as varchar), '-')
      || ' ' || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-') as answer
  from krav_counts where group_name = ''
  union all
  select register_id, krav_id, 'days',
    cast(from_day as varchar) || ' ' || cast(until_day as varchar) || ' ' || verdict
  from krav_days
  union all
  select register_id, krav_id, 'gaps',
    group_name || ' ' || side || ' ' || cast(from_day as varchar) || ' ' || cast(until_day as varchar)
      || ' ' || verdict || ' ' || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-')
      || ' ' || coalesce(cast(shortfall as varchar), '-') || ' ' || cast(tolerated_days as varchar)
      || case when exempt then ' exempt' else '' end
  from krav_gaps
  union all
  select register_id, krav_id, 'next',
    group_name || ' ' || side || ' ' || cast(from_day as varchar) || ' ' || cast(low as varchar) || '..'
      || coalesce(cast(high as varchar), '-') || ' ' || with_planned
  from krav_next
  union all
  select w.register_id, w.krav_id, 'day counts',
    cast(coalesce(sum(case when d.verdict = 'broken' then least(d.until_day, w.as_of + 1) - d.from_day end), 0) as varchar)
      || ' ' || cast(coalesce(sum(case when d.verdict = 'unknown' then least(d.until_day, w.as_of + 1) - d.from_day end), 0) as varchar)
      || ' ' || cast(coalesce(sum(case when d.verdict = 'exempt' then least(d.until_day, w.as_of + 1) - d.from_day end), 0) as varchar)
  from krav_windows w
  left join krav_days d on d.register_id = w.register_id and d.krav_id = w.krav_id and d.from_day <= w.as_of
  group by w.register_id, w.krav_id
  union all
  select register_id, krav_id, 'today', verdict from krav_today
  union all
  select register_id, krav_id, 'window',
    coalesce(cast(window_from as varchar), '-') || ' ' || coalesce(cast(window_until as varchar), '-')
  from krav_windows
  union all
  select register_id, krav_id, 'periods',
    period || ' ' || cast(from_day as varchar) || ' ' || cast(until_day as varchar) || ' '
      || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-') || ' ' || verdict
      || ' ' || coalesce(cast(missing as varchar), '-') || ' ' || coalesce(cast(min_count as varchar), '-')
      || ' ' || coalesce(cast(max_count as varchar), '-')
  from krav_periods
),
tool_says as materialized (
  select register_id, krav_id, 'counts' as what,
    curve || ' ' || coalesce(cast(from_day as varchar), '-') || ' ' || coalesce(cast(until_day as varchar), '-')
      || ' ' || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-') as answer
  from result_counts
  union all
  select register_id, krav_id, 'days',
    cast(from_day as varchar) || ' ' || cast(until_day as varchar) || ' ' || verdict
  from result_days
  union all
  select register_id, krav_id, 'gaps',
    group_name || ' ' || side || ' ' || cast(from_day as varchar) || ' ' || cast(until_day as varchar)
      || ' ' || verdict || ' ' || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-')
      || ' ' || coalesce(cast(shortfall as varchar), '-') || ' ' || cast(tolerated_days as varchar)
      || case when exempt then ' exempt' else '' end
  from result_gaps
  union all
  select register_id, krav_id, 'next',
    next_group || ' ' || next_side || ' ' || cast(next_from as varchar) || ' ' || cast(next_low as varchar)
      || '..' || coalesce(cast(next_high as varchar), '-') || ' ' || next_with_planned
  from results where next_from is not null
  union all
  select register_id, krav_id, 'day counts',
    cast(days_broken as varchar) || ' ' || cast(days_unknown as varchar) || ' '
      || cast(days_exempt as varchar)
  from results where form = 'antall'
  union all
  select register_id, krav_id, 'today', verdict from results where form = 'antall'
  union all
  select register_id, krav_id, 'window',
    coalesce(cast(window_from as varchar), '-') || ' ' || coalesce(cast(window_until as varchar), '-')
  from results where form = 'antall'
  union all
  select register_id, krav_id, 'periods',
    period || ' ' || cast(from_day as varchar) || ' ' || cast(until_day as varchar) || ' '
      || cast(low as varchar) || '..' || coalesce(cast(high as varchar), '-') || ' ' || verdict
      || ' ' || coalesce(cast(missing as varchar), '-') || ' ' || coalesce(cast(min_count as varchar), '-')
      || ' ' || coalesce(cast(max_count as varchar), '-')
  from result_periods
)
select 'views' as said_by, d.* from (select * from views_say except select * from tool_says) d
union all
select 'tool', d.* from (select * from tool_says except select * from views_say) d;
