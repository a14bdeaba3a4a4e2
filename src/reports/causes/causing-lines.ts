import { partOfAnswer, type Said, saidOfKrav } from '../../krav/answer-codes.ts';
import type { KravChange } from '../../krav/comparison/compare.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { type CountResult, dailyResult, type KravResult } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { ReportedFinding } from '../document/finding.ts';
import type { Cause } from './causes.ts';

/** A krav that a change gives another answer, and the changed posts that do it. */
export interface CausedChange {
  readonly krav: KravChange;
  readonly causes: readonly Cause[];
}

/** A changed line by which a finding is new, and what it does. */
export interface CausingLine {
  readonly at: NonNullable<Cause['at']>;
  readonly words: string;
}

/** The changed lines by which a finding about a krav is new; none of other findings. */
export function causingLines(
  { code, type, post, change }: ReportedFinding,
  caused: ReadonlyMap<string, CausedChange>,
  language: Language,
): CausingLine[] {
  const said = partOfAnswer(code) === null ? null : saidOfKrav(code);
  if (said === null || type !== KRAV_TYPE || post === undefined || change !== 'new') return [];
  const found = caused.get(post);
  if (found === undefined) return [];
  const words = lineWords(said, found, language);
  return found.causes.flatMap(({ at }) => (at === null ? [] : [{ at, words }]));
}

function lineWords(said: Said, { krav, causes }: CausedChange, language: Language): string {
  const { lines } = wordsIn(language).comment;
  const isAlone = causes.length === 1;
  switch (said) {
    case 'broken':
      return lines.breaks(krav.id, isAlone);
    case 'unclear':
      return lines.unclear(krav.id, isAlone);
    case 'ahead':
      return aheadWords(lines, krav.id, { was: daily(krav.base), is: daily(krav.head), isAlone });
  }
}

/** A breach that comes on the same day as before is not what the change brought: then it is what comes before it, or after. */
function aheadWords(
  lines: Catalogue['comment']['lines'],
  id: string,
  {
    was,
    is,
    isAlone,
  }: {
    readonly was: CountResult | null;
    readonly is: CountResult | null;
    readonly isAlone: boolean;
  },
): string {
  const next = is?.next?.from ?? null;
  const before = was?.next?.from ?? null;
  const unclear = is?.nextUnknown?.from ?? null;
  if (next !== null && next !== before) {
    const day = writtenDay(next);
    return before === null ? lines.brings(id, day, isAlone) : lines.moves(id, day, isAlone);
  }
  if (unclear !== null && unclear !== (was?.nextUnknown?.from ?? null))
    return lines.unclearFrom(id, writtenDay(unclear), isAlone);
  return lines.worsens(id, isAlone);
}

function daily(result: KravResult | null): CountResult | null {
  return result === null ? null : dailyResult(result);
}
