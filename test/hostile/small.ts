import type { Code } from '../../src/diagnostic/finding.ts';
import {
  type Files,
  type HostileCase,
  KRAV,
  krav,
  POST,
  post,
  REGISTER,
  SCHEMA,
  schemaWith,
} from './hostile-case.ts';

/** A post whose second line is bad, and what is found there. */
function second(line: string, code: Code, name = JSON.stringify(line)): HostileCase {
  return { name, files: post(line), finds: [`${code} ${POST}:2`] };
}

function whole(name: string, bytes: string | Uint8Array, code: Code): HostileCase {
  return { name, files: { [POST]: bytes }, finds: [`${code} ${POST}`] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const CONTROLS = [...range(1, 8), 11, 12, ...range(14, 31), ...range(127, 159)];
const INVISIBLE = [
  0x61c,
  ...range(0x200b, 0x200f),
  0x2028,
  0x2029,
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2069),
  0xfeff,
];

const CHARACTERS: readonly HostileCase[] = [
  ...CONTROLS.flatMap((code) => {
    const sign = String.fromCodePoint(code);
    return [
      second(`tekst: a${sign}b`, 'file/control-character', `${hex(code)} in a text`),
      second(`te${sign}kst: a`, 'file/control-character', `${hex(code)} in a key`),
    ];
  }),
  ...INVISIBLE.flatMap((code) => {
    const sign = String.fromCodePoint(code);
    return [
      second(`tekst: a${sign}b`, 'file/invisible-character', `${hex(code)} in a text`),
      second(`te${sign}kst: a`, 'file/invisible-character', `${hex(code)} in a key`),
      second(`# ${sign}`, 'file/invisible-character', `${hex(code)} in a comment`),
    ];
  }),
  ...['Ã¦', 'Ã¸', 'Ã¥', 'Ã†', 'Ã˜', 'Ã…'].map((seen) => second(`tekst: ${seen}`, 'file/mojibake')),
  second('\u00a0tekst: a', 'file/invisible-character'),
  second('tekst: a\rfelt: b', 'file/line-end'),
  second('tekst: "\\ud800"', 'file/control-character'),
];

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

const WHOLE: readonly HostileCase[] = [
  whole('Latin-1', latin1('id: A\ntekst: Bærum\n'), 'file/encoding'),
  whole('UTF-16', utf16('id: A\ntekst: Bærum\n'), 'file/encoding'),
  whole('UTF-16 the other way', utf16('id: A\n').toReversed(), 'file/encoding'),
  whole('a character cut short', Uint8Array.from([0x69, 0x64, 0x3a, 0x20, 0xc3]), 'file/encoding'),
  whole('an overlong character', Uint8Array.from([0x69, 0xc0, 0x80]), 'file/encoding'),
  whole('a surrogate in UTF-8', Uint8Array.from([0x61, 0xed, 0xa0, 0x80]), 'file/encoding'),
  whole('NUL', 'id: A\0', 'file/control-character'),
  whole('a file too large', '#'.repeat(256 * 1024 + 1), 'file/too-large'),
  whole('a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\n', 'file/lfs-pointer'),
  whole('nothing', '', 'yaml/empty'),
  whole('a line end', '\n', 'yaml/empty'),
  whole('a comment', '# bare en kommentar\n', 'yaml/empty'),
  whole('a byte order mark', '\ufeff', 'yaml/empty'),
  whole('a list', '- a\n- b\n', 'yaml/not-map'),
  whole('a text', 'hei\n', 'yaml/not-map'),
  whole('a list in brackets', '[1, 2]\n', 'yaml/not-map'),
  whole('two documents', 'id: A\n---\nid: B\n', 'yaml/several-documents'),
  whole('three documents', 'id: A\n---\nid: B\n---\nid: C\n', 'yaml/several-documents'),
  whole('a version of YAML', '%YAML 1.1\n---\nid: A\n', 'yaml/directive'),
  whole('a directive of tags', '%TAG ! tag:x,2000:\n---\nid: A\n', 'yaml/directive'),
  whole('another id', 'id: B2\n', 'register/id-filename'),
  whole('no id', 'tekst: a\n', 'schema/required'),
  whole('an id that is a number', 'id: 12\n', 'schema/type'),
  whole(
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'file/encoding',
  ),
];

const YAML: readonly HostileCase[] = [
  ...['<<<<<<< HEAD', '>>>>>>> main', '  <<<<<<< HEAD'].map((line) =>
    second(line, 'file/conflict-marker'),
  ),
  {
    name: 'a conflict within a block text',
    files: post('tekst: |\n  a\n  <<<<<<< HEAD\n  b'),
    finds: [`file/conflict-marker ${POST}:4`],
  },
  ...[
    '!!str a',
    '!!int 1',
    '!!js/function a',
    '!!binary aGVp',
    '!x a',
    '!!set {a}',
    '!!omap [a: 1]',
    '!!timestamp 2026-01-01',
    '!<tag:x> a',
    '! a',
  ].map((value) => second(`tekst: ${value}`, 'yaml/tag')),
  ...['&a b', '&a', '&a [1]', '&a {b: 1}', '&b "c"'].map((value) =>
    second(`tekst: ${value}`, 'yaml/alias'),
  ),
  ...['*a', '*b ', '{<<: {a: 1}}'].map((value) => second(`felt: ${value}`, 'yaml/alias')),
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    second(`${key}: a`, 'yaml/key'),
    second(`"${key}": a`, 'yaml/key'),
    second(`felt: {${key}: a}`, 'yaml/key'),
  ]),
  ...['1', '1.5', 'true', 'null', '~'].map((key) =>
    second(`? ${key}\n: a`, 'schema/unknown-property'),
  ),
  ...['[a]', '{a: b}', '""', '"bla\u030a"'].map((key) => second(`? ${key}\n: a`, 'yaml/key')),
  ...['.inf', '-.inf', '.nan', '9007199254740993', '123456789012345678901', '1e400'].map((value) =>
    second(`liste: ${value}`, 'yaml/number'),
  ),
  ...['012', '1.10', '1e3', '0x1F', '0o12', '+5', '1.0', '-0', '.5', '5.'].map((value) =>
    second(`liste: ${value}`, 'yaml/number-form'),
  ),
  ...['"bla\u030a"', 'bla\u030a', '[bla\u030a]'].map((value) =>
    second(`liste: ${value}`, 'yaml/not-nfc'),
  ),
  ...[
    'tekst: a: b',
    'tekst: @a',
    'tekst: `a`',
    'tekst: "a" b',
    "tekst: 'a' b",
    'tekst: [a] b',
    'tekst: {a} b',
    'tekst: %a',
    'tekst: "a',
    "tekst: 'a",
    'tekst: [a',
    'tekst: {a',
    'tekst: | a',
    'tekst: > a',
    'tekst: - a',
    'tekst:a',
    'tekst = a',
    'tekst: ? a',
    'tekst: , a',
    'tekst: ]',
    'tekst: }',
    'tekst: "\\q"',
    '\ttekst: a',
    '- tekst',
    'tekst: *a b: c',
  ].map((line) => second(line, 'yaml/syntax')),
  {
    name: 'a field twice',
    files: post('tekst: a\ntekst: b'),
    finds: [`yaml/duplicate-key ${POST}:3`],
  },
  {
    name: 'a field twice in brackets',
    files: post('felt: {a: 1, a: 2}'),
    finds: [`yaml/duplicate-key ${POST}:2`],
  },
  second('tekst: Sak #12', 'yaml/hash-cuts-text'),
  second('tekst: #12', 'yaml/hash-cuts-text'),
  second('ukjent: a', 'schema/unknown-property'),
  second('tekts: a', 'schema/unknown-property'),
];

