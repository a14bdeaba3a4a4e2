import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { answersOver } from '../../src/krav/history/answers.ts';
import { countOf } from '../../src/krav/result.ts';
import type { PathBecame } from '../../src/read/register/file-stretches.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openVersions } from '../../src/read/register/versions.ts';
import { buildRegister } from '../../src/register/register.ts';
import { addDays, isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { randomFrom } from '../random.ts';
import { generatedHistory } from './generated-history.ts';

/** Commits of each history. */
const COMMITS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 30);

const HEAD = 'grunnlag: [T-4-09]\nalvor: feil\ntolkning: Prøve.\n';

/** Krav of the kinds that are counted file by file in ways of their own. */
const KRAV: Readonly<Record<string, string>> = {
  'K-80': 'form: antall\ntell: forskningsprosjekt\nminst: 3\ntoleranse_dager: 40\n',
  'K-81':
    'form: antall\ntell: forskningsprosjekt\nminst: 2\nhoyst: 3\ntoleranse_dager: 90\ngjelder_fra: 2024-05-01\nunntak:\n  - {fra: 2024-06-01, til: 2024-06-20, begrunnelse: ferie}\n',
  'K-82':
    'form: antall\ntell: forskningsprosjekt\nhoyst: 2\ntoleranse_dager: 5\npause_teller: false\nendringer:\n  - {fra: 2024-05-01, vedtak: sak, toleranse_dager: 60}\n  - {fra: 2024-07-01, vedtak: sak, hoyst: 4}\n',
  'K-83': 'form: antall\ntell: forskningsprosjekt.finansiering\nminst: 4\ntoleranse_dager: 30\n',
  'K-84':
    'form: antall\ntell: forskningsprosjekt\nhvor: post.start < dato && dato <= post.slutt\nminst: 2\ntoleranse_dager: 10\n',
  'K-87':
    'form: antall\ntell: forskningsprosjekt\nper: post.prosjekttype\nminst: 2\ntoleranse_dager: 30\ngrupper: [forskningsprosjekt]\n',
  'K-88':
    'form: antall\ntell: forskningsprosjekt\nper: post.prosjekttype\nminst: 1\nhoyst: 3\ngjelder_fra: 2024-05-01\n',
  'K-85':
    'form: vilkar\ngjelder: forskningsprosjekt\nnaar: status == "pågår" || dato > post.slutt\nskal: dager(siste(post.statuslogg).dato, dato) <= 120\n',
  'K-86':
    'form: vilkar\ngjelder: forskningsprosjekt\nnaar: post.finansiering.exists(f, f.tilsagn_kr > 0)\nskal: dager(dato, post.slutt) > 100 || post.start > dato\n',
};

/** The texts of a generated history that starts with more krav, commit by commit; null for a file that goes. */
function commits(seed: number): Readonly<Record<string, string | null>>[] {
  const shape = { seed, commits: COMMITS, projects: 2, seldomShare: 40, mergeShare: 0 };
  const more = Object.entries(KRAV).map(([id, text]) => {
    return [`data/krav/${id}.yaml`, `id: ${id}\ntittel: Prøve ${id}\n${HEAD}${text}`] as const;
  });
  return generatedHistory(shape).map(({ files = {} }, index) => {
    const texts = Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? text : null,
    ]);
    return Object.fromEntries(index === 0 ? [...texts, ...more] : texts);
  });
}

describe('the answers over the versions of a register', () => {
  it.each([31, 33])('are those of each version judged alone (history %i)', (seed) => {
    const random = randomFrom(seed);
    const changes = commits(seed);
    const first = isoDay('2024-03-01');
    const days = changes.map((_, version) => addDays(first, version * 9 + random.below(20)));
    const versions = openVersions({
      folder: 'data',
      changes: changes.map((texts) =>
        Object.entries(texts).map(([path, text]): PathBecame => {
          return { path, blob: text, kind: text === null ? null : 'file' };
        }),
      ),
      read: (blob) => ({ kind: 'bytes', bytes: new TextEncoder().encode(blob) }),
      memo: readingMemo(),
    });
    const answers = answersOver(versions, days, null);
    const memo = readingMemo();
    const files: Record<string, string> = {};
    const verdicts = new Set<string>();
    for (const [version, texts] of changes.entries()) {
      for (const [path, text] of Object.entries(texts)) {
        if (text === null) delete files[path];
        else files[path] = text;
      }
      const reading = readRegister(memoryTree(files), 'data', memo);
      const answered = answers[version]?.answered;
      if (reading.kind === 'unusable') {
        expect(answered).toBeUndefined();
        continue;
      }
      const { results } = assess(buildRegister(reading), days[version]!, WHOLE_PROMISE);
      for (const result of results.filter(({ form }) => form !== 'quarantined')) {
        const { id } = result.krav;
        const { low, high } = countOf(result);
        const alone = { version, id, verdict: result.verdict, count: { low, high } };
        expect({ version, id, ...answered?.get(id)?.answer }).toMatchObject(alone);
        if (id in KRAV) verdicts.add(`${id} ${result.verdict}`);
      }
    }
    expect(verdicts.size).toBeGreaterThan(9);
  });

  it('are others when what a krav in groups refers to is gone, on the same day and with the same posts', () => {
    const path = 'data/krav/K-89.yaml';
    const hvor = 'post.finansiering.exists(f, f.kilde == "foi-fondet")';
    const krav = `id: K-89\ntittel: Prøve\n${HEAD}form: antall\ntell: forskningsprosjekt\nhvor: ${hvor}\nper: post.prosjekttype\nminst: 1\n`;
    const shape = { seed: 31, commits: 1, projects: 2, seldomShare: 0, mergeShare: 0 };
    const texts = Object.entries(generatedHistory(shape)[0]?.files ?? {}).flatMap(
      ([each, text]): [string, string][] => (typeof text === 'string' ? [[each, text]] : []),
    );
    const files: Record<string, string> = { ...Object.fromEntries(texts), [path]: krav };
    const schema = 'schemas/forskningsprosjekt.schema.json';
    const isReference = '"title": "Kilde", "x-referanse": "fond",';
    files[schema] = (files[schema] ?? '').replace('"title": "Kilde",', isReference);
    const fund = 'data/fond/foi-fondet.yaml';
    const there = Object.entries(files).map(([each, text]): PathBecame => {
      return { path: each, blob: text, kind: 'file' };
    });
    const versions = openVersions({
      folder: 'data',
      changes: [there, [], [{ path: fund, blob: null, kind: null }]],
      read: (blob) => ({ kind: 'bytes', bytes: new TextEncoder().encode(blob) }),
      memo: readingMemo(),
    });
    const day = isoDay('2026-05-01');
    const answers = answersOver(versions, [day, day, day], 'K-89');
    const { [fund]: _, ...without } = files;
    for (const [version, register] of [files, files, without].entries()) {
      const reading = readRegister(memoryTree(register), 'data');
      if (reading.kind === 'unusable') throw new Error('not usable');
      const { results } = assess(buildRegister(reading), day, WHOLE_PROMISE);
      const alone = results.find((each) => each.krav.id === 'K-89');
      expect(answers[version]?.answered.get('K-89')?.answer.verdict).toBe(alone?.verdict);
    }
    const verdicts = answers.map((each) => each?.answered.get('K-89')?.answer.verdict);
    expect(verdicts[0]).toBe(verdicts[1]);
    expect(verdicts[0]).not.toBe(verdicts[2]);
  });
});
