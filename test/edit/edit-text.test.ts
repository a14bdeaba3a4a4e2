import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNode, parse, parseDocument } from 'yaml';
import type { Edit, Path } from '../../src/edit/edit.ts';
import { editText } from '../../src/edit/edit-text.ts';
import { sortKeys } from '../../src/edit/key-sort.ts';
import { readYamlDocument } from '../../src/read/yaml/document.ts';
import { readText } from '../../src/read/yaml/text.ts';
import { readCorpus } from '../corpora.ts';
import { ROOT } from '../run-tool.ts';
import { writtenAnyhow } from './written-anyhow.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 120);

type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

const NEW_VALUES: readonly Value[] = [
  ...['ny tekst', 'no', 'yes', 'y', '012', '2026-08-31', '1e3', 'null', '~', '', ' rom ', 'a: b'],
  ...['a #b', '# a', '- a', "it's", '"', '\\', '12:30', '0x1f', '.5', '+1', '1_000', '.inf', 'on'],
  ...['a\nb', 'a\n\n  b\n', '\n', ' a\nb', 'tab\there', '[a', '{a', '*a', '&a', '!a', '%a', '@a'],
  ...[
    '`a',
    '|',
    '>',
    '?',
    '? a',
    ':',
    'a:',
    'a, b',
    'x]',
    '<<',
    '=',
    '😀',
    '\u0001',
    '\u2028',
    '3 til',
  ],
  ...[0, -3, 500_000, 1.5, true, false, null],
];
const newValue = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NEW_VALUES) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...NEW_VALUES), { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('kilde', 'no', 'tekst', '12'),
      fc.constantFrom(...NEW_VALUES),
      {
        maxKeys: 3,
      },
    ),
  },
);

/** All places in a value, the outermost first. */
function placesIn(value: Value, path: Path = []): { path: Path; value: Value }[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
      : [];
  return [{ path, value }, ...inner];
}

function editFor(value: Value, pick: number, kind: number, put: Value): Edit | null {
  const places = placesIn(value);
  const place = places[pick % places.length];
  if (place === undefined) return null;
  const { path, value: here } = place;
  if (Array.isArray(here) && kind % 2 === 0)
    return { kind: 'insert', path, at: pick % (here.length + 1), value: put };
  if (typeof here === 'object' && here !== null && !Array.isArray(here) && kind % 2 === 0)
    return { kind: 'set', path: [...path, 'ny'], value: put };
  if (path.length === 0) return null;
  return kind === 1 ? { kind: 'remove', path } : { kind: 'set', path, value: put };
}

/** What a plain reading of the edit makes of a value, written without the code under test. */
function meant(value: Value, edit: Edit): Value {
  const copy = structuredClone(value);
  const steps = edit.kind === 'insert' ? [...edit.path] : edit.path.slice(0, -1);
  const last = edit.path.at(-1) ?? '';
  let here = copy;
  for (const step of steps) here = (here as Record<string | number, Value>)[step] ?? null;
  if (edit.kind === 'insert') (here as Value[]).splice(edit.at, 0, edit.value as Value);
  else if (edit.kind === 'set')
    (here as Record<string | number, Value>)[last] = edit.value as Value;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete (here as Record<string, Value>)[last];
  return copy;
}

function comments(text: string): number {
  return text.split('merknad').length - 1;
}

const texts = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
const suite = readCorpus('yaml-test-suite.json').map((each) => (each as { yaml: string }).yaml); // as its own page says
const anyText = fc.oneof(
  { weight: 6, arbitrary: writtenAnyhow },
  { weight: 1, arbitrary: fc.constantFrom(...texts('data'), ...texts('test/fixtures'), ...suite) },
);

const isAccepted = (text: string) => {
  const read = readText(new TextEncoder().encode(text), 'a.yaml');
  return read.kind === 'text' && readYamlDocument(read.text, 'a.yaml').kind === 'document';
};

