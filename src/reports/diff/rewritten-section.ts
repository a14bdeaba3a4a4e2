import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, type Section, section } from '../document/document.ts';
import { data, id, own, several, type Value } from '../document/value.ts';
import type { DiffReport } from './diff.ts';
import { isErrorOfRewriting } from './faults.ts';

type RewrittenDays = DiffReport['rewritten'][number];

/** How a promise that is rewritten backwards is written instead: the lines of each krav that says it in a change. */
export function insteadBlocks({ placed }: DiffReport, language: Language): Block[] {
  return placed(isErrorOfRewriting).flatMap((found): Block[] => {
    if (found.code !== 'rules/rewritten') return [];
    const { entry } = found.args;
    if (entry === null) return [];
    const dayOf = `   # ${wordsIn(language).diff.decidedDay}`;
    const lines = entry.map(
      (field, index) =>
        `${index === 0 ? '  - ' : '    '}${field}${field.startsWith('fra:') ? dayOf : ''}`,
    );
    return [{ kind: 'text', lines: ['endringer:', ...lines], syntax: 'yaml' }];
  });
}

/** The days gone by that get another answer, behind a fold. */
export function rewrittenSection({ rewritten }: DiffReport, language: Language): Section[] {
  if (rewritten.length === 0) return [];
  const statements = rewritten.map((days) => line(daysValue(days, language)));
  return [
    section({
      id: 'andre-svar',
      title: wordsIn(language).diff.rewrittenDayList,
      room: 'file',
      isFolded: true,
      blocks: [{ kind: 'statements', list: 'bullets', statements }],
    }),
  ];
}

/** «K-09a 01.03.–14.04.2025: ikke oppfylt → oppfylt» */
function daysValue(
  { krav, group, from, to, before, after }: RewrittenDays,
  language: Language,
): Value {
  const verdicts: Readonly<Record<string, string>> = wordsIn(language).verdicts;
  const said = (answer: string): Value => {
    const [verdict = ''] = answer.split(' ');
    return own(verdicts[verdict] ?? verdict);
  };
  return several(
    [
      id(krav),
      ...(group === null ? [] : [data(`(${String(group)})`)]),
      { kind: 'days', from, to, cut: false },
      { kind: 'change', before: said(before), after: said(after) },
    ],
    ' ',
  );
}
