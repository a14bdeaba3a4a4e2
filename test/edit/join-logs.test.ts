import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editText } from '../../src/edit/edit-text.ts';
import { joinLogs, type Versions } from '../../src/edit/join-logs.ts';
import { placeInLog } from '../../src/edit/log-place.ts';
import { mergeFile } from '../../src/tree/git-merge-file.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 60);

interface Entry {
  readonly dato: string;
  readonly status: string;
  readonly tekst?: string;
}

const joined = (versions: Versions) =>
  joinLogs(versions, 'statuslogg', (each) => {
    const merged = mergeFile(process.env, each);
    return merged?.isClean === true ? merged.text : null;
  });

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    dato: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 28 }))
      .map(([month, day]) => `2026-0${month}-${day}`),
    status: fc.constantFrom('pågår', 'pause', 'stanset', 'no'),
    tekst: fc.constantFrom('Rapport: levert', "it's #1", 'to\nlinjer', '- strek', '012'),
  },
  { requiredKeys: ['dato', 'status'] },
);

/** A post in one of the styles that people write, with comments that nobody may lose. */
function post(log: readonly Entry[], style: number, title: string): string {
  const lines = log.map(({ dato, status, tekst }, index) => {
    const more = tekst === undefined ? '' : `, tekst: ${JSON.stringify(tekst)}`;
    const block = tekst === undefined ? '' : `\n    tekst: ${JSON.stringify(tekst)}`;
    const note = index % 2 === 0 ? ` # linje ${index}` : '';
    return style === 0
      ? `  - {dato: ${dato}, status: "${status}"${more}}${note}\n`
      : `  - dato: ${dato}${note}\n    status: '${status}'${block}\n`;
  });
  const text = `# posten\nid: P-1\ntittel: ${title}\nstatuslogg: # loggen\n${lines.join('')}${style === 2 ? '' : '# etter\nstart: 2026-01-01\n'}`;
  return style === 1 ? text.replaceAll('\n', '\r\n') : text;
}

const byDay = (log: readonly Entry[]) =>
  log.toSorted((one, other) => (one.dato < other.dato ? -1 : one.dato > other.dato ? 1 : 0));

function withEntries(text: string, added: readonly Entry[]): string {
  return added.reduce((now, value) => {
    const at = placeInLog(parse(now).statuslogg, value.dato);
    const edit = { kind: 'insert', path: ['statuslogg'], at, value: { ...value } } as const;
    const result = editText(now, edit, () => []);
    if (result.kind === 'refused') throw new Error(result.reason);
    return result.text;
  }, text);
}

const comments = (text: string) => text.match(/# (?:linje \d+|posten|loggen|etter|min|din)/g) ?? [];

describe('logs that two people have added to', () => {
  it('are joined by day, and nothing is lost: no entry, comment or other change of either', () => {
    let count = 0;
    let tried = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ dato }) => dato, minLength: 2, maxLength: 9 }),
        fc.array(fc.constantFrom('base', 'ours', 'theirs'), { minLength: 9, maxLength: 9 }),
        fc.record({
          style: fc.nat({ max: 2 }),
          isRetitled: fc.boolean(),
          hasComment: fc.boolean(),
        }),
        (all, sides, { style, isRetitled, hasComment }) => {
          const of = (side: string) => all.filter((_, index) => sides[index] === side);
          const before = byDay(of('base'));
          if (before.length === 0 || of('theirs').length === 0) return;
          tried += 1;
          const base = post(before, style, 'Gammel');
          const ours = withEntries(base, of('ours')).replace('Gammel', 'Ny');
          const added = withEntries(base, of('theirs'));
          const theirs = `${isRetitled ? added.replace('start: 2026', 'start: 2025') : added}${hasComment ? '# din\n' : ''}`;
          const result = joined({ base, ours, theirs });
          if (result === null) return;
          count += 1;
          const value = parse(result);
          expect(value.statuslogg).toEqual(
            byDay(all.filter((_, index) => sides[index] !== undefined)),
          );
          expect(value.tittel).toBe('Ny');
          expect(value.start).toBe(parse(theirs).start);
          expect(comments(result)).toEqual([...comments(ours), ...(hasComment ? ['# din'] : [])]);
          expect(result.includes('\r\n')).toBe(style === 1);
        },
      ),
      { numRuns: RUNS, seed: Number(process.env['BAERUM_INNOV_SEED'] ?? 15) },
    );
    expect(count).toBeGreaterThan(tried * 0.7);
  });

  const base = post([{ dato: '2026-01-10', status: 'pågår' }], 2, 'Tittel');
  const added = (dato: string, status: string) =>
    `${base}  - dato: ${dato}\n    status: ${status}\n`;
  const ours = added('2026-03-10', 'pause');

  it.each([
    ['the same day with another status', added('2026-03-10', 'stanset')],
    ['an entry of before changed', added('2026-04-10', 'stanset').replace('01-10', '01-11')],
    [
      'an entry of before taken away',
      base.replace(/ {2}- [\s\S]*/, '  - {dato: 2026-04-10, status: no}\n'),
    ],
    ['another field that both have changed', added('2026-04-10', 'no').replace('Tittel', 'Deres')],
    ['a comment in what is added', `${added('2026-04-10', 'stanset')}    # merk dette\n`],
    ['a text that cannot be read', added('2026-04-10', '[')],
    ['an entry without a day', `${base}  - status: stanset\n`],
    [
      'the same entry, beside another field that both have changed',
      ours.replace('Tittel', 'Deres'),
    ],
  ])('are left as a conflict: %s', (_, theirs) => {
    expect(joined({ base, ours: ours.replace('Tittel', 'Vår'), theirs })).toBeNull();
  });

  it('are joined also where there was none before', () => {
    const none = 'id: P-1\ntittel: Tittel\n';
    const first = (dato: string, status: string) =>
      `${none}statuslogg:\n  - dato: ${dato}\n    status: ${status}\n`;
    const both = joined({
      base: none,
      ours: first('2026-03-10', 'pause'),
      theirs: first('2026-01-10', 'pågår'),
    });
    expect(both).toBe(
      `${none}statuslogg:\n  - dato: "2026-01-10"\n    status: pågår\n  - dato: 2026-03-10\n    status: pause\n`,
    );
  });

  it('hold what both have added just once', () => {
    const theirs = `${ours}  - dato: 2026-04-10\n    status: pågår\n`;
    expect(parse(joined({ base, ours, theirs }) ?? '').statuslogg).toHaveLength(3);
  });
});