describe('sorting keys', () => {
  it('moves lines alone, and loses neither a value nor a comment', () => {
    let sorted = 0;
    let unsafe = 0;
    const options = { version: '1.2', schema: 'core' } as const;
    fc.assert(
      fc.property(
        anyText,
        fc.shuffledSubarray(['id', 'navn', 'dato', 'status', 'tekst', 'liste']),
        (text, names) => {
          if (!isAccepted(text)) return;
          const result = sortKeys(text, () => names);
          if (result.kind === 'unsafe') unsafe += 1;
          if (result.kind !== 'sorted') return;
          sorted += 1;
          const bare = (of: string) => of.replace(/^\ufeff/, '');
          expect(parse(bare(result.text), options)).toEqual(parse(bare(text), options));
          expect(comments(result.text)).toBe(comments(text));
          expect(sortKeys(result.text, () => names).kind).toBe('as-it-is');
        },
      ),
      { numRuns: RUNS, seed: Number(process.env['BAERUM_INNOV_SEED'] ?? 15) },
    );
    expect(sorted).toBeGreaterThan(RUNS * 0.05);
    expect(unsafe).toBeLessThan(sorted);
  });
});

describe('an edit of a text', () => {
  it('changes one range alone, and nothing that is said elsewhere, however the file is written', () => {
    const seen = { tried: 0, edited: 0, refused: new Map<string, number>() };
    const options = { version: '1.2', schema: 'core' } as const;
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat({ max: 3 }), newValue, (text, pick, kind, put) => {
        if (!isAccepted(text)) return;
        const bare = text.replace(/^\ufeff/, '');
        const before: Value = parse(bare, options);
        const edit = editFor(before, pick, kind, put);
        if (edit === null) return;
        seen.tried += 1;
        const result = editText(text, edit, () => ['id', 'navn', 'ny', 'dato']);
        if (result.kind === 'refused') {
          seen.refused.set(edit.kind, (seen.refused.get(edit.kind) ?? 0) + 1);
          if (process.env['BAERUM_INNOV_SHOW'] !== undefined)
            console.log(JSON.stringify({ edit, reason: result.reason }), `\n${text}\n=======`);
          return;
        }
        seen.edited += 1;
        const after = result.text;
        const read: Value = parse(after.replace(/^\ufeff/, ''), options);
        if (!isDeepStrictEqual(read, meant(before, edit)))
          expect({ text, edit, after, read }).toEqual({
            text,
            edit,
            after,
            read: meant(before, edit),
          });
        const splice = result.splice;
        if (splice === null) {
          expect(after).toBe(text);
          return;
        }
        expect(after).toBe(text.slice(0, splice.from) + splice.text + text.slice(splice.to));
        if (edit.kind === 'insert' || (edit.kind === 'set' && edit.path.at(-1) === 'ny'))
          expect(splice.to - splice.from).toBeLessThanOrEqual(emptyBrackets(text, splice));
        if (edit.kind === 'set' && isScalarAt(before, edit.path))
          expectInside(text, edit.path, splice);
        if (edit.kind !== 'remove') expect(comments(after)).toBe(comments(text));
      }),
      { numRuns: RUNS, seed: Number(process.env['BAERUM_INNOV_SEED'] ?? 15) },
    );
    const refused = [...seen.refused.values()].reduce((sum, each) => sum + each, 0);
    expect(seen.tried).toBeGreaterThan(RUNS * 0.6);
    expect(refused / seen.tried).toBeLessThan(0.05);
  });
});

/** An addition takes nothing away but brackets with nothing in them, and the space before them. */
function emptyBrackets(text: string, { from, to }: { from: number; to: number }): number {
  return /^\s*(?:\[\s*\]|\{\s*\}|)$/.test(text.slice(from, to)) ? to - from : 0;
}

function isScalarAt(value: Value, path: Path): boolean {
  const found = placesIn(value).find((place) => isDeepStrictEqual(place.path, path));
  return found !== undefined && (typeof found.value !== 'object' || found.value === null);
}

/** What was put for a value lies where the YAML library says the value is, but for blanks before it. */
function expectInside(text: string, path: Path, { from, to }: { from: number; to: number }): void {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const bare = text.slice(mark);
  const node = parseDocument(bare, { version: '1.2', schema: 'core' }).getIn(path, true);
  const range = isNode(node) ? node.range : null;
  if (range === null || range === undefined) return;
  expect(to - mark).toBeLessThanOrEqual(Math.max(range[2], from - mark));
  expect(bare.slice(Math.min(from - mark, range[0]), range[0]).trim()).toBe('');
}
