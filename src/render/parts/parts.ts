import type { Block, Document, Section } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import {
  type DocumentParts,
  isFromRoot,
  type PartBlock,
  type PartItem,
  type PartSection,
  type PartText,
} from '../../reports/document/parts.ts';
import { forReading, rowsOf, type Table } from '../../reports/document/table.ts';
import { type Source, sourceText, type Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { valueText } from '../value/words.ts';

/** A document as parts that another run can write the same text of; it has no facts, charts or findings. */
export function partsOf(whole: Document): DocumentParts {
  const { title, sections, language } = forKeeping(whole);
  return { title, sections: sections.map((each) => sectionParts(each, language)) };
}

function sectionParts(
  { title, isFolded, blocks, sections }: Section,
  language: Language,
): PartSection {
  return {
    title,
    folded: isFolded === true,
    blocks: blocks.flatMap((block) => blockParts(block, language)),
    sections: sections.map((each) => sectionParts(each, language)),
  };
}

function blockParts(block: Block, language: Language): PartBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphPart(textOf(block.words, language), block.role === 'small')];
    case 'statements':
      return block.statements.length === 0
        ? []
        : [
            {
              kind: 'list',
              items: block.statements.map(
                ({ sign, words, under }): PartItem => ({
                  text:
                    sign === null
                      ? textOf(words, language)
                      : { values: [textOf(sign, language), textOf(words, language)], between: ' ' },
                  under: under.map((each) => textOf(each, language)),
                }),
              ),
            },
          ];
    case 'text':
      return [{ kind: 'yaml', lines: block.lines }];
    case 'table':
      return tableParts(forReading(block.table), language);
    case 'facts':
    case 'chart':
    case 'findings':
      throw new Error(`${block.kind} cannot be parts`);
  }
}

/** The rows that people are shown, and what is said of the others. */
function tableParts(table: Table, language: Language): PartBlock[] {
  const { caption, columns, empty, note, most } = table;
  const all = rowsOf(table);
  const rows = most === null ? all : all.slice(0, most.rows);
  const hidden = all.length - rows.length;
  return [
    ...(rows.length === 0
      ? empty === ''
        ? []
        : [paragraphPart(empty)]
      : [
          {
            kind: 'table' as const,
            caption,
            columns: columns.map(({ title, align }) => ({ title, align })),
            rows: rows.map((row) => row.map((cell) => textOf(cell, language))),
          },
        ]),
    ...(most === null || hidden === 0 ? [] : [paragraphPart(textOf(most.more(hidden), language))]),
    ...(note === null ? [] : [paragraphPart(note)]),
  ];
}

function paragraphPart(text: PartText, small = false): PartBlock {
  return { kind: 'paragraph', text, small };
}

function textOf(value: Value, language: Language): PartText {
  switch (value.kind) {
    case 'several':
      return {
        values: value.values.map((each) => textOf(each, language)),
        between: value.between,
      };
    case 'change':
      return { before: textOf(value.before, language), after: textOf(value.after, language) };
    case 'id': {
      const name = valueText(value, language);
      return value.source === null ? name : linkTo(name, value.source);
    }
    case 'source':
      return linkTo(sourceText(value.source), value.source);
    case 'verdict':
      return value.verdict === null ? { strong: value.words } : valueText(value, language);
    case 'text':
      return value.from === 'command' && COMMAND.test(value.text)
        ? { code: value.text }
        : value.text;
    case 'missing':
    case 'day':
    case 'days':
    case 'year':
    case 'number':
    case 'count':
      return valueText(value, language);
  }
}

/** A path that could lead out of the repository, or a command that is none, is a text: the schema takes no other. */
function linkTo(text: string, { path, line }: Source): PartText {
  return isFromRoot(path) ? { link: text, path, line } : text;
}

const COMMAND = /^baerum-innov [^\p{C}|`]*$/u;
