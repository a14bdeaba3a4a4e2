import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Place } from '../../diagnostic/finding.ts';
import { withMostOfACode } from '../../diagnostic/most-of-a-code.ts';
import { positionsIn } from './positions.ts';

export type TextReading =
  | { readonly kind: 'text'; readonly text: string; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'refused';
      readonly findings: readonly Finding[];
      /** What stands there all the same, as far as it can be made out. */
      readonly text: string;
    };

const BOM = '\ufeff';
/** Most texts hold no such character, which is told much faster than `SUSPECT`. */
const UNUSUAL = /[^\n -;=?-~\u00a1-\u00c2\u00c4-\u02ff\u2010-\u2027\u2030-\u205e\u2212]/;
const SUSPECT =
  /(?![\t\n\r])\p{Cc}|[\ufffe\uffff\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]|\r(?!\n)|\u00a0|Ã|^[ \t]*(?:<{7}|>{7})/mu;

/** Takes bytes; gives the text with LF or CRLF as written, or what makes it one that cannot be trusted. */
export function readText(bytes: Uint8Array, path: string): TextReading {
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') {
    const { line, column } = decoded;
    const place = { path, start: { line, column }, end: { line, column: column + 1 } };
    const args = { byte: decoded.byte, likely: decoded.likely };
    const finding = report('file/encoding', args, { kind: 'place', place });
    return { kind: 'refused', findings: [finding], text: inAnotherEncoding(bytes, decoded.likely) };
  }
  const text = decoded.text.startsWith(BOM) ? decoded.text.slice(1) : decoded.text;
  if (!UNUSUAL.test(text) || !SUSPECT.test(text)) return { kind: 'text', text, findings: [] };
  const findings = [
    ...withMostOfACode(characterFindings(text, path)),
    ...withMostOfACode(conflictFindings(text, path)),
  ];
  return findings.some(({ severity }) => severity === 'error')
    ? { kind: 'refused', findings, text }
    : { kind: 'text', text, findings };
}

type Decoding =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'refused';
      readonly byte: number;
      readonly line: number;
      readonly column: number;
      readonly likely: 'latin1' | 'utf-16';
    };

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): Decoding {
  if (bytes.includes(0) && looksLikeUtf16(bytes))
    return { kind: 'refused', byte: 0, line: 1, column: 1, likely: 'utf-16' };
  try {
    return { kind: 'text', text: UTF_8.decode(bytes) };
  } catch {
    const byte = firstBadByte(bytes);
    const good = new TextDecoder().decode(bytes.subarray(0, byte)).split('\n');
    const column = (good.at(-1) ?? '').length + 1;
    const likely = looksLikeUtf16(bytes) ? 'utf-16' : 'latin1';
    return { kind: 'refused', byte, line: good.length, column, likely };
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const zeros = bytes.subarray(0, 64).filter((each) => each === 0).length;
  return hasMark || zeros > 8;
}

function inAnotherEncoding(bytes: Uint8Array, likely: 'latin1' | 'utf-16'): string {
  const encoding = likely === 'latin1' ? likely : bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
  return new TextDecoder(encoding).decode(bytes);
}

/** The offset of the first byte that begins no UTF-8 character, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), 'cut')) good = middle;
    else bad = middle;
  }
  while (!isUtf8(bytes.subarray(0, good), 'whole')) good -= 1;
  return good;
}

/** Whether bytes are UTF-8; when they are cut, their last character may lack its end. */
function isUtf8(bytes: Uint8Array, extent: 'cut' | 'whole'): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: extent === 'cut' });
    return true;
  } catch {
    return false;
  }
}

const CONTROL = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/gu;
const LONE_RETURN = /\r(?!\n)/gu;
const HARD_INDENT = /^[ \t]*\u00a0/gmu;
const MOJIBAKE = /Ã(?:¦|¸|¥|†|˜|…)/gu;
const MEANT: Readonly<Record<string, string>> = {
  'Ã¦': 'æ',
  'Ã¸': 'ø',
  'Ã¥': 'å',
  'Ã†': 'Æ',
  'Ã˜': 'Ø',
  'Ã…': 'Å',
};

function* characterFindings(text: string, path: string): Generator<Finding> {
  const place = placer(text, path);
  for (const { 0: seen, index } of text.matchAll(CONTROL)) {
    const args = { codePoint: seen.codePointAt(0) ?? 0 };
    yield report('file/control-character', args, place(index, seen.length));
  }
  for (const { 0: seen, index } of text.matchAll(INVISIBLE)) {
    const args = { codePoint: seen.codePointAt(0) ?? 0 };
    yield report('file/invisible-character', args, place(index, seen.length));
  }
  for (const { 0: indent, index } of text.matchAll(HARD_INDENT)) {
    const args = { codePoint: 0xa0 };
    yield report('file/invisible-character', args, place(index + indent.length - 1, 1));
  }
  for (const { index } of text.matchAll(LONE_RETURN))
    yield report('file/line-end', {}, place(index, 1));
  for (const { 0: seen, index } of text.matchAll(MOJIBAKE)) {
    const args = { seen, meant: MEANT[seen] ?? '' };
    yield report('file/mojibake', args, place(index, seen.length));
  }
}

const CONFLICT = /^[ \t]*(<{7}|={7}|>{7}|\|{7})(?=\s|$)/gmu;

/** Markers of a merge conflict, also indented; a line of `=` alone counts only between the two others. */
function* conflictFindings(text: string, path: string): Generator<Finding> {
  const place = placer(text, path);
  let isOpen = false;
  for (const { 0: line, 1: sign = '', index } of text.matchAll(CONFLICT)) {
    if (sign.startsWith('<')) isOpen = true;
    const belongs = isOpen || sign.startsWith('>');
    if (sign.startsWith('>')) isOpen = false;
    if (belongs) yield report('file/conflict-marker', {}, place(index + line.length - 7, 7));
  }
}

function placer(text: string, path: string) {
  const at = positionsIn(text);
  return (offset: number, length: number) => {
    const place: Place = { path, start: at(offset), end: at(offset + length) };
    return { kind: 'place', place } as const;
  };
}
