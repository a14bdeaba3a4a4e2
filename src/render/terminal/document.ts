import {
  type Block,
  needsCaptions,
  type ReportDocument,
  type Section,
  type Statement,
  type Table,
} from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { cellWords } from '../value/words.ts';
import { table } from './table.ts';

export interface DocumentView {
  readonly language: Language;
  readonly width: number | null;
}

/** The parts that the short form of an overview has; the rest is for documents. */
const SHORT: readonly string[] = [
  'kort-sagt',
  'prosjekter-del',
  'lofter',
  'foi-midler-del',
  'siden-sist',
];
const GAP = 2;
const INDENT = 2;

/** An overview for a terminal, short: what matters of it, with the columns there is room for. */
export function renderDocument(document: ReportDocument, view: DocumentView): string {
  const { title, register, subtitle, banners, sections, name } = document;
  const { language, width } = view;
  const more = {
    nb: `Alt: report ${name} -o ${name}.html`,
    en: `All of it: report ${name} -o ${name}.html`,
  }[language];
  const parts = [
    [
      ...wrap(forTerminal(title), width),
      ...wrap(forTerminal(`${register} · ${subtitle}`), width),
    ].join('\n'),
    ...banners.map((words) => wrap(forTerminal(words), width).join('\n')),
    ...sections.filter(({ id }) => SHORT.includes(id)).map((section) => sectionText(section, view)),
    more,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A part of a report under its heading; of parts within it only those of what has changed. */
export function sectionText(section: Section, view: DocumentView): string {
  const { id, title, blocks, sections } = section;
  const captions = needsCaptions(section);
  const inner = id === 'siden-sist' ? sections.map((inner) => sectionText(inner, view)) : [];
  return [
    forTerminal(title).toUpperCase(),
    ...blocks.flatMap((block) => [
      ...(captions && block.kind === 'table' && block.table.rows.length > 0
        ? wrap(`  ${forTerminal(block.table.caption)}:`, view.width, INDENT)
        : []),
      ...blockLines(block, view),
    ]),
    ...inner,
  ].join('\n');
}

function blockLines(block: Block, view: DocumentView): string[] {
  const { language, width } = view;
  switch (block.kind) {
    case 'paragraph':
      return wrap(`  ${forTerminal(block.words.text)}`, width, INDENT);
    case 'statements':
      return block.statements.flatMap((statement, index) =>
        statementLines(statement, block.numbered ? `${index + 1}` : '–', width),
      );
    case 'facts':
      return block.facts.flatMap(({ name, value }) =>
        wrap(
          `  ${forTerminal(name)}: ${forTerminal(cellWords(value, language))}`,
          width,
          INDENT * 2,
        ),
      );
    case 'table':
      return [tableText(block.table, view)];
    case 'chart':
      return [];
  }
}

function statementLines(
  { sign, words }: Statement,
  bullet: string,
  width: number | null,
): string[] {
  return wrap(
    `  ${bullet} ${sign === null ? '' : `${sign} `}${forTerminal(words)}`,
    width,
    INDENT * 2,
  );
}

/** The table with the columns there is room for: those that matter least go first. */
function tableText(
  { caption, columns, rows, empty }: Table,
  { language, width }: DocumentView,
): string {
  if (rows.length === 0) return `  ${forTerminal(caption)}: ${forTerminal(empty)}`;
  const cells = rows.map((row) => row.map((cell) => forTerminal(cellWords(cell, language))));
  const natural = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  );
  const kept = ([3, 2, 1] as const)
    .map((most) => columns.flatMap(({ priority }, index) => (priority <= most ? [index] : [])))
    .find(
      (chosen) =>
        width === null ||
        chosen.reduce(
          (sum, index) => sum + Math.min(natural[index] ?? 0, SQUEEZED) + GAP,
          INDENT,
        ) <= width,
    );
  const chosen = kept ?? columns.flatMap(({ priority }, index) => (priority === 1 ? [index] : []));
  return table({
    columns: chosen.map((index) => {
      const column = columns[index];
      return {
        title: column?.title ?? '',
        align: column?.align ?? 'left',
        shrink: (natural[index] ?? 0) > SQUEEZED,
        minimum: 10,
      };
    }),
    rows: cells.map((row) => chosen.map((index) => row[index] ?? '')),
    width,
    indent: INDENT,
  });
}

/** A column wider than this may be squeezed. */
const SQUEEZED = 24;
