import type { Code } from '../../src/diagnostic/finding.ts';
import { filled, type HostileCase, lines, POST, post, SCHEMA, schemaWith } from './hostile-case.ts';

/** One file that is nearly as large as a file may be, all of it wrong or odd. */
export const LARGE: readonly HostileCase[] = [
  many('joined emoji', `tekst: ${filled('👩‍👩')}`, 'file/invisible-character'),
  many('directions of writing', `tekst: ${filled('\u202e')}`, 'file/invisible-character'),
  many('control characters', `tekst: ${filled('\u0007')}`, 'file/control-character'),
  many('line ends of an old Mac', `tekst: ${filled('\r')}`, 'file/line-end'),
  many('conflict markers', filled('<<<<<<< a\n'), 'file/conflict-marker'),
  many('anchors', `tekst: [${filled('&a 1,')}1]`, 'yaml/alias'),
  many('numbers that are none', `tekst: [${filled('.inf,')}1]`, 'yaml/number'),
  many(
    'equal keys',
    lines(20_000, (n) => `k${n % 10_000}: 1`),
    'yaml/duplicate-key',
  ),
  many('encodings read as others', `tekst: ${filled('Ã¦')}`, 'file/mojibake'),
  many('numbers written otherwise', `liste: [${filled('01,')}1]`, 'yaml/number-form'),
  many('letters of two signs', `liste: [${filled('"a\u030a",')}1]`, 'yaml/not-nfc'),
  one('tags on one line', `tekst: [${filled('!a 1,')}1]`, 'yaml/tag'),
  one(
    'three thousand fields',
    lines(3_000, (n) => `k${n}: 1`),
    'yaml/keys',
  ),
  one('brackets', `tekst: ${filled('[')}`, 'yaml/depth'),
  one('dashes', filled('- '), 'yaml/depth'),
  one(
    'steps',
    lines(300, (n) => `${' '.repeat(n)}a:`),
    'yaml/depth',
  ),
  one('spaces before what is too much', `tekst: "a${filled(' ')}b"c`, 'yaml/syntax'),
  one('spaces after a colon that lacks one', `tekst:a${filled(' ')}b\nx`, 'yaml/syntax'),
  one('spaces within a comment', `tekst: a #b${filled(' ')}c`, 'yaml/hash-cuts-text'),
  one('quotation marks', `tekst: ${filled('"\' ')}`, 'yaml/syntax'),
  {
    name: 'a list of objects that all differ',
    files: {
      ...post(`liste:\n${lines(18_000, (n) => `- {a: ${n}}`)}`),
      [SCHEMA]: schemaWith(
        {},
        { properties: { id: {}, liste: { type: 'array', uniqueItems: true } } },
      ),
    },
    finds: [],
  },
];

/** More of one kind than are told one by one. */
function many(name: string, text: string, code: Code): HostileCase {
  return {
    name: `many ${name}`,
    files: post(text),
    finds: [`${code} ${POST}`, `file/more-findings ${POST}`],
  };
}

function one(name: string, text: string, code: Code): HostileCase {
  return { name, files: post(text), finds: [`${code} ${POST}`] };
}
