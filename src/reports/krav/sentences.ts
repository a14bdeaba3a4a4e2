import type { CountKrav, Limits } from '../../krav/definition/krav.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NextBreach,
  type NotCounted,
  type WorstVerdict,
} from '../../krav/result.ts';
import type { Language } from '../../text/language.ts';
import { counted, type Noun, numberInWords, writtenDay, writtenNumber } from '../../text/people.ts';
import type { Day } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { todayDetail, todaysVerdict } from './today.ts';

export const DAYS: Noun = { one: { nb: 'dag', en: 'day' }, many: { nb: 'dager', en: 'days' } };

/** The answer in a few sentences: today, at every moment, and ahead. A part that has nothing to say is null. */
export interface KravSentences {
  readonly today: string;
  readonly always: string | null;
  readonly ahead: string | null;
}

/** Says how a krav stands, for people. */
export function kravSentences(result: KravResult, asOf: Day, language: Language): KravSentences {
  const daily = dailyResult(result);
  return {
    today: `${todaysVerdict(result, language)}. ${todayDetail(result, language)}`.trim(),
    always: daily === null ? null : alwaysSentence(daily, asOf, language),
    ahead: daily === null ? null : aheadSentence(daily, language),
  };
}

function alwaysSentence(
  { window, daysBroken, daysUnknown, daysExempt, krav }: CountResult,
  asOf: Day,
  language: Language,
): string | null {
  if (window === null || window.from > asOf) return null;
  const to = window.to < asOf ? window.to : asOf;
  const days = lengthInDays({ from: window.from, to });
  const since =
    window.to < asOf
      ? `${writtenDay(window.from)}–${writtenDay(window.to)}`
      : writtenDay(window.from);
  const about =
    language === 'nb'
      ? `${window.to < asOf ? 'i' : 'siden'} ${since}`
      : `${window.to < asOf ? 'in' : 'since'} ${since}`;
  const exempt =
    daysExempt === 0
      ? ''
      : language === 'nb'
        ? ` ${counted(daysExempt, DAYS, language)} er unntatt.`
        : ` ${counted(daysExempt, DAYS, language)} exempt.`;
  if (daysBroken > 0) {
    const unclear =
      daysUnknown === 0
        ? ''
        : language === 'nb'
          ? ` ${counted(daysUnknown, DAYS, language)} kan ikke vurderes.`
          : ` ${counted(daysUnknown, DAYS, language)} cannot be judged.`;
    return language === 'nb'
      ? `NEI. ${writtenNumber(daysBroken)} av ${counted(days, DAYS, language)} ${about} var det ${outside(krav, language)}.${unclear}${exempt}`
      : `NO. On ${writtenNumber(daysBroken)} of ${counted(days, DAYS, language)} ${about} there were ${outside(krav, language)}.${unclear}${exempt}`;
  }
  if (daysUnknown > 0) {
    return language === 'nb'
      ? `KAN IKKE VURDERES. ${writtenNumber(daysUnknown)} av ${counted(days, DAYS, language)} ${about} er uklare.${exempt}`
      : `CANNOT BE JUDGED. ${writtenNumber(daysUnknown)} of ${counted(days, DAYS, language)} ${about} are unclear.${exempt}`;
  }
  const judged = days - daysExempt;
  if (judged === 0) {
    return language === 'nb'
      ? `GJELDER IKKE. Alle ${counted(days, DAYS, language)} ${about} er unntatt.`
      : `NOT IN FORCE. All ${counted(days, DAYS, language)} ${about} are exempt.`;
  }
  const inForce = daysExempt === 0 ? '' : { nb: ' som kravet gjelder', en: ' in force' }[language];
  return language === 'nb'
    ? `JA. Alle ${counted(judged, DAYS, language)}${inForce} ${about}.${exempt}`
    : `YES. All ${counted(judged, DAYS, language)}${inForce} ${about}.${exempt}`;
}

