import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';

/** What a krav asks for at least and at most. */
interface MinMax {
  readonly min: number | null;
  readonly max: number | null;
}

interface BrokenDays {
  readonly years: readonly { readonly year: number; readonly days: number }[];
  /** The first day of each breach that lasts beyond the as-of day. */
  readonly breaches: readonly Day[];
  /** Those that are no longer surely breaches. */
  readonly unclear: readonly Day[];
}

export interface RuleChangeArguments {
  /** Null of a schema. */
  readonly krav: string | null;
  readonly path: string;
  readonly effect: 'looser' | 'stricter' | 'new' | 'removed' | 'broken';
  /** The limits that are others, and from when where that is ahead; null where none is. */
  readonly limits: {
    readonly before: MinMax | null;
    readonly after: MinMax | null;
    readonly from: Day | null;
  } | null;
  /** Broken days that the new rules take away, and those that they bring. */
  readonly gone: BrokenDays;
  readonly come: BrokenDays;
  readonly verdict: { readonly before: Verdict | null; readonly after: Verdict } | null;
  /** Who answers for the krav; null where nobody is named. */
  readonly approver: string | null;
}

type Verdict = 'met' | 'broken' | 'unknown' | 'pending' | 'not-in-force';

/** What one language says of a change of a rule, in parts. */
interface Parts {
  readonly changed: (krav: string, limits: string, effect: 'looser' | 'stricter') => string;
  readonly isNew: (krav: string, limits: string) => string;
  readonly removed: (krav: string, limits: string) => string;
  readonly broken: (krav: string) => string;
  readonly schema: Readonly<Record<RuleChangeArguments['effect'], (path: string) => string>>;
  readonly from: (limits: string, day: string) => string;
  readonly breach: (days: string, many: boolean) => string;
  readonly days: (days: number, year: number) => string;
  readonly gone: (what: string) => string;
  readonly unclear: (what: string) => string;
  readonly come: (what: string) => string;
  readonly becomes: (before: string | null, after: string, since: string | null) => string;
}

const PARTS: Readonly<Record<Language, Parts>> = {
  nb: {
    changed: (krav, limits, effect) =>
      `${krav}: kravet selv er endret: ${limits === '' ? (effect === 'looser' ? 'løftet er senket' : 'løftet er skjerpet') : limits}.`,
    isNew: (krav, limits) => `${krav} er et nytt krav${limits === '' ? '' : `: ${limits}`}.`,
    removed: (krav, limits) => `${krav} er fjernet${limits === '' ? '' : ` (${limits})`}.`,
    broken: (krav) => `${krav}: kravet selv er ødelagt, og kan ikke vurderes.`,
    schema: {
      looser: (path) => `${path} godtar mer enn før.`,
      stricter: (path) => `${path} krever mer enn før.`,
      new: (path) => `${path} er nytt.`,
      removed: (path) => `${path} er fjernet.`,
      broken: (path) => `${path} er ødelagt, og kan ikke brukes.`,
    },
    from: (limits, day) => `${limits} fra ${day}`,
    breach: (days, many) => `${many ? 'bruddene' : 'bruddet'} ${days}`,
    days: (days, year) => `${days} ${days === 1 ? 'dag' : 'dager'} med brudd i ${year}`,
    gone: (what) => `${what} forsvinner.`,
    unclear: (what) => `${what} blir uvisst.`,
    come: (what) => `Nytt: ${what}.`,
    becomes: (before, after, since) =>
      `Etter det nye: ${before === null ? '' : `${before} → `}${after}${since === null ? '' : ` fra ${since}`}.`,
  },
  en: {
    changed: (krav, limits, effect) =>
      `${krav}: the krav itself is changed: ${limits === '' ? (effect === 'looser' ? 'the promise is lowered' : 'the promise is sharpened') : limits}.`,
    isNew: (krav, limits) => `${krav} is a new krav${limits === '' ? '' : `: ${limits}`}.`,
    removed: (krav, limits) => `${krav} is removed${limits === '' ? '' : ` (${limits})`}.`,
    broken: (krav) => `${krav}: the krav itself is damaged, and cannot be judged.`,
    schema: {
      looser: (path) => `${path} accepts more than before.`,
      stricter: (path) => `${path} asks for more than before.`,
      new: (path) => `${path} is new.`,
      removed: (path) => `${path} is removed.`,
      broken: (path) => `${path} is damaged, and cannot be used.`,
    },
    from: (limits, day) => `${limits} from ${day}`,
    breach: (days, many) => `${many ? 'the breaches' : 'the breach'} ${days}`,
    days: (days, year) => `${days} ${days === 1 ? 'day' : 'days'} of breach in ${year}`,
    gone: (what) => `Gone: ${what}.`,
    unclear: (what) => `Now in doubt: ${what}.`,
    come: (what) => `New: ${what}.`,
    becomes: (before, after, since) =>
      `By the new one: ${before === null ? '' : `${before} → `}${after}${since === null ? '' : ` from ${since}`}.`,
  },
};