const NAMES: readonly HostileCase[] = [
  ...['a.YAML', 'a.Yaml', 'a.yml', 'A (kopi).yml', '.yaml', '.skjult.yaml'].map((name) => ({
    name: `a file called ${JSON.stringify(name)}`,
    files: { [`data/ting/${name}`]: 'id: A\n' },
    finds: [`register/unclaimed-file data/ting/${name}`] as const,
  })),
  ...['a.yaml', 'Å.yaml', 'A b.yaml'].map((name) => ({
    name: `a file called ${JSON.stringify(name)}`,
    files: { [`data/ting/${name}`]: 'id: x\n' },
    finds: [`register/id-filename data/ting/${name}`] as const,
  })),
  ...['con', 'NUL', 'aux.x', 'a+b', '-a', '_a', 'a,b'].map((id) => ({
    name: `a file called ${id}.yaml`,
    files: { [`data/ting/${id}.yaml`]: `id: ${JSON.stringify(id)}\n` },
    finds: [`register/id-form data/ting/${id}.yaml:1`] as const,
  })),
  {
    name: 'two names that differ in case alone',
    files: { 'data/ting/a.yaml': 'id: a\n' },
    finds: ['register/id-duplicate data/ting/a.yaml'],
  },
  {
    name: 'an id that leads out of the folder',
    files: { 'data/ting/C.yaml': 'id: ../../x\n' },
    finds: ['register/id-filename data/ting/C.yaml'],
  },
];

