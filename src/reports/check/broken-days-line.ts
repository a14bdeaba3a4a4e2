import { dailyResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, foremost } from '../diff/diff.ts';
import { type Block, paragraph } from '../document/document.ts';
import { own } from '../document/value.ts';

/** Days gone by that the change makes days of breach: the headline tells of today and of what comes. */
export function daysLine({ krav }: DiffReport, language: Language): Block[] {
  const first = foremost(krav);
  if (first === null || first.base === null || first.head === null) return [];
  const [was, is] = [dailyResult(first.base), dailyResult(first.head)];
  if (was === null || is === null || is.daysBroken <= was.daysBroken) return [];
  return [paragraph(own(wordsIn(language).comment.brokenDays(was.daysBroken, is.daysBroken)))];
}
