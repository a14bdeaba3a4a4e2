import { ruleOn } from '../../krav/definition/rule.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NextBreach,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { type BreachKind, breachByRule } from './breach-kind.ts';
import { countRange } from './standing.ts';

const MOST_NAMED = 3;

/** What is known of the days ahead of a krav, in the order in which it is told. */
export type AheadPart =
  /** The as-of day is broken, over, not known, or tolerated, and it goes on. */
  | { readonly kind: 'running'; readonly gap: NonNullable<CountResult['current']> }
  | { readonly kind: 'unclear'; readonly from: NonNullable<CountResult['nextUnknown']> }
  | { readonly kind: 'breach'; readonly next: NextBreach }
  /** Nothing that is seen, but what cannot be seen, such as another group, may break it. */
  | { readonly kind: 'hidden' }
  /** Nothing, through the last day asked for. */
  | { readonly kind: 'none'; readonly until: Day };

/**
 * What is ahead, by what is known: a gap that runs, a day that cannot be judged, a breach; that there is none
 * only where the days ahead were asked for and looked at. Empty where nothing can be said.
 */
export function aheadOf(result: CountResult): AheadPart[] {
  const { asOf, current, next, nextUnknown, window, verdict, days } = result;
  if (window === null) return [];
  const isRunning = current !== null && verdict !== 'not-in-force';
  const isUnclearFirst = nextUnknown !== null && (next === null || nextUnknown.from < next.from);
  const parts: AheadPart[] = [
    ...(isRunning ? [{ kind: 'running' as const, gap: current }] : []),
    ...(isUnclearFirst ? [{ kind: 'unclear' as const, from: nextUnknown }] : []),
    ...(next === null ? [] : [{ kind: 'breach' as const, next }]),
  ];
  const goesOn = isRunning && current.to >= window.to;
  const isLookedAt = window.to > asOf && !goesOn && !isUnclearFirst && next === null;
  if (!isLookedAt) return parts;
  const isHidden =
    nextUnknown === null &&
    (verdict === 'unknown' || days.some(({ to, value }) => to > asOf && value === 'unknown'));
  return [...parts, isHidden ? { kind: 'hidden' } : { kind: 'none', until: window.to }];
}

/** What is ahead of a krav in sentences; null where nothing can be said. */
export function aheadWords(result: CountResult, language: Language, counts = true): string | null {
  const { krav: words } = wordsIn(language);
  const { krav } = result;
  if (krav.inForce.from > result.asOf) return null;
  const said = aheadOf(result).map((part) => {
    switch (part.kind) {
      case 'running':
        return runningWords(result, part.gap, language);
      case 'unclear': {
        const { from } = part;
        const range = countRange(from);
        return words.unclearFrom(
          writtenDay(from.from),
          range,
          groupWords(from),
          untilWords(result, language),
        );
      }
      case 'breach':
        return breachSentence(part.next, language, breachByRule(part.next, krav), counts);
      case 'hidden':
        return words.hiddenAhead(untilWords(result, language));
      case 'none':
        return words.noBreachBefore(writtenDay(part.until));
    }
  });
  return said.length === 0 ? null : said.join(' ');
}

/** «Brutt siden 11.11.2026, varer så langt det er regnet, til 23.11.2027.» */
function runningWords(
  result: CountResult,
  gap: NonNullable<CountResult['current']>,
  language: Language,
): string {
  const { krav: words } = wordsIn(language);
  const end = writtenDay(gap.to);
  const lasts = gap.openEnd ? words.goesOn(end) : words.lastsTo(end);
  return words.running(
    words.runningWords[runningWord(result, gap)],
    startWords(result, gap, language),
    `${lasts}${unlessPlanned(result, gap, language)}`,
  );
}

/** The first day on which what is planned would end a gap below a limit; '' where it would not. */
function unlessPlanned(
  { curves, krav, asOf }: CountResult,
  gap: NonNullable<CountResult['current']>,
  language: Language,
): string {
  if (gap.verdict !== 'broken' || gap.side !== 'below' || gap.group !== null) return '';
  const from = curves.planned.find(({ from: day, value }) => {
    const { min } = ruleOn(krav.rules, day);
    return day > asOf && day <= gap.to && (min === null || value.low >= min);
  })?.from;
  return from === undefined ? '' : wordsIn(language).krav.unlessPlanned(writtenDay(from));
}

function runningWord(
  { verdict, krav }: CountResult,
  gap: NonNullable<CountResult['current']>,
): BreachKind | 'unknown' | 'tolerated' {
  if (gap.verdict === 'unknown') return 'unknown';
  if (verdict === 'met') return 'tolerated';
  return verdict === 'unknown' ? 'unknown' : breachByRule(gap, krav);
}

/** The first day of a gap; where days before it were not asked for, that it began before it. */
function startWords(
  { window, firstDay }: CountResult,
  gap: NonNullable<CountResult['current']>,
  language: Language,
): string {
  const day = writtenDay(gap.from);
  const isCut = window !== null && gap.from === window.from && firstDay < gap.from;
  return isCut ? wordsIn(language).krav.fromBefore(day) : day;
}

/** What must be cleared up before a day ahead can be judged; '' where the krav names nothing. */
export function untilWords({ unknown }: KravResult, language: Language): string {
  const { krav: words } = wordsIn(language);
  const files = unknown.filter(({ reason }) => reason === 'krav/set-aside');
  if (files.length > 0) return words.untilFiles(files.length);
  const names = [...new Set(unknown.map(({ post }) => post))];
  return names.length === 0 || names.length > MOST_NAMED ? '' : words.untilClear(names);
}

/** «BRUDD 01.08.2027, om 251 dager. Da er to i gang.» */
export function breachSentence(
  next: NextBreach,
  language: Language,
  word: BreachKind = 'broken',
  counts = true,
): string {
  const words = wordsIn(language).krav;
  const planned = next.withPlanned === 'broken' ? '' : words.notIfPlanned;
  const said = words.breach(
    words.breachWords[word],
    writtenDay(next.from),
    counts ? next.daysUntil : null,
    groupWords(next),
    next.low,
    next.high,
  );
  return `${said}${planned}`;
}

function groupWords({ group }: { readonly group: NextBreach['group'] }): string {
  return group === null ? '' : ` (${String(group)})`;
}

/** What is ahead in a few words: «01.08.2027 (2)», «brutt siden 11.11.2026», «? fra 01.08.2027 (2–3)», or that none is in sight. */
export function nextBrief(result: KravResult, language: Language): string | null {
  const daily = dailyResult(result);
  if (daily === null) return null;
  const { krav: words } = wordsIn(language);
  const [first] = aheadOf(daily).filter(
    (part) => part.kind !== 'running' || daily.verdict !== 'met',
  );
  if (first === undefined || daily.krav.inForce.from > daily.asOf) return null;
  switch (first.kind) {
    case 'running': {
      const word = words.runningWords[runningWord(daily, first.gap)];
      return words.runningSince(
        `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`,
        startWords(daily, first.gap, language),
      );
    }
    case 'unclear':
      return words.unclearCell(writtenDay(first.from.from), countRange(first.from));
    case 'breach':
      return `${writtenDay(first.next.from)} (${countRange(first.next)})`;
    case 'hidden':
      return words.hiddenCell;
    case 'none':
      return words.noneUntil(writtenDay(first.until));
  }
}

/** The same, or a dash where nothing can be said. */
export function nextWords(result: KravResult, language: Language): string {
  return nextBrief(result, language) ?? '–';
}
