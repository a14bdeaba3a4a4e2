import { expect } from 'vitest';
import { judgeOnAnyDay, openRegister } from '../../../src/cli/session/session.ts';
import type { KravChange } from '../../../src/krav/comparison/compare.ts';
import {
  type ComparedSide,
  type Comparison,
  compare,
} from '../../../src/krav/comparison/comparison.ts';
import { type GapChange, gapChanges } from '../../../src/krav/comparison/gap-changes.ts';
import { toldOf } from '../../../src/krav/comparison/rule-changes.ts';
import { isReadAlike } from '../../../src/krav/comparison/rules.ts';
import { WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import type { Gap } from '../../../src/krav/forecast/gaps.ts';
import { type JudgementMemo, judgementMemo } from '../../../src/krav/judgement-memo.ts';
import { readingMemo } from '../../../src/read/register/reading-memo.ts';
import { formatIsoDay, isBounded, isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { DAY, LOG_LINE, listOf, projectSchema } from '../../project-schema.ts';
import { project, registerOf } from '../rules/judged.ts';

type Files = Readonly<Record<string, string>>;

const AS_OF = isoDay('2026-11-26');
const CONFIG = registerOf([], '')['data/register.yaml'] ?? '';
const FIRST = '2026-01-01';

/** A promise of two or three projects, one of a meeting each quarter, and one of who is asked. */
const KRAV: Files = {
  'data/krav/K-1.yaml': `id: K-1\ntittel: Prosjekter\ngrunnlag: [P-1]\nform: antall\ntell: prosjekt\nminst: 2\nhoyst: 3\ngjelder_fra: ${FIRST}\nalvor: feil\ntolkning: Prøve.\n`,
  'data/krav/K-2.yaml': `id: K-2\ntittel: Møter\nform: hendelser\ntell: prosjekt.hendelser\ndato: element.dato\nperiode: kvartal\nminst: 1\ngjelder_fra: ${FIRST}\nalvor: advarsel\ntolkning: Prøve.\n`,
  'data/krav/K-3.yaml':
    'id: K-3\ntittel: Art\nform: vilkar\ngjelder: prosjekt\nnaar: status == "pågår"\nskal: post.art == "a"\nalvor: feil\ntolkning: Prøve.\n',
};
const MEETINGS =
  'hendelser:\n  - {dato: 2026-02-01}\n  - {dato: 2026-05-01}\n  - {dato: 2026-10-01}\n';

/** Three projects, the second with an end in sight, and nothing broken but the third quarter's meeting. */
export const BASE: Files = {
  ...registerOf(
    [
      project('P-1', `${FIRST}..2028-12-31`, 'a', `${MEETINGS}ansvarlig: Ada\n`),
      project('P-2', `${FIRST}..2027-03-31`),
      project('P-3', '2026-03-01..2028-12-31'),
    ],
    '',
    `${CONFIG}rapportert_til: 2026-09-30\n`,
  ),
  ...KRAV,
  'schemas/prosjekt.schema.json': projectSchema({
    art: { type: 'string' },
    ansvarlig: { type: 'string' },
    statuslogg: listOf(LOG_LINE),
    hendelser: listOf({ dato: DAY }),
  }),
};

/** The base with a text in one of its files changed; no text takes the file away. */
export function edited(path: string, from: string, to: string): Files {
  const text = BASE[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} has no ${from}`);
  if (from === '')
    return Object.fromEntries(Object.entries(BASE).filter(([each]) => each !== path));
  return { ...BASE, [path]: text.replace(from, to) };
}

function sideOf(files: Files, memo = readingMemo(), judgements?: JudgementMemo): ComparedSide {
  const tree = memoryTree(files);
  const register = openRegister(tree, { folder: 'data', language: 'nb', memo });
  return { tree, register, judgedOn: judgeOnAnyDay(register, WHOLE_PROMISE, judgements) };
}

/** All that a change does, line by line: the same where both sides are judged with what was found of the other. */
export function told(head: Files, base = BASE, judgedBy: 'base' | 'head' = 'head'): string {
  const apart = { base: sideOf(base), head: sideOf(head) };
  const lines = linesOf(comparedAs(apart, judgedBy));
  if (isReadAlike(apart.base, apart.head)) {
    const memo = readingMemo();
    const judgements = judgementMemo();
    const together = {
      base: sideOf(base, memo, judgements),
      head: sideOf(head, memo, judgements),
    };
    expect(linesOf(comparedAs(together, judgedBy, judgements))).toBe(lines);
  }
  return lines;
}

function comparedAs(
  { base, head }: Record<'base' | 'head', ComparedSide>,
  judgedBy: 'base' | 'head',
  judgements?: JudgementMemo,
): Comparison {
  const day = isoDay('2026-11-01');
  return compare({ base: { ...base, day }, head, judgedBy, asOf: AS_OF, judgements });
}

function linesOf({ posts, rules, ruleChanges, krav, findings, rewritten }: Comparison): string {
  const lines = [
    ...posts.map(({ kind, post }) => `${kind} ${post.type} ${post.id}`),
    ...rules.map((path) => `rule ${path}`),
    ...ruleChanges.map((change) => `${change.field || 'all'}: ${shown(toldOf(change))}`),
    ...krav.filter(({ change, head: after }) => change !== null || after === null).map(kravLine),
    ...krav.flatMap(({ id, parts }) =>
      parts
        .filter(
          ({ now, ahead, isUnclearAhead }) => now !== null || ahead !== null || isUnclearAhead,
        )
        .map(({ part, ...of }) => `  ${id} ${shown(Object.values(part))} ${shown(of)}`),
    ),
    ...krav.flatMap((change) => gapChanges(change).map((gap) => `  gap ${gapLine(gap)}`)),
    ...rewritten.map((days) => `rewritten: ${shown(days)}`),
    ...findings
      .filter(({ change }) => change !== 'unchanged')
      .map(
        ({ finding: { code, severity, type = '', post = '', field = '', args }, change }) =>
          `${change} ${code} ${severity} ${type} ${post}${field} ${shown({ ...args, ...('change' in args ? { change: args.change?.effect } : {}) })}`,
      ),
  ];
  return lines.join('\n');
}

function kravLine({ id, base, head, change, byRules, isBlind, since }: KravChange): string {
  const verdicts = `${base?.verdict ?? 'none'} → ${head?.verdict ?? 'none'}`;
  const flags = [byRules ? ' by rules' : '', isBlind ? ' blind' : ''].join('');
  return `${id} ${verdicts}: ${change}${flags}${since === null ? '' : ` since ${formatIsoDay(since)}`}`;
}

function gapLine(change: GapChange): string {
  const days = ({ side, group, verdict, from, to }: Gap) =>
    shown({ side, group, verdict, from, to });
  switch (change.kind) {
    case 'appeared':
      return `appeared ${days(change.after)}`;
    case 'gone':
      return `gone ${days(change.before)}`;
    case 'moved':
      return `moved ${days(change.before)} → ${days(change.after)}`;
  }
}

/** As JSON without quotes, with days as they are written. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, each) =>
    typeof each === 'bigint'
      ? Number(each)
      : Number.isInteger(each) && each > 15_000 && isBounded(each)
        ? formatIsoDay(each)
        : each,
  );
  return text.replaceAll('"', '');
}
