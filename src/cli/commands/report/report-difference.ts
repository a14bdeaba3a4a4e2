import { firstOtherPart } from '../../../render/office/zip.ts';
import type { Stamp } from '../../../reports/document/stamp.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';

/** Where a stored report and the one made now begin to differ, and why they do. */
export function reportDifference(
  path: string,
  { stored, again }: { readonly stored: Buffer; readonly again: Buffer },
  { stamp, hash }: { readonly stamp: Stamp; readonly hash: string },
  language: Language,
): string[] {
  const { verify } = wordsIn(language);
  const why =
    stamp.register === hash
      ? verify.reportChanged
      : verify.registerChanged(stamp.register.slice(0, 8), hash.slice(0, 8));
  return [verify.different(path, placeOfDifference(stored, again, language)), why];
}

function placeOfDifference(stored: Buffer, again: Buffer, language: Language): string {
  const { verify } = wordsIn(language);
  const part = firstOtherPart(stored, again);
  if (part !== null) return verify.inPart(part);
  const [was, is] = [stored, again].map((bytes) => bytes.toString('utf8').split('\n'));
  const line = (was ?? []).findIndex((text, index) => text !== is?.[index]);
  return verify.onLine(line < 0 ? (was?.length ?? 0) : line + 1);
}
