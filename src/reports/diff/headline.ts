import type { KravChange } from '../../krav/comparison/compare.ts';
import { isLess } from '../../krav/comparison/rule-changes.ts';
import { countOf, type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { answerWords, mildBreach } from '../krav/said.ts';
import { limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { postChangeWords } from '../posts/change-words.ts';
import { aheadWords } from './ahead-words.ts';
import { type DiffReport, foremost, hasOtherAnswer, isMade, nextBreachIn } from './diff.ts';
import { faultWords } from './faults.ts';
import { rewrittenWords, ruleWords } from './rule-words.ts';
import { lineToMend, noNextWords } from './words.ts';

/**
 * The one thing to read first: faults of data, then what the change takes away from the rules themselves, then
 * what it does to the promises.
 */
export function headline(report: DiffReport, language: Language): string {
  const [less] = report.ruleChanges.filter(isLess);
  const first = foremost(report.krav);
  return (
    faultWords(report, language) ??
    (less === undefined ? null : ruleWords(less, report, language)) ??
    rewrittenWords(report, language) ??
    aboutRuleOf(first, report, language) ??
    (first === null || first.change === 'calendar' ? quarantinedWords(report, language) : null) ??
    (first === null ? null : aboutKrav(first, language)) ??
    anyRule(report, language) ??
    wordsIn(language).diff.nothing
  );
}

/** Of a krav whose rules are others: that comes before what it answers. */
function aboutRuleOf(
  krav: KravChange | null,
  report: DiffReport,
  language: Language,
): string | null {
  const change = report.ruleChanges.find((each) => each.krav !== null && each.krav === krav?.id);
  return change === undefined ? null : ruleWords(change, report, language);
}

function anyRule(report: DiffReport, language: Language): string | null {
  const [change] = report.ruleChanges;
  return change === undefined ? null : ruleWords(change, report, language);
}

/** «FP-2026-002 er endret, men satt til side: linje 18 må rettes før det nye teller», or null. */
function quarantinedWords(report: DiffReport, language: Language): string | null {
  const change = report.posts.find(({ kind }) => kind === 'changed-set-aside');
  if (change === undefined) return null;
  const { path } = change.post;
  const { id, what } = postChangeWords(change, report.register, language, () =>
    lineToMend(report, path),
  );
  return wordsIn(language).diff.is(id, what);
}

/** Whether the change rewrites the krav itself, and its new words are judged by. */
export function isRewritten({ head }: KravChange, { rules, judgedBy }: DiffReport): boolean {
  return judgedBy === 'head' && head !== null && rules.includes(head.krav.path);
}

/** What a change does to one krav, in a sentence. */
export function aboutKrav(krav: KravChange, language: Language): string {
  const { id, base, head, change } = krav;
  const words = wordsIn(language).diff;
  if (head === null) return words.removedKrav(id);
  const numbers = numbersOf(base, head);
  const limits = `${numbers === '' ? '' : `: ${numbers}`} (${limitWords(head, language)})`;
  const verdict = answerWords(head, language);
  if (base === null) return words.newKrav(id, verdict, limits);
  if (isMade(krav, 'broken'))
    return mildBreach(head) === null
      ? words.broken(id, limits)
      : words.becomes(id, verdict, limits);
  if (isMade(krav, 'unknown')) return words.noLongerJudged(id, limits);
  if (change === 'new' || (change !== 'resolved' && hasOtherAnswer(krav))) {
    const isTight = limitedResult(head)?.margin === 0 && limitedResult(base)?.margin !== 0;
    const still = head.verdict === 'met' ? words.stillHolds : verdict;
    const margin = isTight ? words.withoutReserve : '';
    return withMove(krav, `${still}${margin}${limits}`, language);
  }
  if (change === 'resolved') {
    if (head.verdict !== 'met') return words.nearer(id, limits);
    if (base.verdict !== 'met') return `${words.holdsAgain(id, limits)}${nextMove(krav, language)}`;
    return aheadWords(krav, language) === null
      ? `${words.holdsLonger(id, limits)}${nextMove(krav, language)}`
      : withMove(krav, `${words.stillHolds}${limits}`, language);
  }
  return words.notThisChange(id, krav.since === null ? '' : ` ${writtenDay(krav.since)}`);
}

/** «K-09a brytes 31 dager tidligere: 01.07.2027. Holder fortsatt, men uten reserve: 4 → 3 (minst 3)» */
function withMove(krav: KravChange, standing: string, language: Language): string {
  const move = aheadWords(krav, language);
  return move === null
    ? `${krav.id} ${standing}${nextMove(krav, language)}`
    : `${move}. ${capital(standing)}`;
}

function numbersOf(base: KravResult | null, head: KravResult): string {
  if (limitedResult(head) === null) return '';
  const is = countRange(countOf(head));
  if (base === null) return is;
  const was = countRange(countOf(base));
  return was === is ? is : `${was} → ${is}`;
}

/** «; neste brudd 01.08.2027 → ingen i sikte» */
function nextMove({ base, head, parts }: KravChange, language: Language): string {
  const was = nextBreachIn(base)?.from ?? null;
  const is = nextBreachIn(head)?.from ?? null;
  if (was === is) return '';
  const words = wordsIn(language).diff;
  const isUnclear = parts.some(({ isUnclearAhead }) => isUnclearAhead);
  const written = (day: Day | null, none: string) => (day === null ? none : writtenDay(day));
  return words.nextBreach(
    written(was, noNextWords(base, language)),
    written(is, isUnclear ? words.notKnown : noNextWords(head, language)),
  );
}
