import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { type Span, WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { judgementMemo } from '../../src/krav/judgement-memo.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { registerIn } from '../register-in.ts';
import { counting, project, registerOf } from './rules/judged.ts';

const AS_OF = isoDay('2026-11-26');
const POSTS = [
  project('P-1', '2026-01-01..2027-02-28'),
  project('P-2', '2026-01-10..2027-12-31', 'b'),
];
const KRAV = counting('minst: 2\ngjelder_fra: 2026-01-01\n');
const CONDITION =
  'id: K-2\ntittel: Art\nform: vilkar\ngjelder: prosjekt\nskal: post.art == "a"\nalvor: feil\ntolkning: Prøve.\n';
const FILES = { ...registerOf(POSTS, KRAV), 'data/krav/K-2.yaml': CONDITION };

/** Judges registers one after another with what was found before; each also anew. */
function judging() {
  const reading = readingMemo();
  const memo = judgementMemo();
  return (files: Readonly<Record<string, string>>, span: Span = WHOLE_PROMISE, asOf = AS_OF) => {
    const register = registerIn(memoryTree(files), 'data', reading);
    const anew = assess(register, asOf, span);
    const { results, findings } = assess(register, asOf, span, [], { memo });
    expect(results).toEqual(anew.results);
    expect(findings).toEqual(anew.findings);
    return results;
  };
}

describe('a register that is judged again', () => {
  it('has the answers that it had where nothing has changed', () => {
    const judge = judging();
    const [first, second] = judge(FILES);
    const again = judge({ ...FILES });
    expect(again[0]).toBe(first);
    expect(again[1]).toBe(second);
  });

  it('is judged anew where a post is another, has come, is gone or cannot be read', () => {
    const judge = judging();
    const [path = '', text = ''] = POSTS[1] ?? [];
    for (const files of [
      { ...FILES, [path]: text.replace('2027-12-31', '2026-12-31') },
      { ...FILES, ...Object.fromEntries([project('P-3', '2026-02-01..2027-12-31')]) },
      Object.fromEntries(Object.entries(FILES).filter(([each]) => each !== path)),
      { ...FILES, [path]: 'id: [' },
      { ...FILES, 'data/prosjekter/P-9.yaml': 'id: [' },
      FILES,
    ]) {
      const [before] = judge(FILES);
      const [now] = judge(files);
      expect(now === before).toBe(files === FILES);
    }
  });

  it('is judged anew for other days, and another as-of day', () => {
    const judge = judging();
    const [first] = judge(FILES);
    for (const span of [
      { ...WHOLE_PROMISE, from: isoDay('2026-03-01') },
      { ...WHOLE_PROMISE, to: isoDay('2027-03-01') },
      { ...WHOLE_PROMISE, horizonDays: 30 },
    ])
      expect(judge(FILES, span)[0]).not.toBe(first);
    expect(judge(FILES, WHOLE_PROMISE, isoDay('2027-03-01'))[0]).toMatchObject({
      verdict: 'unknown',
    });
    const [again] = judge(FILES);
    expect(judge(FILES)[0]).toBe(again);
  });

  it('forgets the earliest of four days', () => {
    const judge = judging();
    const [first] = judge(FILES);
    const days = ['2026-11-27', '2026-11-28', '2026-11-29'].map(isoDay);
    const results = days.map((day) => judge(FILES, WHOLE_PROMISE, day)[0]);
    expect(days.map((day) => judge(FILES, WHOLE_PROMISE, day)[0])).toEqual(results);
    days.forEach((day, index) => {
      expect(judge(FILES, WHOLE_PROMISE, day)[0]).toBe(results[index]);
    });
    expect(judge(FILES)[0]).not.toBe(first);
  });

  it('is judged anew where the krav is another', () => {
    const judge = judging();
    const [first, second] = judge(FILES);
    const [now, other] = judge({
      ...FILES,
      'data/krav/K-1.yaml': KRAV.replace('minst: 2', 'minst: 3'),
    });
    expect([first?.verdict, now?.verdict]).toEqual(['met', 'broken']);
    expect(other).toBe(second);
  });
});
