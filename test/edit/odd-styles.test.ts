import { describe, expect, it } from 'vitest';
import { type Edit, edited, isSame, type Path } from '../../src/edit/edit.ts';
import { documentIn, editText } from '../../src/edit/edit-text.ts';
import { sortKeys } from '../../src/edit/key-sort.ts';
import { isList, isObject, type Json } from '../../src/read/json.ts';
import { commentsIn } from '../../src/read/yaml/outline.ts';

/** Ways to write YAML that people seldom use, and that an edit must leave as they are, or refuse. */
const TEXTS = [
  'a:\nb: 1\n',
  'a:   # ingenting\nb: 1\n',
  'a: # ingenting\n',
  '{a, b: 1}\n',
  '{a: , b: 1}\n',
  '{b: 1, a: , c: [x, y]}\n',
  '{}\n',
  '{a: {}, b: []}\n',
  'a: {}\nb: []\n',
  'a:\n  {}\nb:\n  []\n',
  'a: [x]\nb: {c: 1}\n',
  'a: [\n  x, # en\n  y,\n  {b: 1, a: 2}\n]\n',
  'b: {d: 1, c: {f: 1, e: 2}}\na: x',
  'b: 1 # én\r\n# over\r\na: 2\r\nc:\r\n  - x\r\n  - y',
  'b: 1\na: 2',
  'b: |\n  to\n  linjer\n\n\na: >-\n  en\n  linje\n',
  'b: |+\n  to\n\na: 1\n',
  'b: |  # ved siden\n  to\n  tre\na: 1\n',
  'b: >  # ved siden\n  to\n  tre\n\n# under\na: 1\n',
  'b: |-\n  til slutt',
  '? b\n: 1\n? a\n: 2\n',
  '? b\na: 1\n',
  '"b": \'x\'\n\'a\': "y"\n',
  'b: "to\n  linjer"\na: \'en\n  til\'\n',
  'b: uten\n  tegn\na: x\n',
  'liste:\n- x\n- y\n',
  'liste:\n- # først\n  x\n-\n  y\n-\n- z\n',
  'liste:\n  -   b: 1\n      a: 2\n  # mellom\n  -   b: 3\n',
  'liste:\n  - - 1\n    - 2\n  - - 3\n',
  'liste:\n  - {b: 1, a: 2} # ved siden\n  - b: 1\n    # over a\n    a: 2\n',
  'liste:\n  - b: 1\n    # over a\n    a: 2\n  - |\n    tekst\n',
  'liste: [1, [2, 3], {b: 1}]\n',
  '# øverst\n\nb: 1\n\n# over a\na: 2\n# nederst\n',
  '\ufeffb: 1\na: 2\n',
  'b:\n  d: 1\n  c: 2\n\na:\n    y: 1\n    x: 2 # dypt\n',
  'b: null\na: ~\n',
  '---\nb: 1\na: 2\n...\n',
  'b: x#y\na: "#"\n',
  'b: [a, # én\n  c]\na: 1\n',
] as const;

const VALUES: readonly Json[] = [
  'tekst',
  'to\nlinjer',
  'med slutt\n',
  'med to\n\n',
  '# ingen kommentar',
  'a\u0001b\u2028😀\ufeff\u{e0001}',
  '',
  3,
  true,
  null,
  [],
  {},
  ['x', ['y']],
  { x: 1, y: { z: 'a: b' } },
  [{ x: 'en\nto', y: [] }],
];

/** The ways to all that a value holds, and to something in each that is not there. */
function paths(value: Json, path: Path = []): Path[] {
  if (isList(value))
    return [
      ...value.flatMap((item, index) => [[...path, index], ...paths(item, [...path, index])]),
      [...path, value.length],
    ];
  if (isObject(value))
    return [
      ...Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...paths(inner, [...path, key]),
      ]),
      [...path, 'aa'],
      [...path, 'ny'],
      [...path, 'ny', 'inne'],
    ];
  return [[...path, 'ikke her']];
}