const DAYS = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '31.08.2026',
  '2026-8-1',
  '2026',
  '2026-08',
  '20260801',
  '2026-W05',
  '2026-045',
  '1899-12-31',
  '2101-01-01',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '2026-08-01T00:00',
  'i morgen',
  '2026/08/01',
  '01-08-2026',
  '２０２６-01-01',
];
const NUMBERS_OF_UNITS = ['935478716', '93547871', '935 478 715', 'NO935478715', 'x'];

const SCHEMAS: readonly HostileCase[] = [
  ...DAYS.map(
    (day): HostileCase => ({
      name: `the day ${day}`,
      files: {
        ...post(`tekst: "${day}"`),
        [SCHEMA]: schemaWith({ type: 'string', format: 'dato' }),
      },
      finds: [`schema/dato ${POST}:2`],
    }),
  ),
  ...NUMBERS_OF_UNITS.map(
    (number): HostileCase => ({
      name: `the number ${number}`,
      files: {
        ...post(`tekst: "${number}"`),
        [SCHEMA]: schemaWith({ type: 'string', format: 'orgnr' }),
      },
      finds: [`schema/orgnr ${POST}:2`],
    }),
  ),
  ...[
    [{ type: 'strng' }, 'schema/document'],
    [{ requierd: ['a'] }, 'schema/unknown-keyword'],
    [{ $ref: '#/$defs/nei' }, 'schema/reference'],
    [{ $ref: 'https://example.org/x.json' }, 'schema/reference'],
    [{ $ref: 'file:///etc/passwd' }, 'schema/reference'],
    [{ $ref: '../../etc/passwd' }, 'schema/reference'],
    [{ allOf: [{ $ref: '#/properties/tekst' }] }, 'schema/document'],
    [{ type: 'string', pattern: '(' }, 'schema/regexp'],
    [{ type: 'string', pattern: '(?=a)' }, 'schema/regexp'],
    [{ type: 'string', pattern: '(a)\\1' }, 'schema/regexp'],
    [{ type: 'string', pattern: 'a{2000}' }, 'schema/regexp'],
    [{ type: 'string', format: 'datto' }, 'schema/unknown-format'],
    [{ properties: { ['__proto__' as string]: {} } }, 'schema/document'],
    [{ type: 'string', minLength: -1 }, 'schema/document'],
    [{ type: 'string', minLength: 'a' }, 'schema/document'],
    [{ enum: 'a' }, 'schema/document'],
    [{ minimum: 1 }, 'schema/document'],
    [{ 'x-titel': 'a' }, 'schema/unknown-keyword'],
    [{ 'x-referanse': 1 }, 'schema/extension'],
    [{ $id: 'x' }, 'schema/document'],
    [{ properties: [] }, 'schema/document'],
  ].map(
    ([tekst, code]): HostileCase => ({
      name: `a schema with ${JSON.stringify(tekst)}`,
      files: { [SCHEMA]: schemaWith(tekst) },
      finds: [`${code as Code} ${SCHEMA}:1`],
    }),
  ),
  ...[
    ['', 'schema/json'],
    ['{', 'schema/json'],
    ['[]', 'schema/document'],
    ['null', 'schema/document'],
    ['"a"', 'schema/document'],
    ['{"a": 1,}', 'schema/json'],
    ["{'a': 1}", 'schema/json'],
    ['// a\n{}', 'schema/json'],
    ['{"a": 01}', 'schema/json'],
    ['\ufeff\ufeff{}', 'file/invisible-character'],
    ['{"a": "\u0001"}', 'file/control-character'],
  ].map(
    ([text = '', code]): HostileCase => ({
      name: `a schema file that is ${JSON.stringify(text)}`,
      files: { [SCHEMA]: text },
      finds: [`${code as Code} ${SCHEMA}:1`],
    }),
  ),
  {
    name: 'a schema deep in itself',
    files: { [SCHEMA]: `${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}` },
    finds: [`schema/document ${SCHEMA}:1`],
  },
];

