import type { CountResult, Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import { capital, writtenDay, writtenDays } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { addDays } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import type { Statement } from '../document/document.ts';
import { counting, own, several, sign, type Tone, type Value } from '../document/value.ts';
import { type BreachKind, breachKind, gradeWord } from '../krav/breach-kind.ts';
import { decidingParts } from '../krav/decides.ts';
import { limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import type { PastGaps, PromiseLine } from './promise-line.ts';
import { ruleStatements } from './rule-statements.ts';

const KIND_SIGNS: Readonly<Record<BreachKind | 'unknown', readonly [sign: string, tone: Tone]>> = {
  broken: [VERDICT_SIGNS.broken, 'bad'],
  over: ['↑', 'unclear'],
  short: [VERDICT_SIGNS.broken, 'unclear'],
  unknown: [VERDICT_SIGNS.unknown, 'unclear'],
};

/** How a promise stands on the day and how long it has, what comes, and what has been: a line each. */
export function promiseStatements(
  { result, past }: PromiseLine,
  asOf: Day,
  language: Language,
): Statement[] {
  return [
    standingStatement(result, asOf, language),
    ...aheadStatement(result, language),
    ...past.map((each) => pastStatement(result, each, language)),
    ...ruleStatements(result, asOf, language),
  ];
}

/** How many there are, and how many there should be: «4 sikre, 1 uklart, lovet minst 3». */
export function countWords(result: CountResult, language: Language): string {
  const words = wordsIn(language).promises;
  const { low, high } = result.count;
  const many =
    low === high
      ? words.inProgress(low)
      : Number.isFinite(high)
        ? words.sureAndUnclear(low, high - low)
        : words.sureAndUnbounded(low);
  const { min, max } = result.krav;
  const limit = words.limit(limitWords(result, language), min !== null && max !== null);
  return `${many}, ${limit}${result.krav.per === null ? '' : ` ${words.inEachGroup}`}`;
}

function standingStatement(result: CountResult, asOf: Day, language: Language): Statement {
  const counts = own(countWords(result, language));
  switch (result.verdict) {
    case 'met': {
      const safely = ahead(result, language).length === 0 ? reserveWords(result, language) : [];
      return {
        sign: sign(VERDICT_SIGNS.met, 'good'),
        words: several(
          [
            counting(keptWords(result, true, language), keptWords(result, false, language)),
            counts,
            ...safely.map((said) => own(said)),
          ],
          ' · ',
        ),
        under: [],
      };
    }
    case 'broken':
      return outsideStatement(result, asOf, language);
    case 'unknown':
    case 'pending':
      return {
        sign: sign(VERDICT_SIGNS.unknown, 'unclear'),
        words: several([own(`${wordsIn(language).promises.unknown}:`), counts], ' '),
        under: [
          ...decidingParts(result, language).map((said) => own(capital(said))),
          ...unreadable(result, language),
        ],
      };
    case 'not-in-force':
      return {
        sign: sign(VERDICT_SIGNS['not-in-force'], 'quiet'),
        words: own(notInForceWords(result, asOf, language)),
        under: [],
      };
  }
}

/** `counts`: on how many days, which files leave out. */
function keptWords({ standing }: CountResult, counts: boolean, language: Language): string {
  const words = wordsIn(language).promises;
  const { since, days, daysExempt, isWhole } = {
    ...standing,
    isWhole: standing.daysBroken + standing.daysUnknown === 0,
  };
  const count = counts ? days : null;
  if (since === null || (isWhole && daysExempt > 0)) return words.keptUnexempt(count);
  return isWhole ? words.keptAll(count, writtenDay(since)) : words.kept(count, writtenDay(since));
}

function outsideStatement(result: CountResult, asOf: Day, language: Language): Statement {
  const words = wordsIn(language).promises;
  const { current, krav } = result;
  const kind = current === null ? 'broken' : breachKind(krav, current.side, asOf);
  const [mark, tone] = KIND_SIGNS[kind];
  const counts = countWords(result, language);
  if (current === null) return { sign: sign(mark, tone), words: own(counts), under: [] };
  const since = (count: number | null) =>
    words.outside[kind](
      writtenDay(current.from),
      count,
      gradeWord(krav, current.side, asOf, language),
    );
  const days = lengthInDays({ from: current.from, to: asOf });
  const group = current.group === null ? '' : ` ${words.inGroup(String(current.group))}`;
  const more = current.remedies.flatMap((remedy) =>
    remedy.kind === 'start-now' ? [words.closeIt(remedy.count)] : [],
  );
  const until = current.openEnd
    ? words.lastsAsFarAs(writtenDay(current.to))
    : words.lastsTo(writtenDay(current.to));
  return {
    sign: sign(mark, tone),
    words: counting(`${since(days)}${group}: ${counts}`, `${since(null)}${group}: ${counts}`),
    under: [own(`${[until, ...more].join('. ')}.`)],
  };
}

function unreadable({ unknown }: CountResult, language: Language): Value[] {
  const words = wordsIn(language).promises;
  return unknown
    .filter(({ reason, path }) => reason === 'krav/set-aside' && path !== '')
    .map(({ path }) => own(words.cannotBeRead(path)));
}

function notInForceWords({ krav }: CountResult, asOf: Day, language: Language): string {
  const words = wordsIn(language).promises;
  if (krav.inForce.from > asOf) return words.notYet(writtenDay(krav.inForce.from));
  if (krav.inForce.to < asOf) return words.noLonger(writtenDay(krav.inForce.to));
  const exemption = krav.exemptions.find(({ from, to }) => from <= asOf && asOf <= to);
  return exemption === undefined
    ? wordsIn(language).verdicts['not-in-force']
    : words.exempt(writtenDays(exemption.from, exemption.to));
}

/** What comes, and how safely it is kept till then; where nothing comes, that is said with how it stands. */
function aheadStatement(result: CountResult, language: Language): Statement[] {
  const comes = ahead(result, language);
  if (comes.length === 0) return [];
  const reserve = result.verdict === 'met' ? reserveWords(result, language) : [];
  const all = [...comes, ...[...reserve, ...lastDayWords(result, language)].map(own)];
  return [{ sign: sign('!', 'unclear'), words: several(all, ' · '), under: [] }];
}

/** A breach that comes, and days that cannot be judged. */
function ahead(result: CountResult, language: Language): Value[] {
  const { next, nextUnknown } = result;
  return [
    ...(nextUnknown === null || (next !== null && nextUnknown.from > next.from)
      ? []
      : [own(unknownAhead(result, language))]),
    ...(next === null ? [] : [breachAhead(result, next, language)]),
  ];
}

function unknownAhead({ nextUnknown, unknown }: CountResult, language: Language): string {
  const words = wordsIn(language).promises;
  if (nextUnknown === null) return '';
  const from = words.unknownFrom(writtenDay(nextUnknown.from), countRange(nextUnknown));
  return unknown.some(({ reason }) => reason === 'krav/set-aside')
    ? `${from}, ${words.untilRead}`
    : from;
}

function breachAhead(
  { krav }: CountResult,
  next: NonNullable<CountResult['next']>,
  language: Language,
): Value {
  const words = wordsIn(language).promises;
  const kind = breachKind(krav, next.side, next.from);
  const hasBoth = krav.min !== null && krav.max !== null;
  const side = next.side === 'below' ? 'tooFew' : 'tooMany';
  const comes = words.ahead[kind === 'broken' && hasBoth ? side : kind];
  const group = next.group === null ? '' : `, ${words.inGroup(String(next.group))}`;
  const planned = next.withPlanned === 'broken' ? '' : `, ${words.unlessPlanned}`;
  const grade = gradeWord(krav, next.side, next.from, language);
  const said = (until: number | null) =>
    `${comes(writtenDay(next.from), until, grade)}${group}${planned}`;
  return counting(said(next.daysUntil), said(null));
}

/** «tåler at ett stanser til 30.06.2027»; nothing for what has no lower limit, or where nobody can say. */
export function reserveWords({ reserve }: CountResult, language: Language): string[] {
  const words = wordsIn(language).reserve.below;
  const { below } = reserve;
  if (below === null || below.today === null) return [];
  if (below.today <= 0) return [words.bearsNone];
  return [
    below.noneFrom === null ? words.bears : words.bearsTo(writtenDay(addDays(below.noneFrom, -1))),
  ];
}

function lastDayWords({ next }: CountResult, language: Language): string[] {
  const words = wordsIn(language).promises;
  if (next === null || next.lastDayToAct === null) return [];
  const day = writtenDay(next.lastDayToAct);
  return [next.earliestClosed === null ? words.lastDay(day) : words.tooLate(day)];
}

function pastStatement(
  { krav }: CountResult,
  { kind, days, gaps }: PastGaps,
  language: Language,
): Statement {
  const words = wordsIn(language).promises;
  const [mark, tone] = KIND_SIGNS[kind];
  const last = gaps.at(-1);
  const span = last === undefined ? '' : spanWords(last, language);
  const grade = last === undefined ? '' : gradeWord(krav, last.side, last.to, language);
  const when = gaps.length > 1 ? words.wasSeveralTimes(gaps.length, span) : span;
  return {
    sign: sign(mark, tone),
    words: own(words.was[kind](days, when, grade)),
    under: [],
  };
}

function spanWords(gap: Gap, language: Language): string {
  const words = wordsIn(language).promises;
  return `${writtenDays(gap.from, gap.to)} ${words.countThen(countRange(gap))}`;
}
