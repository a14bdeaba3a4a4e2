import { report } from '../diagnostic/catalogue.ts';
import { aboutField, type Finding, type Severity, valueAt } from '../diagnostic/finding.ts';
import { type Day, earliest } from '../time/day.ts';
import type { Standing } from './count/result.ts';
import type { SideName } from './days/verdict.ts';
import {
  type Alvor,
  type CountKrav,
  type EventKrav,
  fieldNow,
  type Krav,
} from './definition/krav.ts';
import { KRAV_TYPE } from './definition/read-krav.ts';
import { fieldOn, ruleOn } from './definition/rule.ts';
import type { PeriodResult } from './events/result.ts';
import { type CountResult, dailyResult, type JudgedResult, type NextBreach } from './result.ts';

/** How many days before its end an exemption is warned of. */
export const EXEMPTION_WARNING_DAYS = 30;

export const SEVERITY_OF_ALVOR: Readonly<Record<Alvor, Severity>> = {
  feil: 'error',
  advarsel: 'warning',
  merknad: 'note',
};

const ONE_STEP_BELOW: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'note',
  note: 'note',
};

/** What a judged krav gives reason to point out on the as-of day: breaches, what is unknown, and what is coming. */
export function kravFindings(result: JudgedResult, asOf: Day): Finding[] {
  return [
    ...verdictFindings(result, asOf),
    ...forecastFindings(result),
    ...exemptions(result.krav, asOf),
  ];
}

function verdictFindings(result: JudgedResult, asOf: Day): Finding[] {
  switch (result.verdict) {
    case 'broken':
      return brokenFindings(result, asOf);
    case 'unknown':
      return [unknownFinding(result)];
    case 'met':
    case 'pending':
    case 'not-in-force':
      return [];
  }
}

function brokenFindings(result: JudgedResult, asOf: Day): Finding[] {
  switch (result.form) {
    case 'antall':
      return result.groups.length === 0
        ? brokenSides(result.krav, result, null)
        : result.groups.flatMap((group) => brokenSides(result.krav, group, String(group.group)));
    case 'hendelser': {
      const { krav } = result;
      const broken = result.periods.filter(({ verdict }) => verdict === 'broken');
      return broken.slice(-1).map((period) => brokenPeriod(krav, period, asOf));
    }
    case 'vilkar': {
      const { krav } = result;
      const broken = result.posts.filter(({ verdict }) => verdict === 'broken');
      const places = broken.map(({ path, failing }) => valueAt(path, failing ?? ''));
      // What is to be mended comes first, where one field can be told; else what asks for it.
      const [first, ...others] = places;
      const isTold = first !== undefined && broken[0]?.failing !== null;
      const args = { krav: krav.id, title: krav.title, posts: broken.map(({ post }) => post) };
      const severity = SEVERITY_OF_ALVOR[krav.alvor];
      const field = fieldNow(krav, 'skal');
      const asked = valueAt(krav.path, field);
      return [
        report('krav/condition', args, isTold ? first : asked, {
          ...aboutField({ type: KRAV_TYPE, id: krav.id }, field),
          severity,
          related: isTold ? [asked, ...others] : places,
        }),
      ];
    }
  }
}

function brokenPeriod(krav: EventKrav, period: PeriodResult, asOf: Day): Finding {
  const { min } = period.rule;
  const isBelow = min !== null && period.high < min;
  const args = {
    krav: krav.id,
    period: period.name,
    count: isBelow ? period.high : period.low,
    missing: isBelow ? min - period.high : null,
  };
  const about = earliest(period.to, asOf);
  const rule = ruleOn(krav.rules, about);
  // What breaks a running period may be the rule of its last day.
  const decides = rule === period.rule ? about : period.to;
  const field = fieldOn(krav.rules, isBelow ? 'minst' : 'hoyst', decides);
  return report('krav/period', args, valueAt(krav.path, field), {
    ...aboutField({ type: KRAV_TYPE, id: krav.id }, field),
    severity: SEVERITY_OF_ALVOR[isBelow ? rule.alvor : rule.alvorAbove],
  });
}

function brokenSides(krav: CountKrav, { sides, count }: Standing, group: string | null): Finding[] {
  const severity = (side: SideName) =>
    SEVERITY_OF_ALVOR[side === 'below' ? krav.alvor : krav.alvorAbove];
  const below =
    sides.below === 'broken' && krav.min !== null
      ? [
          report(
            'krav/below',
            { krav: krav.id, count: count.high, min: krav.min, group },
            valueAt(krav.path, fieldNow(krav, 'minst')),
            {
              ...aboutField({ type: KRAV_TYPE, id: krav.id }, fieldNow(krav, 'minst')),
              severity: severity('below'),
            },
          ),
        ]
      : [];
  const above =
    sides.above === 'broken' && krav.max !== null
      ? [
          report(
            'krav/above',
            { krav: krav.id, count: count.low, max: krav.max, group },
            valueAt(krav.path, fieldNow(krav, 'hoyst')),
            {
              ...aboutField({ type: KRAV_TYPE, id: krav.id }, fieldNow(krav, 'hoyst')),
              severity: severity('above'),
            },
          ),
        ]
      : [];
  return [...below, ...above];
}

function unknownFinding(result: JudgedResult): Finding {
  const { krav, unknown } = result;
  const severity = ONE_STEP_BELOW[SEVERITY_OF_ALVOR[krav.alvor]];
  return report(
    'krav/unknown',
    { krav: krav.id, why: unknown.map(({ post }) => post) },
    valueAt(krav.path, ''),
    {
      ...aboutField({ type: KRAV_TYPE, id: krav.id }, ''),
      severity,
    },
  );
}

/**
 * Whether a krav asks to be warned by now of a breach, or of a day from which it cannot be judged: so many days
 * before the last day to act, or where that is not known before the day itself.
 */
export function isWarnedOf(
  { lastDayToAct, from }: Pick<NextBreach, 'lastDayToAct' | 'from'>,
  { krav, asOf }: CountResult,
): boolean {
  return (lastDayToAct ?? from) - asOf <= krav.warningDays;
}

function forecastFindings(result: JudgedResult): Finding[] {
  const daily = dailyResult(result);
  if (daily === null) return [];
  const { krav, next } = daily;
  if (next === null) return [];
  if (!isWarnedOf(next, daily)) return [];
  const { lastDayToAct } = next;
  const field = fieldOn(krav.rules, next.side === 'below' ? 'minst' : 'hoyst', next.from);
  const args = {
    krav: krav.id,
    on: next.from,
    openedBy: next.openedBy,
    lastDayToAct,
  };
  return [
    report(
      'krav/forecast',
      args,
      valueAt(krav.path, field),
      aboutField({ type: KRAV_TYPE, id: krav.id }, field),
    ),
  ];
}

function exemptions(krav: Krav, asOf: Day): Finding[] {
  return krav.exemptions.flatMap((exemption, index) => {
    const field = `/unntak/${index}/til`;
    const daysUntil = exemption.to - asOf;
    const isNear = exemption.from <= asOf && daysUntil >= 0 && daysUntil <= EXEMPTION_WARNING_DAYS;
    return isNear
      ? [
          report(
            'krav/exemption-ends',
            { on: exemption.to },
            valueAt(krav.path, field),
            aboutField({ type: KRAV_TYPE, id: krav.id }, field),
          ),
        ]
      : [];
  });
}