const EXPRESSIONS = [
  '',
  '(',
  'true)',
  'post.',
  'post.ukjent == 1',
  'post.tekst',
  '1',
  'post.tekst == 1',
  'x == 1',
  'post.tekst.matches("(")',
  'post.tekst.matches("(?=a)")',
  'post.tekst == "a',
  'post.tekst = "a"',
  'post.tekst and true',
  'nei(post)',
  'post.tekst.size()',
  '1 / 0 == 1',
  '9223372036854775808 == 1',
  'dato == "2026-02-30"',
  'dato == "31.08.2026"',
  'post[0]',
  '[1][5] == 1',
  '{"a": 1, "a": 2}.a == 1',
  'post.liste.all(a, post.liste.all(b, post.liste.all(c, true)))',
  'a'.repeat(2_001),
  '('.repeat(60),
  '!'.repeat(1_000),
  'b"x" == b"x"',
  '1u == 1u',
  'if (true) true',
  'post.__proto__ == 1',
  'post.constructor == 1',
  'post.toString == 1',
  '“a” == “a”',
  'true; true',
  'post.$tekst',
  'post.tekst.replace("a", "b") == ""',
];

/** What is found of the few expressions that are no fault of the expression itself. */
const OF_ANOTHER_KIND: Readonly<Record<string, HostileCase['finds']>> = {
  '': [`schema/length ${KRAV}:6`],
  ['a'.repeat(2_001)]: [`schema/length ${KRAV}:6`],
  'post.tekst == 1': [`krav/below ${KRAV}:7`],
  'post[0]': [`krav/unknown ${KRAV}:1`],
  '[1][5] == 1': [`krav/unknown ${KRAV}:1`],
};

const KRAV_CASES: readonly HostileCase[] = [
  ...CONTROLS.map(
    (code): HostileCase => ({
      name: `${hex(code)} in a krav`,
      files: { [KRAV]: `${krav('K-2')}# ${String.fromCodePoint(code)}\n` },
      finds: [`file/control-character ${KRAV}`],
    }),
  ),
  ...EXPRESSIONS.map(
    (expression): HostileCase => ({
      name: `the expression ${JSON.stringify(expression.slice(0, 60))}`,
      files: {
        [KRAV]: krav('K-2').replace('minst: 1', `hvor: ${JSON.stringify(expression)}\nminst: 1`),
      },
      finds: OF_ANOTHER_KIND[expression] ?? [`krav/expression ${KRAV}:6`],
    }),
  ),
  ...(
    [
      ['minst: 1', 'minst: -1', 'schema/range', 6],
      ['minst: 1', 'minst: 1.5', 'schema/type', 6],
      ['minst: 1', 'minst: "1"', 'schema/type', 6],
      ['minst: 1', 'minst: 1e999', 'yaml/number', 6],
      ['minst: 1', 'minst: []', 'schema/type', 6],
      ['minst: 1', 'minst: 5\nhoyst: 3', 'krav/limits', 6],
      ['tell: ting', 'tell: ukjent', 'krav/counted', 5],
      ['tell: ting', 'tell: [ting]', 'schema/type', 5],
      ['form: antall', 'form: ukjent', 'schema/enum', 4],
      ['form: antall', 'form: vilkar', 'schema/required', 1],
      ['alvor: feil', 'alvor: ukjent', 'schema/enum', 7],
      ['grunnlag: [A]', 'grunnlag: [X]', 'ref/unknown', 3],
      ['grunnlag: [A]', 'grunnlag: A', 'schema/type', 3],
      ['minst: 1', 'minst: 1\nvarsel_dager: -1', 'schema/range', 7],
      ['minst: 1', 'minst: 1\nvarsel_dager: 999999999', 'schema/range', 7],
      ['minst: 1', 'minst: 1\nfra: 2026-02-30', 'schema/unknown-property', 7],
      ['minst: 1', 'minst: 1\nfra: 2027-01-01\ntil: 2026-01-01', 'schema/unknown-property', 8],
      ['minst: 1', 'minst: 1\nukjent: 1', 'schema/unknown-property', 7],
      ['minst: 1', '', 'schema/required', 1],
      ['id: K-2', 'id: K-1', 'register/id-filename', 1],
      ['id: K-2', 'id: ""', 'schema/pattern', 1],
    ] as const
  ).map(
    ([before, after, code, line]): HostileCase => ({
      name: `a krav with ${JSON.stringify(after)} for ${before}`,
      files: { [KRAV]: krav('K-2').replace(before, after) },
      finds: [`${code} ${KRAV}:${line}`],
    }),
  ),
];

const MANIFEST = 'tittel: Ting\ntyper:\n  ting: ting/*.yaml\n  krav: krav/*.yaml\n';

/** A register.yaml that cannot be used, and the only thing that is found: the code, and the line and column. */
function manifest(text: string, code: Code, place: string): HostileCase {
  return {
    name: manifestName(text),
    files: { [REGISTER]: text } as Files,
    finds: [`${code} ${REGISTER}:${place}`],
    unusable: true,
  };
}

function manifestName(text: string): string {
  return `register.yaml of ${JSON.stringify(text.replace(MANIFEST, '').slice(0, 70))}`;
}

