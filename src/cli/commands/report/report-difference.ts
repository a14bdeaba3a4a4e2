import { FORMATS, formatNamed } from '../../../render/formats.ts';
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
  return [verify.different(path, placeOfDifference(stored, again, stamp.format, language)), why];
}

function placeOfDifference(
  stored: Buffer,
  again: Buffer,
  format: string,
  language: Language,
): string {
  const { verify } = wordsIn(language);
  const part = firstOtherPart(stored, again);
  if (part !== null) return verify.inPart(part);
  if (isBytes(format)) return verify.atByte(firstOtherByte(stored, again) + 1);
  const [was, is] = [stored, again].map((bytes) => bytes.toString('utf8').split('\n'));
  const line = (was ?? []).findIndex((text, index) => text !== is?.[index]);
  return verify.onLine(line < 0 ? (was?.length ?? 0) : line + 1);
}

function isBytes(name: string): boolean {
  const format = formatNamed(name);
  return format !== undefined && FORMATS[format].as === 'bytes';
}

function firstOtherByte(one: Buffer, other: Buffer): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length : at;
}
