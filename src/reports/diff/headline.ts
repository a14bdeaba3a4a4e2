import type { KravChange } from '../../krav/comparison/compare.ts';
import { countOf, type KravResult, limitedResult } from '../../krav/result.ts';
import type { Language, Words } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { type DiffReport, foremost, hasOtherAnswer, nextBreachIn } from './diff.ts';

/** The one sentence to read first: what the change does to the promises. */
export function headline(report: DiffReport, language: Language): string {
  const first = foremost(report.krav);
  if (first === null) return NOTHING[language];
  return changedItself(first, report, language) ?? aboutKrav(first, language);
}

const NOTHING: Words = {
  nb: 'Ingen løfter får et annet svar',
  en: 'No promise gets another answer',
};

/** Of a krav that the change rewrites, that comes before what it answers: a looser promise is no better kept. */
function changedItself(krav: KravChange, report: DiffReport, language: Language): string | null {
  const { id, base, head } = krav;
  if (base === null || head === null || !isRewritten(krav, report)) return null;
  const nb = language === 'nb';
  const [was, is] = [limitWords(base, language), limitWords(head, language)];
  const limits = was === is ? '' : `: ${was} → ${is}`;
  return nb
    ? `${id}: kravet selv er endret${limits}; ${VERDICT_WORDS[head.verdict].nb} etter det nye`
    : `${id}: the krav itself is changed${limits}; ${VERDICT_WORDS[head.verdict].en} by the new one`;
}

/** Whether the change rewrites the krav itself, and its new words are judged by. */
export function isRewritten({ head }: KravChange, { rules, judgedBy }: DiffReport): boolean {
  return judgedBy === 'head' && head !== null && rules.includes(head.krav.path);
}

function aboutKrav(krav: KravChange, language: Language): string {
  const { id, base, head, change } = krav;
  const nb = language === 'nb';
  if (head === null) return nb ? `${id} er fjernet` : `${id} is removed`;
  const numbers = numbersOf(base, head);
  const limits = `${numbers === '' ? '' : `: ${numbers}`} (${limitWords(head, language)})`;
  if (base === null)
    return nb
      ? `${id} er nytt: ${VERDICT_WORDS[head.verdict].nb}${limits}`
      : `${id} is new: ${VERDICT_WORDS[head.verdict].en}${limits}`;
  if (change === 'new' && head.verdict === 'broken')
    return nb
      ? `${id} brytes av denne endringen${limits}`
      : `${id} is broken by this change${limits}`;
  if (change === 'new' && head.verdict === 'unknown')
    return nb
      ? `${id} kan ikke lenger vurderes${limits}`
      : `${id} can no longer be judged${limits}`;
  if (change === 'new' || (change !== 'resolved' && hasOtherAnswer(krav))) {
    const ahead = nextMove(base, head, language);
    const still =
      head.verdict === 'met'
        ? nb
          ? 'holder fortsatt'
          : 'still holds'
        : VERDICT_WORDS[head.verdict][language];
    const margin =
      limitedResult(head)?.margin === 0 && limitedResult(base)?.margin !== 0
        ? nb
          ? ', men uten margin'
          : ', but without margin'
        : '';
    return `${id} ${still}${margin}${limits}${ahead}`;
  }
  if (change === 'resolved')
    return head.verdict === 'met'
      ? nb
        ? `${id} holder${base.verdict === 'met' ? ' lenger' : ' igjen'}${limits}${nextMove(base, head, language)}`
        : `${id} holds ${base.verdict === 'met' ? 'longer' : 'again'}${limits}${nextMove(base, head, language)}`
      : nb
        ? `${id} er nærmere å holde${limits}`
        : `${id} is nearer to holding${limits}`;
  const since = krav.since === null ? '' : ` ${writtenDay(krav.since)}`;
  return nb
    ? `${id} holder ikke, men det er ikke denne endringen: kalenderen${since}`
    : `${id} does not hold, but that is not this change: the calendar${since}`;
}

function numbersOf(base: KravResult | null, head: KravResult): string {
  if (limitedResult(head) === null) return '';
  const is = countRange(countOf(head));
  if (base === null) return is;
  const was = countRange(countOf(base));
  return was === is ? is : `${was} → ${is}`;
}

function nextMove(base: KravResult, head: KravResult, language: Language): string {
  const was = nextBreachIn(base)?.from ?? null;
  const is = nextBreachIn(head)?.from ?? null;
  if (was === is) return '';
  return `; ${language === 'nb' ? 'neste brudd' : 'next breach'} ${nextDay(was, language)} → ${nextDay(is, language)}`;
}

/** A day, or that none is in sight. */
export function nextDay(day: Parameters<typeof writtenDay>[0] | null, language: Language): string {
  return day === null ? { nb: 'ingen i sikte', en: 'none in sight' }[language] : writtenDay(day);
}
