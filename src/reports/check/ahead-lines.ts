import { dailyResult, type Remedy } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { newlyUnclearFrom } from '../diff/ahead-words.ts';
import { type DiffReport, foremost } from '../diff/diff.ts';
import { type Block, paragraph } from '../document/document.ts';
import { own, several } from '../document/value.ts';
import { nextGap, remedyNeed } from '../krav/remedy-need.ts';
import { remedyWords } from '../krav/standing.ts';

const MOST_REMEDIES = 5;

/** «Det som lukker bruddet 01.08.2027: start ett til som teller, senest 01.07.2027», of the krav that the headline is about: of the breach that is, else of the next. */
export function remedyLine({ krav }: DiffReport, language: Language): Block[] {
  const head = foremost(krav)?.head ?? null;
  const result = head === null ? null : dailyResult(head);
  if (result === null) return [];
  const { current, next, verdict, unknown } = result;
  const words = wordsIn(language).comment.closes;
  const unclear = [...new Set(unknown.map(({ post }) => post))];
  if (verdict === 'broken' && current !== null)
    return remediesLine(words.now(writtenDay(current.from)), current.remedies, language);
  if (next === null) return [];
  const gap = nextGap(result);
  const need = gap === undefined ? 'perhaps' : remedyNeed(gap);
  const isAlone = need !== 'perhaps' && next.remedies.length === 1;
  const closes = words[isAlone ? 'alone' : need](writtenDay(next.from), unclear);
  return remediesLine(closes, next.remedies, language);
}

/** What is to be done for days that the change makes unclear, before the next breach. */
export function unclearLine({ krav }: DiffReport, language: Language): Block[] {
  const first = foremost(krav);
  const result = first === null || first.head === null ? null : dailyResult(first.head);
  const from = first === null ? null : newlyUnclearFrom(first);
  if (result === null || from === null || (result.next !== null && result.next.from <= from))
    return [];
  const posts = [...new Set(result.unknown.map(({ post }) => post))];
  return [paragraph(own(wordsIn(language).comment.unclearAhead(writtenDay(from), posts)))];
}

/** Days gone by that the change makes days of breach: the headline tells of today and of what comes. */
export function daysLine({ krav }: DiffReport, language: Language): Block[] {
  const first = foremost(krav);
  if (first === null || first.base === null || first.head === null) return [];
  const [was, is] = [dailyResult(first.base), dailyResult(first.head)];
  if (was === null || is === null || is.daysBroken <= was.daysBroken) return [];
  return [paragraph(own(wordsIn(language).comment.brokenDays(was.daysBroken, is.daysBroken)))];
}

function remediesLine(closes: string, remedies: readonly Remedy[], language: Language): Block[] {
  const said = remedies.slice(0, MOST_REMEDIES).map((remedy) => own(remedyWords(remedy, language)));
  return said.length === 0 ? [] : [paragraph(several([own(closes), several(said, ' · ')], ' '))];
}
