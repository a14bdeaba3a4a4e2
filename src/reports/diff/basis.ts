import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { baseName } from '../document/compared-base.ts';
import { shortSha } from '../history/commit.ts';
import type { DiffReport } from './diff.ts';
import { shortLabel } from './words.ts';

/** What makes a comparison of two versions another thing than «what the change does». */
export interface DiffBasis {
  /** The commit where the base parted from the head, where the base has more than that; else null. */
  readonly parted: string | null;
  /** Why the base is read by the register.yaml and the schemas of the head; null where it is not. */
  readonly rulesOfHead: 'missing' | 'unusable' | null;
}

/** What must be said of the basis before anything else. */
export function basisWords(basis: DiffBasis, report: DiffReport, language: Language): string[] {
  const words = wordsIn(language).diff;
  const { base, headLabel } = report;
  const head = headLabel === null ? null : shortLabel(headLabel);
  return [
    ...(basis.parted === null
      ? []
      : [words.parted(baseName(base, language), head, shortSha(basis.parted))]),
    ...(basis.rulesOfHead === null
      ? []
      : [words.rulesOfHead(baseName(base, language), basis.rulesOfHead === 'missing')]),
  ];
}