const MANIFESTS: readonly HostileCase[] = [
  ...CONTROLS.map(
    (code): HostileCase => ({
      name: `${hex(code)} in register.yaml`,
      files: { [REGISTER]: `${MANIFEST}# ${String.fromCodePoint(code)}\n` },
      finds: [`file/control-character ${REGISTER}:5:3`],
      unusable: true,
    }),
  ),
  ...(
    [
      ['', 'yaml/empty', '1:1'],
      ['# a', 'yaml/empty', '1:1'],
      ['typer: []', 'schema/type', '1:8'],
      ['typer: {}', 'schema/other', '1:8'],
      ['typer: a', 'schema/type', '1:8'],
      ['typer: {ting: 1}', 'schema/type', '1:15'],
      ['typer: {ting: []}', 'schema/items', '1:15'],
      ['- a', 'yaml/not-map', '1:1'],
      ['a', 'yaml/not-map', '1:1'],
      ['{', 'yaml/syntax', '1:1'],
      ['typer: {ting: &a x}', 'yaml/alias', '1:15'],
      ['id: A\n---\nb: 1', 'yaml/several-documents', '2:1'],
      ['\u0000', 'file/control-character', '1:1'],
      ['typer: {__proto__: a/*.yaml}', 'yaml/key', '1:9'],
      ['typer:\n  ting: ting/*.yaml\ntittel: 1\n', 'schema/type', '3:9'],
      ['tittel: Ting\n', 'schema/required', '1:1'],
    ] as const
  ).map(([text, code, place]) => manifest(text, code, place)),
  ...['../ut/*.yaml', '/etc/*', '!ting/*.yaml', '..', 'C:\\x\\*.yaml'].map((glob) =>
    manifest(`typer: {ting: ${JSON.stringify(glob)}}`, 'register/glob', '1:15'),
  ),
  ...[
    '+(a|'.repeat(200),
    '*'.repeat(5_000),
    '**/'.repeat(500),
    '@('.repeat(1_000),
    'x'.repeat(70_000),
    '(*)'.repeat(300),
    '+(+(+(+(a))))*b',
  ].map((glob) =>
    manifest(
      `typer: {ting: ${JSON.stringify(`${glob}/*.yaml`)}, krav: krav/*.yaml}`,
      'register/glob',
      '1:15',
    ),
  ),
  manifest(`typer: {ting: "${'[a-'.repeat(500)}/*.yaml"}`, 'yaml/depth', '1:205'),
  ...['~/x.yaml/../../*', `${'{a,b'.repeat(40)}/*.yaml`, '{1..99999999}/*.yaml'].map(
    (glob): HostileCase => {
      const text = `typer: {ting: ${JSON.stringify(glob)}, krav: krav/*.yaml}`;
      return {
        name: manifestName(text),
        files: { [REGISTER]: text },
        finds: [POST, 'data/ting/B.yaml'].map(
          (path) => `register/unclaimed-file ${path}:1:1` as const,
        ),
      };
    },
  ),
  ...(
    [
      ['tidssone: Mars/Olympus', 'register/time-zone', '5:11'],
      ['tidssone: "+01:00"', 'register/time-zone', '5:11'],
      ['tidssone: 1', 'schema/type', '5:11'],
      ['skjemaer: /etc', 'register/schema-folder', '5:11'],
      ['skjemaer: ../../..', 'register/schema-folder', '5:11'],
      ['skjemaer: 1', 'schema/type', '5:11'],
      ['perioder: {T1: "02-30"}', 'register/period', '5:16'],
      ['perioder: {T1: "13-01"}', 'register/period', '5:16'],
      ['perioder: 1', 'schema/type', '5:11'],
      ['eksempelposter: kanskje', 'schema/enum', '5:17'],
      ['rapportert_til: 2026-02-30', 'schema/dato', '5:17'],
      ['rettet: 1', 'schema/type', '5:9'],
    ] as const
  ).map(([line, code, place]) => manifest(`${MANIFEST}${line}\n`, code, place)),
  {
    name: 'an unknown field in register.yaml',
    files: { [REGISTER]: `${MANIFEST}ukjent: 1\n` },
    finds: [`schema/unknown-property ${REGISTER}:5:1`],
  },
];

/** Small bad inputs, one thing wrong in each. */
export const SMALL: readonly HostileCase[] = [
  ...CHARACTERS,
  ...WHOLE,
  ...YAML,
  ...NAMES,
  ...SCHEMAS,
  ...KRAV_CASES,
  ...MANIFESTS,
];