function editsOf(value: Json): Edit[] {
  return paths(value).flatMap((path): Edit[] => [
    { kind: 'remove', path },
    ...VALUES.map((each) => ({ kind: 'set', path, value: each }) as const),
    ...[0, 1, 9].flatMap((at) =>
      ['x', { x: 1 }, ['y'], 'to\nlinjer'].map(
        (each) => ({ kind: 'insert', path, at, value: each }) as const,
      ),
    ),
  ]);
}

/** A number that would be read back as another, or with a sign of its own: alone, and in all that a value may be. */
const CANNOT_BE_WRITTEN: readonly Json[] = [
  ...[1e21, 2 ** 60, [1e21], [[1e21]], { x: 1e21 }, { x: { y: 1e21 } }],
  ...[[{ x: 1e21 }], [{ x: [1e21] }], { x: ['en\nto', 1e21] }, [['en\nto'], { y: [[1e21]] }]],
];

/** A campaign tries them all. */
const EVERY = process.env['BAERUM_INNOV_RUNS'] === undefined ? 4 : 1;

const ORDER = () => ['a', 'aa', 'b', 'c', 'd', 'e', 'f', 'x', 'y'];

describe.each(TEXTS)('in %j', (text) => {
  const value = documentIn(text);
  if (value === null) throw new Error('is no YAML that can be read');

  it('every edit does what was asked and nothing else, or is refused', () => {
    let done = 0;
    for (const edit of editsOf(value).filter((_, index) => index % EVERY === 0)) {
      const wanted = edited(value, edit);
      const result = editText(text, edit, ORDER);
      if (result.kind === 'refused') {
        expect(result.reason === 'no-such-place').toBe(wanted === undefined);
        continue;
      }
      done += 1;
      expect(isSame(documentIn(result.text) ?? undefined, wanted)).toBe(true);
      if (edit.kind !== 'remove')
        expect(commentsIn(result.text).map((each) => each.text)).toEqual(
          commentsIn(text).map((each) => each.text),
        );
    }
    expect(done).toBeGreaterThan(0);
  });

  it('what YAML cannot hold is not put anywhere', () => {
    const edits = paths(value).flatMap((path): Edit[] =>
      CANNOT_BE_WRITTEN.flatMap((each) => [
        { kind: 'set', path, value: each },
        { kind: 'insert', path, at: 0, value: each },
      ]),
    );
    for (const edit of edits) expect(editText(text, edit, ORDER).kind).toBe('refused');
  });

  it('keys are put in order without losing anything, or left', () => {
    const sorted = sortKeys(text, ORDER);
    if (sorted.kind !== 'sorted') return;
    expect(isSame(documentIn(sorted.text) ?? undefined, value)).toBe(true);
    expect(sortKeys(sorted.text, ORDER).kind).toBe('as-it-is');
  });
});

describe('keys that cannot be put in order', () => {
  it.each([
    ['what cannot be read', 'b: [\n'],
    ['what is no map', '- b\n'],
    ['a comment within brackets', '{b: 1, # én\n a: 2}\n'],
    ['a comment that would come right after a dash', 'liste:\n  - b: 1\n    # over a\n    a: 2\n'],
  ])('%s', (_, text) => {
    expect(sortKeys(text, ORDER).kind).toBe('unsafe');
  });

  it.each(['a: 1\nb: 2\n', '{a: 1, b: 2}\n', 'liste:\n  - 1\n'])('%j is as it is', (text) => {
    expect(sortKeys(text, ORDER).kind).toBe('as-it-is');
  });
});

describe('an edit of a text that cannot be read', () => {
  it.each(['a: [\n', 'a: \u0007\n', '\ufeffa: [\n'])('%j is refused', (text) => {
    expect(editText(text, { kind: 'set', path: ['a'], value: 1 }, ORDER)).toEqual({
      kind: 'refused',
      reason: 'unreadable',
    });
  });

  it('leaves a text that says so already', () => {
    for (const text of ['a: 1\n', '\ufeffa: 1\n'])
      expect(editText(text, { kind: 'set', path: ['a'], value: 1 }, ORDER)).toMatchObject({
        kind: 'edited',
        text,
        splice: null,
      });
  });
});
