import type { Count, Sides, Verdict } from '../../krav/days/verdict.ts';
import type { Alvor, CountKrav, Limits } from '../../krav/definition/krav.ts';
import type { KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import type { Language } from '../../text/language.ts';
import type { Value } from '../document/value.ts';
import { verdictCell } from '../posts/cells.ts';

/**
 * A breach that the krav itself says is less than an error is not called one: it is over a limit, outside both,
 * or not met as a warning.
 */
type Mild = 'over' | 'outside' | 'not-met';

const MILD_SIGNS: Readonly<Record<Mild, string>> = { over: '↑', outside: '↕', 'not-met': '✗' };

/** A verdict, and how grave the breach of each side is: null where that side is not broken. */
export interface GradedVerdict {
  readonly verdict: Verdict;
  readonly below: Alvor | null;
  readonly above: Alvor | null;
}

/** What an answer is called, where it is a breach that is no error; else null. */
export function mildBreach(result: KravResult): Mild | null {
  return mildOf(gradedVerdict(result));
}

function mildOf({ verdict, below, above }: GradedVerdict): Mild | null {
  if (verdict !== 'broken' || below === 'feil' || above === 'feil') return null;
  if (below !== null && above !== null) return 'outside';
  return above === null ? 'not-met' : 'over';
}

function gradedVerdict(result: KravResult): GradedVerdict {
  switch (result.form) {
    case 'antall':
    case 'hendelser':
      return gradedSides(result, result.krav);
    case 'vilkar':
    case 'quarantined':
      return { verdict: result.verdict, below: result.krav.alvor, above: null };
  }
}

/** A verdict of two sides, with how grave a breach of each is by a rule. */
export function gradedSides(
  { verdict, sides }: { readonly verdict: Verdict; readonly sides: Sides },
  rule: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): GradedVerdict {
  return {
    verdict,
    below: sides.below === 'broken' ? rule.alvor : null,
    above: sides.above === 'broken' ? rule.alvorAbove : null,
  };
}

/**
 * The same where the count tells which side is broken. Where it does not, since groups are counted apart, each
 * side with a limit may be.
 */
export function gradedCount(
  { verdict, low, high }: Count & { readonly verdict: Verdict },
  rule: Limits & Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): GradedVerdict {
  const isBelow = rule.min !== null && high < rule.min;
  const isAbove = rule.max !== null && low > rule.max;
  const isTold = isBelow || isAbove;
  const below = isTold ? isBelow : rule.min !== null || rule.max === null;
  const above = isTold ? isAbove : rule.max !== null;
  return {
    verdict,
    below: below ? rule.alvor : null,
    above: above ? rule.alvorAbove : null,
  };
}

/** «over grensen», «ikke oppfylt (varsel)». */
function mildWords(graded: GradedVerdict, mild: Mild, language: Language): string {
  const { krav: words } = wordsIn(language);
  const word = words.said[mild];
  return mild === 'not-met' ? words.graded(word, words.grades[mildGrade(graded)]) : word;
}

/** «✓», «↑»: the sign of an answer. */
export function answerSign(result: KravResult): string {
  return signOf(gradedVerdict(result));
}

function signOf(graded: GradedVerdict): string {
  const mild = mildOf(graded);
  return mild === null ? VERDICT_SIGNS[graded.verdict] : MILD_SIGNS[mild];
}

/** «varsel», «merknad»: how grave a breach that is no error is; null where the answer is no such breach. */
export function mildGradeWord(result: KravResult, language: Language): string | null {
  const graded = gradedVerdict(result);
  return mildOf(graded) === null ? null : wordsIn(language).krav.grades[mildGrade(graded)];
}

/** «✓ oppfylt», «↑ over grensen»: the answer of a krav with its sign. */
export function answerValue(result: KravResult, language: Language): Value {
  return gradedValue(gradedVerdict(result), language);
}

/** The same of a part of a krav, such as a group, a period or a post. */
export function gradedValue(graded: GradedVerdict, language: Language): Value {
  const mild = mildOf(graded);
  return mild === null
    ? verdictCell(graded.verdict, language)
    : {
        kind: 'verdict',
        verdict: null,
        words: `${signOf(graded)} ${mildWords(graded, mild, language)}`,
        tone: 'unclear',
        machine: graded.verdict,
      };
}

/** «oppfylt», «over grensen (varsel)»: the answer of a krav in a sentence. */
export function answerWords(result: KravResult, language: Language): string {
  const graded = gradedVerdict(result);
  const mild = mildOf(graded);
  const { krav: words, verdicts } = wordsIn(language);
  if (mild === null) return verdicts[graded.verdict];
  return words.graded(words.said[mild], words.grades[mildGrade(graded)]);
}

/** How grave a mild breach is: the graver of its sides. */
function mildGrade({ below, above }: GradedVerdict): Alvor {
  return below === 'advarsel' || above === 'advarsel' ? 'advarsel' : 'merknad';
}
