import type { SideReserve, Standing } from '../../krav/result.ts';
import { lengthInDays } from '../../time/interval.ts';
import { dayJson, dayOrNull, daysJson } from '../document/envelope-json.ts';

/** How a promise of every day has been held, and how safely it is. */
export function held({
  standing,
  reserve,
  slack,
  breaksIf,
}: Pick<Standing, 'standing' | 'reserve' | 'slack' | 'breaksIf'>) {
  const { since, longest } = standing;
  return {
    standing: {
      ...standing,
      since: dayOrNull(since),
      longest: longest === null ? null : { ...daysJson(longest), days: lengthInDays(longest) },
    },
    reserve: { below: reserveEntry(reserve.below), above: reserveEntry(reserve.above) },
    slack: slack.map(({ post, end, neededTo, days: spare, openEnd }) => ({
      post,
      end: dayJson(end),
      neededTo: dayOrNull(neededTo),
      days: spare,
      openEnd,
    })),
    breaksIf,
  };
}

function reserveEntry(reserve: SideReserve | null) {
  return reserve === null ? null : { today: reserve.today, noneFrom: dayOrNull(reserve.noneFrom) };
}
