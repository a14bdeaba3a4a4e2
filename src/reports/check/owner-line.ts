import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NextBreach,
  type Remedy,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { numberInWords, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, foremost } from '../diff/diff.ts';
import { type Block, paragraph } from '../document/document.ts';
import { own, several, sign } from '../document/value.ts';
import { nextGap, remedyNeed } from '../krav/remedy-need.ts';
import { remedyWords } from '../krav/standing.ts';
import { postTitle } from '../posts/title.ts';
import { responsibleForKrav } from '../sections/promise-line.ts';

const MOST_REMEDIES = 5;

/** What stands in the way before a change can be merged: errors in the data, a promise rewritten backwards or taken away, warnings, an approval; null of nothing. */
export type InTheWay = 'errors' | 'rewritten' | 'removed' | 'warnings' | 'approval' | null;

/** A promise, and who answers for it; null where nobody is recorded. */
interface OwnedPromise {
  readonly id: string;
  readonly title: string;
  readonly responsible: string | null;
}

/**
 * «Den som har ansvar for K-09a «Minst tre …» (Innovasjon): …», what whoever answers for the promise that the
 * headline is about must do; empty where the change does nothing to a promise.
 */
export function ownerLine(change: DiffReport, inTheWay: InTheWay, language: Language): Block[] {
  const words = wordsIn(language).comment.owner;
  const promise = promiseOf(change);
  if (promise === null) return [paragraph(own(words.noneTouched))];
  const said = sentences(change, inTheWay, language);
  const all = said.length === 0 ? [words.nothing] : said;
  const owner = words.label(promise.id, promise.title, promise.responsible);
  return [paragraph(several([sign(owner, 'quiet'), own(all.join(' '))], ' '))];
}

function sentences(change: DiffReport, inTheWay: InTheWay, language: Language): string[] {
  const words = wordsIn(language).comment.owner;
  const first = foremost(change.krav);
  switch (inTheWay) {
    case 'errors':
    case 'warnings': {
      const before = ahead(first?.base ?? null, language);
      return [words[inTheWay], ...(before.length === 0 ? [] : [words.anyway, ...before])];
    }
    case 'rewritten':
    case 'removed':
      return [words[inTheWay]];
    case 'approval': {
      const rule = change.ruleChanges.find(({ krav }) => krav !== null);
      return [words.approval(rule?.effect === 'new', rule?.after?.verdict === 'broken')];
    }
    case null:
      return ahead(first?.head ?? null, language);
  }
}

/** The krav that the headline is about, as it becomes, or was where it is taken away; null where it is about none. */
function promiseOf({ krav, ruleChanges, register }: DiffReport): OwnedPromise | null {
  const byRule = ruleChanges.find((each) => each.krav !== null);
  const first = byRule === undefined ? foremost(krav) : krav.find(({ id }) => id === byRule.krav);
  const judged = (first?.head ?? first?.base)?.krav;
  if (judged !== undefined) return { ...judged, responsible: responsibleForKrav(judged, register) };
  // A new krav is not judged by the rules from before.
  const added = byRule?.krav == null ? undefined : register.postOf(KRAV_TYPE, byRule.krav);
  if (added === undefined || byRule === undefined) return null;
  return { id: added.id, title: postTitle(added), responsible: byRule.approver };
}

/** What would close the breach that is or comes, and make sure what is unclear today or before it. */
function ahead(krav: KravResult | null, language: Language): string[] {
  const result = krav === null ? null : dailyResult(krav);
  if (result === null) return [];
  const { current, next, verdict } = result;
  const words = wordsIn(language).comment;
  const unclear = [...new Set(result.unknown.map(({ post }) => post))];
  if (verdict === 'broken' && current !== null) {
    const missing = numberInWords(current.shortfall, language);
    const closes = words.closes.now(writtenDay(current.from), missing);
    return withRemedies(closes, current.remedies, language);
  }
  if (next === null) return unclearSentence(result, unclear, language);
  const gap = nextGap(result);
  const need = gap === undefined ? 'perhaps' : remedyNeed(gap);
  const day = writtenDay(next.from);
  if (need === 'perhaps' && unclear.length > 0 && next.high > next.low)
    return clearUpFirst(result, next, unclear, language);
  const isAlone = need !== 'perhaps' && next.remedies.length === 1;
  const missing = numberInWords(gap?.shortfall ?? 1, language);
  const closes = words.closes[isAlone ? 'alone' : need](day, unclear, missing);
  return [
    ...withRemedies(closes, next.remedies, language),
    ...unclearSentence(result, unclear, language),
  ];
}

/** Where one remedy is enough if all that is unclear counts: what then closes the next breach, and what more is needed if it does not. */
function clearUpFirst(
  { verdict, nextUnknown }: CountResult,
  next: NextBreach,
  unclear: readonly string[],
  language: Language,
): string[] {
  const words = wordsIn(language).comment.clearUp;
  const missing = next.high - next.low;
  const posts = unclear.length;
  const isFirst = nextUnknown !== null && nextUnknown.from < next.from;
  const by = writtenDay(isFirst ? nextUnknown.from : next.from);
  const closes = words.ifRunning(posts, writtenDay(next.from), next.remedies.length === 1);
  return [
    words.first(unclear),
    ...withRemedies(closes, next.remedies, language),
    verdict === 'unknown'
      ? words.ifNotNow(posts, missing)
      : words.ifNot(posts, missing, by, isFirst),
  ];
}

/** Of today where it cannot be judged now; of days that become unclear before the next breach. */
function unclearSentence(
  { verdict, next, nextUnknown }: CountResult,
  unclear: readonly string[],
  language: Language,
): string[] {
  const words = wordsIn(language).comment;
  if (verdict === 'unknown') return unclear.length === 0 ? [] : [words.unclearNow(unclear)];
  const from = nextUnknown?.from ?? null;
  if (from === null || (next !== null && next.from <= from)) return [];
  return [words.unclearAhead(writtenDay(from), unclear)];
}

/** «… : 1) forleng … 2) start …»; nothing where nothing closes it. */
function withRemedies(closes: string, remedies: readonly Remedy[], language: Language): string[] {
  const said = remedies.slice(0, MOST_REMEDIES).map((remedy) => remedyWords(remedy, language));
  if (said.length === 0) return [];
  const numbered = said.map((each, index) => (said.length === 1 ? each : `${index + 1}) ${each}`));
  return [`${closes} ${numbered.join('. ')}.`];
}
