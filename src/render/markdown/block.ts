import { wordsOf } from '../../diagnostic/catalogue.ts';
import type {
  Block,
  Chart,
  Fact,
  FactList,
  ParagraphRole,
  Statement,
} from '../../reports/document/document.ts';
import { changeWords, placeOf } from '../../reports/document/finding.ts';
import { forReading, rowsOf, type Table } from '../../reports/document/table.ts';
import { own, type Value } from '../../reports/document/value.ts';
import { placeWords } from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { stepGrid } from '../layout/step-grid.ts';
import { pictureLines } from '../layout/step-picture.ts';
import { bold, bulletList, labelled, literal, numberedList, picture } from './blocks.ts';
import { markupTable, plainTable } from './table.ts';
import { markdownText, type Page } from './value.ts';

const PICTURE_COLUMNS = 72;
const STEP = '  ';

/** A block as parts of a Markdown document, put together with an empty line between. */
export function blockParts(block: Block, page: Page): string[] {
  switch (block.kind) {
    case 'paragraph': {
      const words = markdownText(block.words, page);
      return [words === '' ? '' : inRole(block.role, words)];
    }
    case 'statements':
      return [statements(block.statements, block.list, page)];
    case 'facts':
      return [factLines(block.facts, page).join('\n')];
    case 'text':
      return [literal(block.lines, block.syntax)];
    case 'table':
      return tableParts(block.table, page);
    case 'chart':
      return chartParts(block.chart, page);
    case 'findings':
      return [findings(block, page)];
  }
}

function inRole(role: ParagraphRole, words: string): string {
  switch (role) {
    case 'plain':
    case 'lead':
      return words;
    case 'caption':
      return `**${words}**`;
    case 'small':
      return `<sub>${words}</sub>`;
  }
}

function statements(
  all: readonly Statement[],
  list: Extract<Block, { kind: 'statements' }>['list'],
  page: Page,
): string {
  const lines = all.map(({ sign, words, under }) =>
    [
      `${sign === null ? '' : `${markdownText(sign, page)} `}${markdownText(words, page)}`,
      ...under.map((each) => `${STEP}- ${markdownText(each, page)}`),
    ].join('\n'),
  );
  switch (list) {
    case 'numbered':
    case 'lettered':
      return numberedList(lines);
    case 'tasks':
      return bulletList(lines.map((line) => `[ ] ${line}`));
    case 'bullets':
    case 'plain':
      return bulletList(lines);
  }
}

/** Facts as a list; what is within a fact is a list within it. */
function factLines(facts: readonly Fact[], page: Page): string[] {
  return facts.flatMap(({ name, value }) => {
    if (isList(value)) {
      const inner = listLines(value, page);
      return name === ''
        ? inner
        : [`- ${bold(`${name}:`)}`, ...inner.map((line) => `${STEP}${line}`)];
    }
    const words = markdownText(value, page);
    return [`- ${name === '' ? words : `${bold(`${name}:`)} ${words}`}`.trimEnd()];
  });
}

function listLines(list: FactList, page: Page): string[] {
  switch (list.kind) {
    case 'facts':
      return factLines(list.facts, page);
    case 'items':
      return list.items.flatMap((item) =>
        isList(item)
          ? listLines(item, page).map((line, index) => (index === 0 ? line : `${STEP}${line}`))
          : [`- ${markdownText(item, page)}`],
      );
  }
}

function isList(value: Value | FactList): value is FactList {
  return value.kind === 'facts' || value.kind === 'items';
}

function tableParts(whole: Table, page: Page): string[] {
  const table = forReading(whole);
  const { caption, columns, groups, empty, note, most } = table;
  const rows = rowsOf(table).length;
  if (rows === 0)
    return [
      empty === '' ? '' : caption === '' ? forMarkdown(empty) : labelled(caption, empty),
      note === null ? '' : forMarkdown(note),
    ];
  let left = most?.rows ?? rows;
  const parts = groups.flatMap(({ title, rows: all }) => {
    const shown = all.slice(0, Math.max(0, left));
    left -= shown.length;
    if (shown.length === 0) return [];
    return [
      ...(title === null ? [] : [`**${markdownText(title, page)}** (${all.length})`]),
      markupTable(
        columns,
        shown.map((row) => row.map((cell) => markdownText(cell, page))),
      ),
    ];
  });
  const hidden = most === null ? 0 : Math.max(0, rows - most.rows);
  return [
    ...parts,
    ...(most === null || hidden === 0 ? [] : [markdownText(most.more(hidden), page)]),
    ...(note === null ? [] : [forMarkdown(note)]),
  ];
}

/** Counts are drawn with signs; what Markdown cannot draw is told in numbers. */
function chartParts({ title, description, plot, table }: Chart, page: Page): string[] {
  switch (plot.kind) {
    case 'steps':
      return [
        `${bold(title)} ${forMarkdown(description)}`.trim(),
        picture(pictureLines(stepGrid(plot, PICTURE_COLUMNS), page.language)),
      ];
    case 'days':
      return [`${bold(title)} ${forMarkdown(description)}`.trim()];
    case 'lives':
      return [bold(title), ...tableParts(table(), page)];
    case 'years':
    case 'matrix':
      return [`${bold(title)} ${forMarkdown(description)}`.trim(), ...tableParts(table(), page)];
  }
}

function findings({ findings: all }: Extract<Block, { kind: 'findings' }>, page: Page): string {
  if (all.length === 0) return '';
  const { table: heads, severities } = wordsIn(page.language).check;
  const withChange = all.some(({ change }) => change !== undefined && change !== 'resolved');
  const columns = [
    heads.finding,
    heads.place,
    heads.what,
    heads.todo,
    ...(withChange ? [heads.change] : []),
  ];
  const rows = all.map((found) => {
    const { message, help } = wordsOf(found, page.language);
    const place = placeOf(found) ?? own(placeWords(found) ?? '–');
    return [
      `${severities[found.severity]} \`${found.code}\``,
      markdownText(place, page),
      forMarkdown(message),
      forMarkdown(help),
      ...(withChange ? [changeWords(found, page.language) ?? ''] : []),
    ];
  });
  return plainTable(columns, rows);
}
