import type { KravForecastArguments } from '../diagnostic/codes/krav-forecast.ts';
import type { KravJudgementArguments } from '../diagnostic/codes/krav-judgement.ts';
import type { Code } from '../diagnostic/finding.ts';

/** What a finding says of a krav: that it does not hold, that it may not go on holding, or that nobody knows. */
export type Said = 'broken' | 'ahead' | 'unclear';

/** The part of the answer that a finding is about: one side of the day, all of it, or what is coming. */
export type PartOfAnswer = 'below' | 'above' | 'now' | 'ahead';

interface AnswerCode {
  readonly said: Said;
  /** Null where what is said is no part of the answer. */
  readonly part: PartOfAnswer | null;
}

/** The codes of findings that tell the answer of a krav. */
const ANSWER_CODES: Readonly<
  Record<keyof KravJudgementArguments | keyof KravForecastArguments, AnswerCode>
> = {
  'krav/below': { said: 'broken', part: 'below' },
  'krav/above': { said: 'broken', part: 'above' },
  'krav/period': { said: 'broken', part: 'now' },
  'krav/condition': { said: 'broken', part: 'now' },
  'krav/unknown': { said: 'unclear', part: 'now' },
  'krav/forecast': { said: 'ahead', part: 'ahead' },
  'krav/exemption-ends': { said: 'ahead', part: null },
};

const BY_CODE: Partial<Record<Code, AnswerCode>> = ANSWER_CODES;

/** What findings of a code say of the answer of a krav; null for those about anything else. */
export function saidOfKrav(code: Code): Said | null {
  return BY_CODE[code]?.said ?? null;
}

/** Whether findings of a code tell of a breach, of today or ahead. */
export function isAboutBreach(code: Code): boolean {
  switch (saidOfKrav(code)) {
    case 'broken':
    case 'ahead':
      return true;
    case 'unclear':
    case null:
      return false;
  }
}

/** The part of the answer of a krav that findings of a code are about; null for those about anything else. */
export function partOfAnswer(code: Code): PartOfAnswer | null {
  return BY_CODE[code]?.part ?? null;
}
