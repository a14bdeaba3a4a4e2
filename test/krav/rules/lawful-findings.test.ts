import { describe, expect, it } from 'vitest';
import { changeFindings } from '../../../src/krav/definition/lawful.ts';
import { withLawfulKrav } from '../../../src/krav/definition/lawful-register.ts';
import { EVER_BEFORE, isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { registerIn } from '../../register-in.ts';
import { counting, registerOf } from './judged.ts';

const FORCE = 'gjelder_fra: 2026-01-01\ngjelder_til: 2026-12-31\n';

function told(changes: string, rest = `minst: 1\n${FORCE}`) {
  const files = registerOf([], counting(`${rest}endringer:\n${changes}`));
  return registerIn(memoryTree(files))
    .postsOf('krav')
    .flatMap(changeFindings)
    .map(({ field, args }) => [field, args]);
}

const day = isoDay;

describe('what is said of changes that are not lawful', () => {
  it.each([
    [
      'each that is not after the one before it',
      '  - {fra: 2026-05-01, vedtak: s, minst: 2}\n  - {fra: 2026-05-01, vedtak: s, minst: 3}\n  - {fra: 2026-06-01, vedtak: s, minst: 4}\n',
      [
        [
          '/endringer/1/fra',
          { fault: { kind: 'order', from: day('2026-05-01'), before: day('2026-05-01') } },
        ],
      ],
    ],
    [
      'one on the first day in force, and not one on the day after',
      '  - {fra: 2026-01-01, vedtak: s, minst: 2}\n  - {fra: 2026-01-02, vedtak: s, minst: 3}\n',
      [
        [
          '/endringer/0/fra',
          { fault: { kind: 'too-early', from: day('2026-01-01'), limit: day('2026-01-01') } },
        ],
      ],
    ],
    [
      'one after the last day, and not one on it',
      '  - {fra: 2026-12-31, vedtak: s, minst: 2}\n  - {fra: 2027-01-01, vedtak: s, minst: 3}\n',
      [
        [
          '/endringer/1/fra',
          { fault: { kind: 'too-late', from: day('2027-01-01'), limit: day('2026-12-31') } },
        ],
      ],
    ],
    [
      'one decided on a later day than it holds from, and not one decided on that day',
      '  - {fra: 2026-05-01, vedtatt: 2026-05-01, vedtak: s, minst: 2}\n  - {fra: 2026-06-01, vedtatt: 2026-06-02, vedtak: s, minst: 3, hoyst: 4}\n',
      [
        [
          '/endringer/1/vedtatt',
          { from: day('2026-06-01'), decided: day('2026-06-02'), fields: ['minst', 'hoyst'] },
        ],
      ],
    ],
    [
      'one that changes nothing of what holds by then',
      '  - {fra: 2026-05-01, vedtak: s, minst: 2}\n  - {fra: 2026-06-01, vedtak: s, minst: 2}\n',
      [['/endringer/1', { fault: { kind: 'nothing', from: day('2026-06-01') } }]],
    ],
    [
      'limits the wrong way, and not limits that are the same',
      '  - {fra: 2026-05-01, vedtak: s, hoyst: 1}\n  - {fra: 2026-06-01, vedtak: s, minst: 2}\n',
      [['/endringer/1', { fault: { kind: 'limits', from: day('2026-06-01'), min: 2, max: 1 } }]],
    ],
    [
      'no limit at all',
      '  - {fra: 2026-05-01, vedtak: s, minst: null}\n',
      [['/endringer/0', { fault: { kind: 'no-limit', from: day('2026-05-01') } }]],
    ],
  ])('%s', (_, changes, findings) => {
    expect(told(changes)).toEqual(findings);
  });

  it('the limits that the krav itself has the wrong way, by their field', () => {
    expect(
      told('  - {fra: 2026-05-01, vedtak: s, hoyst: 5}\n', `minst: 4\nhoyst: 3\n${FORCE}`),
    ).toEqual([['/minst', { fault: { kind: 'limits', from: EVER_BEFORE, min: 4, max: 3 } }]]);
  });

  it('nothing where there are no days in force to keep to', () => {
    expect(
      told(
        '  - {fra: 1990-01-01, vedtak: s, minst: 2}\n  - {fra: 2090-01-01, vedtak: s, minst: 3}\n',
        'minst: 1\n',
      ),
    ).toEqual([]);
  });
});

describe('a register with krav whose changes are not lawful', () => {
  it('has them among what is set aside, in the order of files, and all else as it was', () => {
    const files = {
      ...registerOf(
        [],
        counting(`minst: 1\n${FORCE}endringer:\n  - {fra: 2026-05-01, vedtak: s, minst: 1}\n`),
      ),
      'data/krav/K-0.yaml': 'id: [',
      'data/krav/K-2.yaml': counting('minst: 1\n').replace('K-1', 'K-2'),
      'data/krav/K-3.yaml': 'id: [',
      'data/prosjekter/P-1.yaml': 'id: [',
    };
    const register = registerIn(memoryTree(files));
    const lawful = withLawfulKrav(register);
    expect(lawful.quarantinedOf('krav').map(({ id }) => id)).toEqual(['K-0', 'K-1', 'K-3']);
    expect(lawful.quarantinedOf('prosjekt').map(({ id }) => id)).toEqual(['P-1']);
    expect(lawful.postsOf('krav').map(({ id }) => id)).toEqual(['K-2']);
    expect(lawful.findings.map(({ code }) => code)).toEqual([
      ...register.findings.map(({ code }) => code),
      'krav/changes',
    ]);
    expect(withLawfulKrav(lawful)).toBe(lawful);
  });
});
