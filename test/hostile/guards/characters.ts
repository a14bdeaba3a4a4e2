import { filled, POST, post } from '../hostile-case.ts';
import { type Guards, only, second } from './guard.ts';

const latin1 = Buffer.from('id: A\ntekst: Bærum\n', 'latin1');
const windows = Buffer.from([...Buffer.from('id: A\ntekst: '), 0x93, 0x61, 0x94, 0x0a]);
const utf16 = Buffer.from('\ufeffid: A\n', 'utf16le');

/** Bytes that are no text, and characters that are not seen. */
export const CHARACTER_GUARDS: Guards = {
  'a file too large': only('#'.repeat(256 * 1024 + 1), 'file/too-large'),
  'a pointer to a file in LFS': only(
    'version https://git-lfs.github.com/spec/v1\n',
    'file/lfs-pointer',
  ),
  'Latin-1': only(latin1, 'file/encoding', '2:9'),
  'quotation marks of Windows': only(windows, 'file/encoding', '2:8'),
  'UTF-16': only(utf16, 'file/encoding'),
  'UTF-16 the other way': only(Buffer.from(utf16).swap16(), 'file/encoding'),
  'a conflict of a merge': {
    files: post('<<<<<<< a\ntekst: a\n=======\ntekst: b\n>>>>>>> b'),
    finds: [2, 4, 6].map((line) => `file/conflict-marker ${POST}:${line}:1` as const),
  },
  'a conflict within a block text': {
    files: post('tekst: |\n  <<<<<<< a\n  x\n  =======\n  y\n  >>>>>>> b'),
    finds: [3, 5, 7].map((line) => `file/conflict-marker ${POST}:${line}:3` as const),
  },
  'text decoded wrongly': second('tekst: BÃ¦rum', 'file/mojibake', 9),
  'a character that is nothing': second('tekst: a\0', 'file/control-character', 9),
  'an escape of a terminal': second('tekst: a\u001b[31m', 'file/control-character', 9),
  'an escape of a terminal in one character': second('tekst: a\u009b', 'file/control-character', 9),
  'a line end of a mainframe': second('tekst: a\u0085b', 'file/control-character', 9),
  'a line end of Unicode': second('tekst: a\u2028b', 'file/invisible-character', 9),
  'a direction of writing': second('tekst: a\u202eb', 'file/invisible-character', 9),
  'a space without width': second('te\u200bkst: a', 'file/invisible-character', 3),
  'a hard space before a key': second('\u00a0tekst: a', 'file/invisible-character', 1),
  'a byte order mark inside': second('tekst: a\ufeff', 'file/invisible-character', 9),
  'two byte order marks': only('\ufeff\ufeffid: A\n', 'file/invisible-character'),
  'a byte order mark after the dashes': only(
    '---\n\ufeffid: A\n',
    'file/invisible-character',
    '2:1',
  ),
  'half a character': second('tekst: "\\ud800"', 'file/control-character'),
  'a lone CR': second('tekst: a\rfelt: b', 'file/line-end', 9),
  'more of one kind than is told': {
    files: post(`tekst: ${filled('\u0007', 300)}`),
    finds: Array.from(
      { length: 200 },
      (_, n) => `file/control-character ${POST}:2:${8 + n}` as const,
    ),
  },
};
