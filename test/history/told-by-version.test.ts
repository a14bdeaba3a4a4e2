import { describe, expect, it } from 'vitest';
import { counting, project, registerOf } from '../krav/rules/judged.ts';
import { DAY, LOG_LINE, listOf, projectSchema } from '../project-schema.ts';
import { toldByVersion } from './told-by-version.ts';

const TWO = [
  project('P-1', '2026-01-01..2026-12-31'),
  project('P-2', '2026-01-01..2026-12-31', 'b'),
];
const krav = (rest: string) => counting(`gjelder_fra: 2026-01-01\n${rest}`);

/** What is said over the versions, which must be what is said of each alone. */
function told(all: Parameters<typeof toldByVersion>[0], id = 'K-1') {
  const { over, alone } = toldByVersion(all);
  expect(over).toEqual(alone);
  return over[id];
}

describe('what a count says version by version', () => {
  it('does not add up two posts that share an id, while they do', () => {
    const copied = [
      ...TWO,
      ['data/prosjekter/P-2b.yaml', project('P-2', '2026-01-01..2026-12-31', 'b')[1]],
    ] as const;
    expect(
      told([
        ['2026-03-01', registerOf(TWO, krav('minst: 2\n'))],
        ['2026-03-05', registerOf(copied, krav('minst: 3\n'))],
        ['2026-03-08', registerOf(copied, krav('minst: 2\nhoyst: 2\n'))],
        ['2026-03-09', registerOf(TWO, krav('minst: 2\nhoyst: 2\n'))],
      ]),
    ).toEqual(['met 2–2', 'unknown 2–3', 'unknown 2–3', 'met 2–2']);
  });

  it('asks again what may read the log, each time more of it is known', () => {
    const files = registerOf(
      TWO,
      krav('hvor: \'post.exists(name, name == "art" && post[name] == "a")\'\nminst: 1\n'),
    );
    expect(
      told([
        ['2026-03-01', files],
        ['2026-03-05', files],
      ]),
    ).toEqual(['met 1–1', 'met 1–1']);
  });

  it('counts in groups, also those that nothing is asked of on the day', () => {
    const files = registerOf(
      TWO,
      krav(
        'per: post.art\ngrupper: [a, c]\nminst: 1\nendringer:\n  - {fra: 2026-03-03, vedtak: s, grupper: [a]}\n',
      ),
    );
    expect(
      told([
        ['2026-03-01', files],
        ['2026-03-05', files],
      ]),
    ).toEqual(['broken 2–2', 'met 2–2']);
  });

  it('counts in groups that are whole numbers, and tells them from texts', () => {
    const files = {
      ...registerOf(
        [
          project('P-1', '2026-01-01..2026-12-31', 'a', 'gruppe: 1\n'),
          project('P-2', '2026-01-01..2026-12-31', 'a', 'gruppe: "1"\n'),
        ],
        krav('per: post.gruppe\ngrupper: [2]\nminst: 1\n'),
      ),
      'schemas/prosjekt.schema.json': projectSchema({
        art: { type: 'string' },
        gruppe: { type: ['string', 'integer'] },
        statuslogg: listOf(LOG_LINE),
      }),
    };
    const fewer = {
      ...files,
      'data/krav/K-1.yaml': krav('per: post.gruppe\ngrupper: [1]\nminst: 1\n'),
    };
    const more = {
      ...files,
      'data/krav/K-1.yaml': krav('per: post.gruppe\ngrupper: [1]\nminst: 2\n'),
    };
    expect(
      told([
        ['2026-03-01', files],
        ['2026-03-02', fewer],
        ['2026-03-03', more],
      ]),
    ).toEqual(['broken 2–2', 'met 2–2', 'broken 2–2']);
  });

  it('does not know of days before the type was kept', () => {
    const files = registerOf(TWO, counting('hoyst: 2\n'));
    const config = `${files['data/register.yaml']}`.replace(
      'prosjekt: prosjekter/*.yaml',
      'prosjekt: {filer: [prosjekter/*.yaml], fort_fra: 2026-03-01}',
    );
    const kept = { ...files, 'data/register.yaml': config };
    expect(
      told([
        ['2026-02-28', kept],
        ['2026-03-01', kept],
      ]),
    ).toEqual(['unknown 2–Infinity', 'met 2–2']);
  });
});

