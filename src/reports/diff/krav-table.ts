import type { KravChange } from '../../krav/comparison/compare.ts';
import { type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { day, id, missing, number, own, several, type Value } from '../document/value.ts';
import { answerValue } from '../krav/said.ts';
import { limitWords } from '../krav/sentences.ts';
import { newlyUnclearFrom } from './ahead-words.ts';
import { type DiffReport, hasOtherAnswer, isTouched, nextBreachIn } from './diff.ts';
import { isRewritten } from './headline.ts';
import { noNextWords } from './words.ts';

const NONE = missing('–');

/** The krav with another answer or one to look at, before and after; how many are as before is said under it. */
export function kravTable(report: DiffReport, language: Language): Table {
  const words = wordsIn(language).diff;
  const rows = report.krav.filter(isTouched);
  const same = report.krav.length - rows.length;
  const nextOf = ({ base, head }: KravChange) => ({
    was: nextBreachIn(base)?.from ?? null,
    is: nextBreachIn(head),
  });
  const orNone = (next: Day | null, result: KravResult | null) =>
    next === null ? own(noNextWords(result, language)) : day(next);
  const columns: ColumnOf<KravChange>[] = [
    {
      key: 'promise',
      title: words.promise,
      flexible: true,
      cell: (krav) => nameOf(krav, language),
    },
    {
      key: 'before',
      title: words.before,
      flexible: true,
      cell: ({ base }) => standingCell(base, language),
    },
    {
      key: 'after',
      title: words.after,
      flexible: true,
      cell: ({ head }) => standingCell(head, language),
    },
    {
      key: 'next',
      title: words.next,
      flexible: true,
      cell: (krav) => {
        const { was, is } = nextOf(krav);
        if (was === (is?.from ?? null)) return sameBreach(krav, is?.from ?? null, language);
        const isUnclear = is === null && krav.parts.some(({ isUnclearAhead }) => isUnclearAhead);
        const after = isUnclear ? own(words.notKnown) : orNone(is?.from ?? null, krav.head);
        return { kind: 'change', before: orNone(was, krav.base), after };
      },
    },
    {
      key: 'nextIn',
      title: words.nextIn,
      priority: 3,
      onScreen: true,
      cell: (krav) => {
        const { is } = nextOf(krav);
        return is === null ? NONE : number(is.daysUntil, 'days');
      },
    },
    {
      key: 'blame',
      title: words.blame,
      flexible: true,
      cell: (krav) =>
        isRewritten(krav, report) ? own(words.changedKrav) : blameCell(krav, language),
    },
  ];
  return tableOf({
    id: 'lofter',
    caption: words.promises,
    empty: '',
    columns: rows.some((krav) => nextOf(krav).is !== null)
      ? columns
      : columns.filter(({ key }) => key !== 'nextIn'),
    rows,
    note: same === 0 ? null : words.unchanged(same, isByOtherRules(report)),
  });
}

/** Whether a krav is another, and the answers are still by what it was: then it must be said beside them. */
function isByOtherRules({ judgedBy, ruleChanges }: DiffReport): boolean {
  return judgedBy === 'base' && ruleChanges.some(({ krav }) => krav !== null);
}

/** The krav, a link to its file, and what it asks for. */
function nameOf({ id: name, base, head }: KravChange, language: Language): Value {
  const shown = head ?? base;
  if (shown === null) return id(name);
  const file = head === null ? null : { path: head.krav.path, line: null };
  return several([id(name, file), own(limitWords(shown, language))], ' ');
}

/** A next breach that has not moved is one day; with from when it is newly unclear, where that is before it. */
function sameBreach(krav: KravChange, breach: Day | null, language: Language): Value {
  const unclear = newlyUnclearFrom(krav);
  const isTold = unclear !== null && (breach === null || unclear <= breach);
  const { asBefore, unclearFrom } = wordsIn(language).diff;
  if (!isTold) return breach === null ? NONE : several([day(breach), own(asBefore)], ' ');
  const words = own(unclearFrom(writtenDay(unclear)));
  return breach === null ? words : several([several([day(breach), own(asBefore)], ' '), words]);
}

/** How many and the verdict; without a margin also that. A form without limits has no number. */
function standingCell(result: KravResult | null, language: Language): Value {
  if (result === null) return NONE;
  const limited = limitedResult(result);
  const verdict = answerValue(result, language);
  const isTight = result.verdict === 'met' && limited?.margin === 0;
  const answer = isTight
    ? several([verdict, own(wordsIn(language).diff.reserveNone)], ', ')
    : verdict;
  if (limited === null) return answer;
  const { low, high } = limited.count;
  return several([{ kind: 'count', low, high }, answer], ' ');
}

function blameCell(krav: KravChange, language: Language): Value {
  const { thisChange, calendar, notHere, promiseLowered, promiseSharpened } =
    wordsIn(language).diff;
  switch (krav.change) {
    case 'new':
      return own(krav.byRules ? promiseSharpened : thisChange);
    case 'resolved':
      return own(krav.byRules ? promiseLowered : thisChange);
    case 'calendar':
      return krav.since === null ? own(calendar) : several([own(calendar), day(krav.since)], ', ');
    case 'unchanged':
    case null:
      if (!hasOtherAnswer(krav)) return NONE;
      return own(krav.isBlind ? notHere : thisChange);
  }
}
