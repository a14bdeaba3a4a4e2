import type { Alvor, CountKrav } from '../../krav/definition/krav.ts';
import { type Gap, type KravResult, limitedResult } from '../../krav/result.ts';
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

/** What an answer is called, where it is a breach that is no error; else null. */
export function mildBreach(result: KravResult): Mild | null {
  if (result.verdict !== 'broken') return null;
  switch (result.form) {
    case 'antall':
    case 'hendelser': {
      const { krav, sides } = result;
      const below = sides.below === 'broken' ? krav.alvor : null;
      const above = sides.above === 'broken' ? krav.alvorAbove : null;
      if (below === 'feil' || above === 'feil') return null;
      if (below !== null && above !== null) return 'outside';
      return above === null ? 'not-met' : 'over';
    }
    case 'vilkar':
      return result.krav.alvor === 'feil' ? null : 'not-met';
  }
}

/** What a breach of one side is called. */
export function breachWord(
  { side }: Pick<Gap, 'side'>,
  krav: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): 'broken' | 'over' | 'under' {
  if (gradeOf({ side }, krav) === 'feil') return 'broken';
  return side === 'below' ? 'under' : 'over';
}

/** How grave a breach of one side is. */
export function gradeOf(
  { side }: Pick<Gap, 'side'>,
  { alvor, alvorAbove }: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): Alvor {
  return side === 'below' ? alvor : alvorAbove;
}

/** «over grensen», «ikke oppfylt (varsel)». */
function mildWords(result: KravResult, mild: Mild, language: Language): string {
  const { krav: words } = wordsIn(language);
  const word = words.said[mild];
  return mild === 'not-met' ? words.graded(word, words.grades[mildGrade(result)]) : word;
}

/** «✓», «↑»: the sign of an answer. */
export function answerSign(result: KravResult): string {
  const mild = mildBreach(result);
  return mild === null ? VERDICT_SIGNS[result.verdict] : MILD_SIGNS[mild];
}

/** «varsel», «merknad»: how grave a breach that is no error is; null where the answer is no such breach. */
export function mildGradeWord(result: KravResult, language: Language): string | null {
  return mildBreach(result) === null ? null : wordsIn(language).krav.grades[mildGrade(result)];
}

/** «✓ oppfylt», «↑ over grensen»: the answer of a krav with its sign. */
export function answerValue(result: KravResult, language: Language): Value {
  const mild = mildBreach(result);
  return mild === null
    ? verdictCell(result.verdict, language)
    : {
        kind: 'verdict',
        verdict: null,
        words: `${answerSign(result)} ${mildWords(result, mild, language)}`,
        tone: 'unclear',
        machine: result.verdict,
      };
}

/** «oppfylt», «over grensen (varsel)»: the answer of a krav in a sentence. */
export function answerWords(result: KravResult, language: Language): string {
  const mild = mildBreach(result);
  const { krav: words, verdicts } = wordsIn(language);
  if (mild === null) return verdicts[result.verdict];
  return words.graded(words.said[mild], words.grades[mildGrade(result)]);
}

/** How grave a mild breach is: the graver of its sides. */
function mildGrade(result: KravResult): Alvor {
  const limited = limitedResult(result);
  if (limited === null) return result.krav.alvor;
  const { krav, sides } = limited;
  const grades = [
    ...(sides.below === 'broken' ? [krav.alvor] : []),
    ...(sides.above === 'broken' ? [krav.alvorAbove] : []),
  ];
  return grades.includes('advarsel') ? 'advarsel' : 'merknad';
}