describe('a list whose elements have lives of their own', () => {
  const livslop = { plan: { fra: 'fra', til: 'til' } };
  const schema = projectSchema({
    art: { type: 'string' },
    statuslogg: listOf(LOG_LINE),
    bidrag: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        'x-livslop': livslop,
        properties: { fra: DAY, til: DAY },
      },
    },
  });

  it('is counted by those lives in every version', () => {
    const files = {
      ...registerOf(
        [
          project(
            'P-1',
            '2026-01-01..2026-12-31',
            'a',
            'bidrag:\n  - {fra: 2026-02-01, til: 2026-02-28}\n  - {fra: 2026-02-15, til: 2026-03-15}\n',
          ),
        ],
        krav('minst: 1\n').replace('tell: prosjekt', 'tell: prosjekt.bidrag'),
      ),
      'schemas/prosjekt.schema.json': schema,
    };
    const days = ['2026-01-31', '2026-02-01', '2026-02-15', '2026-03-01', '2026-03-16'];
    expect(told(days.map((day) => [day, files] as const))).toEqual([
      'broken 0–0',
      'met 1–1',
      'met 2–2',
      'met 1–1',
      'broken 0–0',
    ]);
  });
});

describe('what a condition says version by version', () => {
  it('is nothing before it is in force', () => {
    const condition =
      'id: K-1\ntittel: Prøve\nform: vilkar\ngjelder: prosjekt\nskal: post.art == "a"\ngjelder_fra: 2026-03-01\nalvor: feil\ntolkning: Prøve.\n';
    const files = registerOf(TWO, condition);
    const mended = registerOf([project('P-1', '2026-01-01..2026-12-31')], condition);
    expect(
      told([
        ['2026-02-28', files],
        ['2026-03-01', files],
        ['2026-03-02', mended],
      ]),
    ).toEqual(['not-in-force 1–1', 'broken 1–1', 'met 1–1']);
  });
});

describe('what is tolerated version by version', () => {
  const tolerant = krav('minst: 2\ntoleranse_dager: 3\n');
  const ended = (day: string) =>
    [
      TWO[0] ?? ['', ''],
      project('P-2', '2026-01-01..2026-12-31', 'b', `  - {dato: ${day}, status: fullført}\n`),
    ] as [string, string][];

  it('is so many days after the last that was met, and no more', () => {
    const files = registerOf(ended('2026-03-01'), tolerant);
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05', '2026-03-06'];
    expect(told(days.map((day) => [day, files] as const))).toEqual([
      'met 2–2',
      'met 1–1',
      'met 1–1',
      'broken 1–1',
      'broken 1–1',
    ]);
  });

  it('is not known where nobody knows whether the days before were met', () => {
    // P-2 should have begun on 10 February, and nobody has said whether it did.
    const planned: [string, string] = [
      'data/prosjekter/P-2.yaml',
      'id: P-2\nart: b\nstart: 2026-02-10\nslutt: 2026-03-05\n',
    ];
    const files = registerOf([TWO[0] ?? ['', ''], planned], tolerant);
    const days = [
      '2026-02-09',
      '2026-02-10',
      '2026-03-05',
      '2026-03-06',
      '2026-03-08',
      '2026-03-09',
    ];
    expect(told(days.map((day) => [day, files] as const))).toEqual([
      'broken 1–1',
      'unknown 1–2',
      'unknown 1–2',
      'unknown 1–1',
      'unknown 1–1',
      'broken 1–1',
    ]);
  });

  it('is every day after an exempt one, as after one that was met', () => {
    const files = registerOf(
      ended('2026-02-01'),
      `${tolerant}unntak:\n  - {fra: 2026-03-01, til: 2026-03-03, begrunnelse: b}\n`,
    );
    const days = ['2026-02-28', '2026-03-03', '2026-03-04', '2026-03-06', '2026-03-07'];
    expect(told(days.map((day) => [day, files] as const))).toEqual([
      'broken 1–1',
      'not-in-force 1–1',
      'met 1–1',
      'met 1–1',
      'broken 1–1',
    ]);
  });

  it('of what nothing is registered of is not known', () => {
    const files = registerOf([], krav('minst: 1\ntoleranse_dager: 3\n'));
    expect(
      told(['2026-01-01', '2026-01-03', '2026-01-04'].map((day) => [day, files] as const)),
    ).toEqual(['unknown 0–0', 'unknown 0–0', 'broken 0–0']);
  });
});
