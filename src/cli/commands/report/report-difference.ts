import { firstOtherPart } from '../../../render/office/zip.ts';
import type { Stamp } from '../../../reports/document/stamp.ts';
import type { Language } from '../../../text/language.ts';

/** Where a stored report and the one made now begin to differ, and why they do. */
export function reportDifference(
  path: string,
  { stored, again }: { readonly stored: Buffer; readonly again: Buffer },
  { stamp, hash }: { readonly stamp: Stamp; readonly hash: string },
  language: Language,
): string {
  const nb = language === 'nb';
  const where = placeOfDifference(stored, again, language);
  const why =
    stamp.register === hash
      ? nb
        ? 'Registeret er det samme: rapporten er endret etter at den ble laget.'
        : 'The register is the same: the report was changed after it was made.'
      : nb
        ? `Registeret er endret siden (${stamp.register.slice(0, 8)} → ${hash.slice(0, 8)}). Se hva: baerum-innov diff`
        : `The register has changed since (${stamp.register.slice(0, 8)} → ${hash.slice(0, 8)}). See what: baerum-innov diff`;
  return nb
    ? `${path} er ikke den rapporten som lages nå: første forskjell ${where}.\n${why}\n`
    : `${path} is not the report that is made now: the first difference is ${where}.\n${why}\n`;
}

function placeOfDifference(stored: Buffer, again: Buffer, language: Language): string {
  const part = firstOtherPart(stored, again);
  if (part !== null) return { nb: `i delen ${part}`, en: `in the part ${part}` }[language];
  const [was, is] = [stored, again].map((bytes) => bytes.toString('utf8').split('\n'));
  const line = (was ?? []).findIndex((text, index) => text !== is?.[index]);
  const at = line < 0 ? (was?.length ?? 0) : line + 1;
  return { nb: `på linje ${at}`, en: `on line ${at}` }[language];
}
