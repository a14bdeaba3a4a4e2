import type { KravChange } from '../../krav/comparison/compare.ts';
import { countOf, type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { type DiffReport, foremost, hasOtherAnswer, nextBreachIn } from './diff.ts';

/** The one sentence to read first: what the change does to the promises. */
export function headline(report: DiffReport, language: Language): string {
  const first = foremost(report.krav);
  if (first === null) return wordsIn(language).diff.nothing;
  return changedItself(first, report, language) ?? aboutKrav(first, language);
}

/** Of a krav that the change rewrites, that comes before what it answers: a looser promise is no better kept. */
function changedItself(krav: KravChange, report: DiffReport, language: Language): string | null {
  const { id, base, head } = krav;
  if (base === null || head === null || !isRewritten(krav, report)) return null;
  const [was, is] = [limitWords(base, language), limitWords(head, language)];
  const limits = was === is ? '' : `: ${was} → ${is}`;
  const words = wordsIn(language).diff;
  const days = rewrittenDays(id, report);
  if (days > 0) return words.rewrittenDays(id, limits, days);
  if (krav.byRules && krav.change === 'resolved') return words.lowered(id, limits);
  if (krav.byRules && krav.change === 'new') return words.sharpened(id, limits);
  return words.rewritten(id, limits, wordsIn(language).verdicts[head.verdict]);
}

/** How many days gone by get another answer by the rules of the change. */
function rewrittenDays(id: string, { findings }: DiffReport): number {
  const found = findings.find(
    ({ code, post, severity }) => code === 'rules/rewritten' && post === id && severity === 'error',
  );
  return found?.code === 'rules/rewritten' ? found.args.days : 0;
}

/** Whether the change rewrites the krav itself, and its new words are judged by. */
export function isRewritten({ head }: KravChange, { rules, judgedBy }: DiffReport): boolean {
  return judgedBy === 'head' && head !== null && rules.includes(head.krav.path);
}

function aboutKrav(krav: KravChange, language: Language): string {
  const { id, base, head, change } = krav;
  const words = wordsIn(language).diff;
  if (head === null) return words.removedKrav(id);
  const numbers = numbersOf(base, head);
  const limits = `${numbers === '' ? '' : `: ${numbers}`} (${limitWords(head, language)})`;
  const verdict = wordsIn(language).verdicts[head.verdict];
  if (base === null) return words.newKrav(id, verdict, limits);
  if (change === 'new' && head.verdict === 'broken') return words.broken(id, limits);
  if (change === 'new' && head.verdict === 'unknown') return words.noLongerJudged(id, limits);
  if (change === 'new' || (change !== 'resolved' && hasOtherAnswer(krav))) {
    const isTight = limitedResult(head)?.margin === 0 && limitedResult(base)?.margin !== 0;
    const still = head.verdict === 'met' ? words.stillHolds : verdict;
    const margin = isTight ? words.withoutMargin : '';
    return `${id} ${still}${margin}${limits}${nextMove(base, head, language)}`;
  }
  if (change === 'resolved') {
    if (head.verdict !== 'met') return words.nearer(id, limits);
    const holds = base.verdict === 'met' ? words.holdsLonger : words.holdsAgain;
    return `${holds(id, limits)}${nextMove(base, head, language)}`;
  }
  return words.notThisChange(id, krav.since === null ? '' : ` ${writtenDay(krav.since)}`);
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
  const words = wordsIn(language).diff;
  const written = (day: Day | null) => (day === null ? words.noneInSight : writtenDay(day));
  return words.nextBreach(written(was), written(is));
}