/** How the days up to the as-of day went; null where the krav is not judged by days, or has none yet. */
export function coverageOf(result: KravResult, asOf: Day) {
  const past = (dailyResult(result)?.days ?? [])
    .filter(({ from }) => from <= asOf)
    .map((run) => ({ ...run, to: run.to < asOf ? run.to : asOf }));
  if (past.length === 0) return null;
  const count = (wanted: WorstVerdict | null) =>
    past
      .filter(({ value }) => wanted === null || value === wanted)
      .reduce((sum, run) => sum + lengthInDays(run), 0);
  return {
    days: count(null),
    met: count('met'),
    broken: count('broken'),
    unknown: count('unknown'),
    exempt: count('exempt'),
  };
}

/** Why an item does not count. */
export function whyNotWords({ why }: NotCounted, language: Language): string {
  const nb = language === 'nb';
  switch (why.kind) {
    case 'no-match':
      return nb ? 'treffes ikke av kravet' : 'is not what the krav counts';
    case 'ended':
      return `${why.status} ${writtenDay(why.on)}`;
    case 'over':
      return `${nb ? 'sluttet' : 'ended'} ${writtenDay(why.on)}`;
    case 'planned':
      return nb
        ? `planlagt, starter ${writtenDay(why.from)}`
        : `planned, starts ${writtenDay(why.from)}`;
    case 'paused':
      return nb ? 'på pause' : 'paused';
    case 'not-running':
      return nb ? 'går ikke' : 'does not run';
  }
}

/** «01.08.2027 (2)», or that none is in sight. */
export function nextWords(result: KravResult, language: Language): string {
  const daily = dailyResult(result);
  if (daily === null) return '–';
  const { next, window } = daily;
  if (next === null)
    return window === null ? '–' : { nb: 'ingen i sikte', en: 'none in sight' }[language];
  const many = next.low === next.high ? String(next.low) : `${next.low}–${next.high}`;
  return `${writtenDay(next.from)} (${many})`;
}

/** «færre enn tre», «flere enn tre», or both. */
function outside({ min, max }: CountKrav, language: Language): string {
  const parts = [
    ...(min === null
      ? []
      : [`${language === 'nb' ? 'færre enn' : 'fewer than'} ${numberInWords(min, language)}`]),
    ...(max === null
      ? []
      : [`${language === 'nb' ? 'flere enn' : 'more than'} ${numberInWords(max, language)}`]),
  ];
  return parts.join(language === 'nb' ? ' eller ' : ' or ');
}

function aheadSentence(result: CountResult, language: Language): string | null {
  const { next, window } = result;
  if (window === null) return null;
  if (next === null) {
    return language === 'nb'
      ? `Ingen nye brudd i sikte før ${writtenDay(window.to)}.`
      : `No new breach in sight before ${writtenDay(window.to)}.`;
  }
  return breachSentence(next, language);
}

/** «BRUDD 01.08.2027, om 251 dager. Da går det to.» */
export function breachSentence(next: NextBreach, language: Language): string {
  const group = next.group === null ? '' : ` (${String(next.group)})`;
  const many =
    next.low === next.high
      ? numberInWords(next.low, language)
      : `${writtenNumber(next.low)}–${writtenNumber(next.high)}`;
  const planned =
    next.withPlanned === 'broken'
      ? ''
      : language === 'nb'
        ? ' Ikke hvis det planlagte starter.'
        : ' Not if what is planned starts.';
  return language === 'nb'
    ? `BRUDD ${writtenDay(next.from)}, om ${counted(next.daysUntil, DAYS, language)}${group}. Da går det ${many}.${planned}`
    : `BREACH ${writtenDay(next.from)}, in ${counted(next.daysUntil, DAYS, language)}${group}. Then ${many} will run.${planned}`;
}

/** What a krav asks for in a few words: «minst 3», «2–3», «høyst 4». */
export function limitWords({ krav }: KravResult, language: Language): string {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return rangeWords(krav, language);
    case 'vilkar':
      return language === 'nb' ? 'vilkår' : 'condition';
  }
}

function rangeWords({ min, max }: Limits, language: Language): string {
  const words =
    language === 'nb' ? { least: 'minst', most: 'høyst' } : { least: 'at least', most: 'at most' };
  if (min !== null && max !== null) return min === max ? String(min) : `${min}–${max}`;
  return min !== null ? `${words.least} ${min}` : `${words.most} ${max ?? ''}`;
}
