import { describe, expect, it } from 'vitest';
import { counting, project, registerOf } from '../krav/rules/judged.ts';
import { folderOf } from './checked.ts';
import { certified } from './proved.ts';

const TWO = [
  project('P-1', '2026-01-01..2026-12-31', 'a'),
  project('P-2', '2026-01-01..2026-12-31', 'b'),
];
const EVENTS =
  'id: K-1\ntittel: Prøve\nform: hendelser\ntell: prosjekt.hendelser\ndato: element.dato\nperiode: år\nminst: 1\ngjelder_fra: 2026-01-01\nalvor: feil\ntolkning: Prøve.\n';

/** With a line for each field, as certificates want them. */
function inLines(files: Readonly<Record<string, string>>): Record<string, string> {
  const lines = (text: string) =>
    text.replace(/^( *)- \{(.*)\}$/gmu, (_, indent: string, fields: string) =>
      fields
        .split(', ')
        .map((field, index) => `${indent}${index === 0 ? '- ' : '  '}${field}`)
        .join('\n'),
    );
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.endsWith('.yaml') ? lines(text) : text,
    ]),
  );
}

/** The certificate of a register as it can be read, after the checker has accepted it. */
function accepted(written: Readonly<Record<string, string>>, day: string) {
  const files = inLines(written);
  const { certificate } = certified(files, day, 60);
  if (certificate?.kind !== 'certificate') throw new Error(JSON.stringify(certificate));
  const { refusal, remove } = folderOf(files);
  const why = refusal(certificate.json);
  remove();
  expect(why).toBeNull();
  const proof: Proof = JSON.parse(certificate.json).proof;
  return proof;
}

interface Proof {
  readonly verdict: string;
  readonly scopes: readonly Scope[];
}

interface Scope {
  readonly group?: string;
  readonly members: readonly {
    readonly item: string;
    readonly runs: readonly { readonly from: string; readonly isIn: string }[];
  }[];
  readonly runs: readonly {
    readonly from: string;
    readonly low: number;
    readonly high: number;
    readonly below: string;
  }[];
}

/** A scope as `GROUP: ITEM DAY WHETHER IN IT, …; DAY LOW–HIGH BELOW, …`. */
function told({ group = 'all', members, runs }: Scope): string {
  const isIn = members.flatMap(({ item, runs: own }) =>
    own.map((run) => `${item} ${run.from} ${run.isIn}`),
  );
  const counts = runs.map(({ from, low, high, below }) => `${from} ${low}–${high} ${below}`);
  return `${group}: ${isIn.join(', ')}; ${counts.join(', ')}`;
}

describe('a certificate', () => {
  it.each([
    ['a count', counting('minst: 1\n').replace('tell: prosjekt', 'tell: anlegg')],
    ['events', EVENTS.replace('tell: prosjekt', 'tell: anlegg')],
  ])('is there none of %s of a type that the register lacks', (_, krav) => {
    expect(certified(registerOf(TWO, krav), '2026-06-01', 60).certificate).toEqual({
      kind: 'none',
      why: { kind: 'no-type' },
    });
  });

  it('holds for groups that something leaves on one day, and others come to', () => {
    const krav = counting(
      'per: \'dato < "2026-05-01" ? post.art : "c"\'\nminst: 1\ngjelder_fra: 2026-01-01\n',
    );
    const { verdict, scopes } = accepted(registerOf(TWO, krav), '2026-06-01');
    expect([verdict, ...scopes.map(told)]).toEqual([
      'broken',
      'a: P-1 2026-01-01 yes, P-1 2026-05-01 no; 2026-01-01 1–1 met, 2026-05-01 0–0 broken',
      'b: P-2 2026-01-01 yes, P-2 2026-05-01 no; 2026-01-01 1–1 met, 2026-05-01 0–0 broken',
      'c: P-1 2026-01-01 no, P-1 2026-05-01 yes, P-2 2026-01-01 no, P-2 2026-05-01 yes; 2026-01-01 0–0 broken, 2026-05-01 2–2 met',
    ]);
  });

  it('holds for a running period whose rule is another on its last day', () => {
    const [path, text] = project('P-1', '2026-01-01..2026-12-31');
    const held: [string, string] = [path, `${text}hendelser:\n  - {dato: 2026-02-01, art: a}\n`];
    const krav = `${EVENTS}endringer:\n  - {fra: 2026-10-01, vedtatt: 2026-02-01, vedtak: s, minst: 2}\n`;
    const { verdict, scopes } = accepted(registerOf([held], krav), '2026-06-01');
    expect([verdict, ...scopes.map(told)]).toEqual([
      'pending',
      'all: P-1/hendelser/0 2026-01-01 yes, P-1/hendelser/0 2026-06-02 yes; 2026-01-01 1–1 met, 2026-06-02 1–1 broken',
    ]);
  });

  it('holds for posts that share an id, of which only one happened for sure', () => {
    const [path, text] = project('P-1', '2026-01-01..2026-12-31');
    const lines = (...days: readonly string[]) =>
      `${text}hendelser:\n${days.map((day) => `  - {dato: ${day}, art: a}\n`).join('')}`;
    const posts: [string, string][] = [
      [path, lines('2026-02-01')],
      ['data/prosjekter/P-1b.yaml', lines('2026-02-01', '2026-03-01')],
    ];
    const { verdict, scopes } = accepted(registerOf(posts, EVENTS), '2026-06-01');
    expect([verdict, ...scopes.map(told)]).toEqual([
      'met',
      'all: P-1/hendelser/0 2026-01-01 yes, P-1/hendelser/0 2026-01-01 unknown, P-1/hendelser/1 2026-01-01 unknown; 2026-01-01 1–3 met',
    ]);
  });
});