/** Who must approve a change of rules; where nobody is named whoever answers for the promise, or for the register. */
export function approverWords(
  change: Pick<RuleChangeArguments, 'approver' | 'krav'> | null,
  language: Language,
): string {
  const words = wordsIn(language).diff;
  if (change === null || change.krav === null) return change?.approver ?? words.ownerOfRegister;
  return change.approver ?? words.ownerOfPromises;
}

/** «K-09a: kravet selv er endret: minst 3 → 2. Bruddet 01.08.2027 og 45 dager i 2025 forsvinner.» */
export function ruleChangeWords(args: RuleChangeArguments, language: Language): string {
  const parts = PARTS[language];
  const { gone, come, verdict } = args;
  const verdicts = wordsIn(language).verdicts;
  const news = withUnclear(come);
  const since = newlyBrokenSince(verdict, news);
  const ahead = since === null ? news : { ...news, breaches: news.breaches.slice(1) };
  return [
    firstSentence(args, language),
    ...sentence(brokenWords(gone, language), parts.gone),
    ...sentence(breachWords(gone.unclear, language), parts.unclear),
    ...sentence(brokenWords(ahead, language), parts.come),
    ...(verdict === null
      ? []
      : [
          parts.becomes(
            verdict.before === null ? null : verdicts[verdict.before],
            verdicts[verdict.after],
            since === null ? null : writtenDay(since),
          ),
        ]),
  ].join(' ');
}

/** The first day of the breach that lasts on the as-of day, where the new rules make it one: the first of the new breaches. */
function newlyBrokenSince(
  verdict: RuleChangeArguments['verdict'],
  { breaches }: BrokenDays,
): Day | null {
  const isNew = verdict !== null && verdict.after === 'broken' && verdict.before !== 'broken';
  return isNew ? (breaches[0] ?? null) : null;
}

function sentence(what: string, of: (what: string) => string): string[] {
  if (what === '') return [];
  const said = of(what);
  return [`${said.slice(0, 1).toUpperCase()}${said.slice(1)}`];
}

function firstSentence(args: RuleChangeArguments, language: Language): string {
  const parts = PARTS[language];
  const { krav, path, effect, limits } = args;
  if (krav === null) return parts.schema[effect](path);
  switch (effect) {
    case 'looser':
    case 'stricter':
      return parts.changed(krav, limitChange(limits, language), effect);
    case 'new':
      return parts.isNew(krav, limitWords(limits?.after ?? null, language));
    case 'removed':
      return parts.removed(krav, limitWords(limits?.before ?? null, language));
    case 'broken':
      return parts.broken(krav);
  }
}

function limitChange(limits: RuleChangeArguments['limits'], language: Language): string {
  if (limits === null) return '';
  const [before, after] = [limitWords(limits.before, language), limitWords(limits.after, language)];
  const both = before === '' || after === '' ? '' : `${before} → ${withoutSameWord(after, before)}`;
  if (both === '' || limits.from === null) return both;
  return PARTS[language].from(both, writtenDay(limits.from));
}

/** «2» of «minst 2» beside «minst 3». */
function withoutSameWord(text: string, beside: string): string {
  const word = text.slice(0, text.lastIndexOf(' ') + 1);
  return /^\D+$/.test(word) && beside.startsWith(word) ? text.slice(word.length) : text;
}

function limitWords(limits: MinMax | null, language: Language): string {
  if (limits === null) return '';
  const { min, max } = limits;
  const words = wordsIn(language).krav;
  if (min !== null && max !== null) return words.between(min, max);
  if (min !== null) return words.atLeast(min);
  return max === null ? '' : words.atMost(max);
}

/** What newly is a breach is one, whether it was known before or not. */
function withUnclear({ years, breaches, unclear }: BrokenDays): BrokenDays {
  return { years, breaches: [...breaches, ...unclear].sort((a, b) => a - b), unclear: [] };
}

function brokenWords({ years, breaches }: BrokenDays, language: Language): string {
  const parts = PARTS[language];
  const ahead = breaches.length === 0 ? [] : [breachWords(breaches, language)];
  return listed([...ahead, ...years.map(({ year, days }) => parts.days(days, year))], language);
}

function breachWords(days: readonly Day[], language: Language): string {
  if (days.length === 0) return '';
  return PARTS[language].breach(listed(days.map(writtenDay), language), days.length > 1);
}
