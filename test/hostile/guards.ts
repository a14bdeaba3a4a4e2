import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../../src/diagnostic/finding.ts';
import { filled, type HostileCase, lines, POST, post, SCHEMA, schemaWith } from './hostile-case.ts';

/** A way in which data goes wrong, and all that is found then: errors and warnings, each at its line. */
export type Guard = Omit<HostileCase, 'name'>;

const latin1 = Buffer.from('id: A\ntekst: Bærum\n', 'latin1');
const utf16 = Buffer.from('\ufeffid: A\n', 'utf16le');

/** By what is guarded against; one way is tried of each. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  'a directive of YAML 1.1': only('%YAML 1.1\n---\nid: A\n', `yaml/directive ${POST}:1`),
  'a directive of tags': only('%TAG ! tag:x,2000:\n---\nid: A\n', `yaml/directive ${POST}:1`),
  'too many fields': {
    files: post(`felt:\n${lines(2001, (n) => `  k${n}: 1`)}`),
    finds: [`yaml/keys ${POST}:3`],
  },
  'a file too large': only('#'.repeat(256 * 1024 + 1), `file/too-large ${POST}:1`),
  'a key that is no text': {
    files: post('felt:\n  1: a\n  "1": b'),
    finds: [`yaml/duplicate-key ${POST}:4`],
  },
  'a key in two spellings of Unicode': {
    files: post('felt:\n  blå: 1\n  bla\u030a: 2'),
    finds: [`yaml/key ${POST}:4`],
  },
  'brackets too deep': second(`liste: ${'['.repeat(65)}${']'.repeat(65)}`, 'yaml/depth'),
  'an alias': second('tekst: *a', 'yaml/alias'),
  'an anchor': second('felt: &a {k: 1}', 'yaml/alias'),
  'a merge of keys': second('felt: {<<: {a: 1}}', 'yaml/alias'),
  'an unknown tag': second('tekst: !!js/function a', 'yaml/tag'),
  'a known tag': second('felt: !!set {a}', 'yaml/tag'),
  'a number that is rewritten': second('liste: 012', 'yaml/number-form'),
  'a number that is no number': second('liste: .inf', 'yaml/number'),
  'a number that is too exact': second('liste: 9007199254740993', 'yaml/number'),
  'an empty file': only('', `yaml/empty ${POST}:1`),
  'comments alone': only('# bare det\n', `yaml/empty ${POST}:1`),
  'a list at the top': only('- a\n', `yaml/not-map ${POST}:1`),
  'a text at the top': only('hei\n', `yaml/not-map ${POST}:1`),
  'several documents': only('id: A\n---\nid: B\n', `yaml/several-documents ${POST}:2`),
  'a conflict of a merge': {
    files: post('<<<<<<< a\ntekst: a\n=======\ntekst: b\n>>>>>>> b'),
    finds: [2, 4, 6].map((line) => `file/conflict-marker ${POST}:${line}` as const),
  },
  'a conflict within a block text': {
    files: post('tekst: |\n  <<<<<<< a\n  x\n  =======\n  y\n  >>>>>>> b'),
    finds: [3, 5, 7].map((line) => `file/conflict-marker ${POST}:${line}` as const),
  },
  'Latin-1': only(latin1, `file/encoding ${POST}:2`),
  'UTF-16': only(utf16, `file/encoding ${POST}:1`),
  'text decoded wrongly': second('tekst: BÃ¦rum', 'file/mojibake'),
  'a control character': second('tekst: a\u001b[31m', 'file/control-character'),
  'a control character of C1': second('tekst: a\u009b', 'file/control-character'),
  'a direction of writing': second('tekst: a\u202eb', 'file/invisible-character'),
  'a space without width': second('te\u200bkst: a', 'file/invisible-character'),
  'a space that is no space before a key': second('\u00a0tekst: a', 'file/invisible-character'),
  'a byte order mark inside': second('tekst: a\ufeff', 'file/invisible-character'),
  'half a character': second('tekst: "\\ud800"', 'file/control-character'),
  'a lone CR': second('tekst: a\rfelt: b', 'file/line-end'),
  'a tab before a key': second('\ttekst: a', 'yaml/syntax'),
  'a key of programs': second('__proto__: a', 'yaml/key'),
  'a pattern that never ends': {
    files: {
      ...post(`tekst: ${'a'.repeat(40)}b`),
      'data/ting/B.yaml': 'id: B\n',
      [SCHEMA]: schemaWith({ type: 'string', pattern: '^(a+)+$' }),
    },
    finds: [`schema/pattern ${POST}:2`],
  },
  'a reference to elsewhere': {
    files: { [SCHEMA]: schemaWith({ $ref: 'https://example.org/x.json' }) },
    finds: [`schema/reference ${SCHEMA}:1`],
  },
  'a reference to itself': {
    files: { [SCHEMA]: schemaWith({ $ref: '#/properties/tekst' }) },
    finds: [`schema/document ${SCHEMA}:1`],
  },
  'a field that all objects have': {
    files: { [SCHEMA]: schemaWith({}, { required: ['id', 'toString'] }) },
    finds: [`schema/required ${POST}:1`, 'schema/required data/ting/B.yaml:1'],
  },
  'a misspelt keyword': {
    files: { [SCHEMA]: schemaWith({ requierd: ['a'] }) },
    finds: [`schema/unknown-keyword ${SCHEMA}:1`],
  },
  'an unknown format': {
    files: { [SCHEMA]: schemaWith({ type: 'string', format: 'datto' }) },
    finds: [`schema/unknown-format ${SCHEMA}:1`],
  },
  'a day that does not exist': dated('2026-02-30'),
  'a day as it is written in Norway': dated('31.08.2026'),
  'a day outside what is reckoned with': dated('2101-01-01'),
  'more of one kind than is told': {
    files: post(`tekst: ${filled('\u0007')}`),
    finds: [`file/control-character ${POST}:2`],
  },
  'a link': {
    files: { [POST]: null },
    onDisk: (folder) => symlinkSync('/etc/passwd', join(folder, POST)),
    finds: [`file/link ${POST}:1`],
  },
  'a link to a folder': {
    files: {},
    onDisk: (folder) => symlinkSync('.', join(folder, 'data/ting/selv')),
    finds: ['file/link data/ting/selv:1'],
  },
  'a folder called as a post': {
    files: {},
    onDisk: (folder) => mkdirSync(join(folder, 'data/ting/C.yaml')),
    finds: ['register/folder-as-post data/ting/C.yaml:1'],
  },
  'a file where posts should lie': {
    files: { [POST]: null, 'data/ting/B.yaml': null },
    onDisk: (folder) => {
      rmSync(join(folder, 'data/ting'), { recursive: true, force: true });
      writeFileSync(join(folder, 'data/ting'), '');
    },
    finds: ['register/not-a-folder data/ting:1'],
  },
  'a name that is not UTF-8': {
    files: {},
    onDisk: (folder) =>
      writeFileSync(
        Buffer.concat([
          Buffer.from(join(folder, 'data/ting/')),
          Buffer.from('bl\xe5.yaml', 'latin1'),
        ]),
        'id: x\n',
      ),
    finds: ['register/bad-name data/ting/bl\\xe5.yaml:1'],
  },
  'an ending in capitals': unclaimed('C.YAML'),
  'another ending': unclaimed('C.yml'),
  'a hidden name': unclaimed('.C.yaml'),
  'a name of a device in Windows': named('con'),
  'a name that begins with a dash': named('-a'),
  'a name with a sign': named('a+b'),
  'names alike but for case': {
    files: { 'data/ting/a.yaml': 'id: a\n' },
    finds: ['register/id-duplicate data/ting/a.yaml:1'],
  },
  'a name that is not the id': {
    files: { [POST]: 'id: B2\n', 'data/krav/K-1.yaml': null },
    finds: [`register/id-filename ${POST}:1`],
  },
};

function only(bytes: string | Uint8Array, finds: Guard['finds'][number]): Guard {
  return { files: { [POST]: bytes }, finds: [finds] };
}

function second(line: string, code: Code): Guard {
  return { files: post(line), finds: [`${code} ${POST}:2`] };
}

function dated(day: string): Guard {
  return {
    files: {
      ...post(`tekst: "${day}"`),
      'data/ting/B.yaml': 'id: B\n',
      [SCHEMA]: schemaWith({ type: 'string', format: 'dato' }),
    },
    finds: [`schema/dato ${POST}:2`],
  };
}

function unclaimed(name: string): Guard {
  const path = `data/ting/${name}`;
  return { files: { [path]: 'id: C\n' }, finds: [`register/unclaimed-file ${path}:1`] };
}

function named(id: string): Guard {
  const path = `data/ting/${id}.yaml`;
  return {
    files: { [path]: `id: ${JSON.stringify(id)}\n` },
    finds: [`register/id-form ${path}:1`],
  };
}
