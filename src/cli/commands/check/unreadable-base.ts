import { report, wordsOf } from '../../../diagnostic/catalogue.ts';
import { type Finding, keyAt } from '../../../diagnostic/finding.ts';
import { CONFIG_FILE } from '../../../read/register/read-config.ts';
import type { Register } from '../../../register/register.ts';
import { baseName } from '../../../reports/document/compared-base.ts';
import type { ReportedFinding } from '../../../reports/document/finding.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { inside } from '../../../tree/path.ts';
import type { UnreadableBase } from '../../comparison/comparison.ts';

/** That nothing could be compared with, at the register.yaml of the head, with where it is wrong in the base. */
export function unreadableBaseFinding(
  base: UnreadableBase,
  { folder }: Register,
  language: Language,
): Finding {
  const [cause] = base.causes;
  const args = {
    base: baseName(base, language),
    place: placeIn(base),
    cause: cause?.code ?? null,
  };
  const path = inside(folder, CONFIG_FILE);
  return report('register/base-unreadable', args, keyAt(path, ''), {});
}

/** «Ingenting å sammenligne med: data/register.yaml:7 i main kan ikke brukes: … Registeret er vurdert alene.» */
export function aloneWords(
  base: UnreadableBase,
  language: Language,
): { readonly headline: string } {
  const [cause] = base.causes;
  const message = cause === undefined ? null : wordsOf(cause, language).message;
  const words = wordsIn(language).check;
  return { headline: words.judgedAlone(placeIn(base), baseName(base, language), message) };
}

/** What was wrong in the base, and is not in a register that could be read. */
export function putRight(base: UnreadableBase | null): ReportedFinding[] {
  return (base?.causes ?? []).map((cause) => ({ ...cause, change: 'resolved' }));
}

function placeIn({ path, causes }: UnreadableBase): string {
  const [cause] = causes;
  const at = cause?.code === 'file/missing' ? null : (cause?.at ?? null);
  return at === null ? path : `${at.path}:${at.start.line}`;
}
