import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { DiffReport } from '../diff/diff.ts';
import { changeSections, promiseSection, remedySection } from '../diff/document.ts';
import { headline } from '../diff/headline.ts';
import { mergeWords } from '../diff/merge.ts';
import { insteadBlocks, rewrittenSection } from '../diff/rewritten-section.ts';
import { comparedWords } from '../diff/words.ts';
import {
  type Block,
  type Document,
  line,
  paragraph,
  type Section,
  section,
} from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { partDocument } from '../document/part.ts';
import { own, several, sign, source, type Value } from '../document/value.ts';
import { type CheckReport, forPeople, resolved, standing } from '../findings/report.ts';
import { notShownWords, quarantinedWords, summaryLine } from '../findings/words.ts';
import { becauseOf } from './because.ts';

/** A check of a register: its findings, and the sum of them. */
export function checkDocument(report: CheckReport, envelope: Envelope): Document {
  const { headline: first } = report;
  const title = first ?? summaryLine(forPeople(report));
  const said: Section[] =
    first === undefined
      ? []
      : [
          section({
            id: 'grunnlag',
            title: null,
            room: 'answer',
            blocks: [paragraph(own(summaryLine(forPeople(report))))],
            brief: [paragraph(own(first), 'lead')],
          }),
        ];
  const asOf = wordsIn(report.language).check.asOf(writtenDay(envelope.asOf));
  const found = findingSections(report, basis(asOf, envelope, report));
  return around(report, envelope, title, [...said, ...found]);
}

/** A check of a change: what it does to the promises and whether it may be merged, then its findings. */
export function changeDocument(report: CheckReport, change: DiffReport): Document {
  const { language, exitCode } = report;
  const { may, answer, why } = mergeWords(change, exitCode, language);
  const merge = paragraph(several([sign(answer, may ? 'good' : 'bad'), own(why)], ' '));
  return around(report, change.envelope, headline(change, language), [
    promiseSection(
      change,
      {
        first: [
          ...(may ? becauseOf(report, change) : []),
          merge,
          ...insteadBlocks(change, language),
        ],
      },
      language,
    ),
    ...rewrittenSection(change, language),
    ...changeSections(change, language),
    ...remedySection(change, language),
    ...findingSections(
      report,
      basis(comparedWords(change, language), change.envelope, report),
      paragraph(own(summaryLine(forPeople(report)))),
    ),
  ]);
}

function around(
  { language }: CheckReport,
  envelope: Envelope,
  title: string,
  sections: readonly Section[],
): Document {
  return partDocument({
    language,
    title,
    envelope,
    mainTable: 'funn',
    sections,
    titleOnScreen: false,
  });
}

/** The findings, those put right, and at the end what is quarantined, what is not shown, and the sum. With --quiet a check in order says nothing. */
function findingSections(
  whole: CheckReport,
  footer: string,
  ...before: readonly Block[]
): Section[] {
  const report = forPeople(whole);
  const { language, lines, exitCode } = report;
  const words = wordsIn(language).check;
  const room = exitCode === 0 && whole.base === null ? 'short' : 'answer';
  const gone = resolved(report);
  const lowered = gone.filter(({ byRules }) => byRules !== undefined);
  const putRight = gone.filter(({ byRules }) => byRules === undefined);
  const found: Block = { kind: 'findings', form: 'full', findings: standing(report), lines };
  const notes = closingNotes(whole);
  return [
    section({ id: 'funn', title: null, room, blocks: [...before, found], brief: [found] }),
    ...[
      { id: 'lost', title: words.resolved, findings: putRight },
      { id: 'senket', title: words.lowered, findings: lowered },
    ].flatMap(({ id, title, findings }) =>
      findings.length === 0
        ? []
        : [
            section({
              id,
              title,
              room,
              blocks: [{ kind: 'findings', form: 'compact', findings, lines }],
            }),
          ],
    ),
    section({
      id: 'sum',
      title: null,
      room,
      blocks: [...notes.map((note) => paragraph(note)), paragraph(own(footer), 'small')],
      brief: [
        {
          kind: 'statements',
          list: 'plain',
          statements: [...notes, own(summaryLine(report))].map(line),
        },
      ],
    }),
  ];
}

function closingNotes(report: CheckReport): Value[] {
  const quarantined = quarantinedWords(report);
  const notShown = notShownWords(report);
  return [
    ...(quarantined === null
      ? []
      : [
          several(
            [own(`${quarantined}:`), several(report.quarantinedPaths.map((path) => source(path)))],
            ' ',
          ),
        ]),
    ...(notShown === null ? [] : [own(notShown)]),
  ];
}

/** What is judged, with what it was made from. */
function basis(
  judged: string,
  { register, toolVersion }: Envelope,
  { language }: CheckReport,
): string {
  const made = wordsIn(language).check.madeFrom(register.hash.slice(0, 8), toolVersion);
  return `${judged} · ${made}`;
}
