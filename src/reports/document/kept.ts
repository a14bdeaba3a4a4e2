import { addDays, type Day } from '../../time/day.ts';
import { clockBanner } from './banners.ts';
import type { Block, Document, Fact, FactList, Section, Statement } from './document.ts';
import type { Table } from './table.ts';
import { day, missing, type Value } from './value.ts';

/**
 * A document as a file holds it, which is read on other days than the one it was made: days are told by date,
 * and what counts days from the as-of day is left out. A clock that was wrong is told of first. So the next day's file differs only where something else does.
 */
export function forKeeping(document: Document): Document {
  const { quiet, envelope, banners, language, isPart } = document;
  const asOf = envelope?.asOf ?? null;
  const ofClock = envelope === null || isPart === true ? [] : clockBanner(envelope, language);
  return {
    ...document,
    banners: [...ofClock, ...banners],
    subtitle: document.subtitle.map((value) => keptValue(value, asOf)),
    sections: document.sections.map((section) => keptSection(section, asOf)),
    ...(quiet === undefined ? {} : { quiet: keptValue(quiet, asOf) }),
  };
}

/** What a screen shows instead of the blocks stays as it is: files do not show it. */
function keptSection(section: Section, asOf: Day | null): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) => keptBlock(block, asOf)),
    sections: section.sections.map((inner) => keptSection(inner, asOf)),
  };
}

function keptBlock(block: Block, asOf: Day | null): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, words: keptValue(block.words, asOf) };
    case 'statements':
      return { ...block, statements: block.statements.map((each) => keptStatement(each, asOf)) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => keptFact(fact, asOf)) };
    case 'table':
      return { ...block, table: keptTable(block.table, asOf) };
    case 'chart': {
      const { chart } = block;
      return { ...block, chart: { ...chart, table: () => keptTable(chart.table(), asOf) } };
    }
    case 'text':
    case 'findings':
      return block;
  }
}

function keptStatement({ sign, words, under }: Statement, asOf: Day | null): Statement {
  return {
    sign: sign === null ? null : keptValue(sign, asOf),
    words: keptValue(words, asOf),
    under: under.map((value) => keptValue(value, asOf)),
  };
}

function keptFact({ name, value }: Fact, asOf: Day | null): Fact {
  return { name, value: keptFactValue(value, asOf) };
}

function keptFactValue(value: Value | FactList, asOf: Day | null): Value | FactList {
  switch (value.kind) {
    case 'facts':
      return { ...value, facts: value.facts.map((fact) => keptFact(fact, asOf)) };
    case 'items':
      return { ...value, items: value.items.map((item) => keptFactValue(item, asOf)) };
    default:
      return keptValue(value, asOf);
  }
}

function keptTable(table: Table, asOf: Day | null): Table {
  const isKept = (index: number) => table.columns[index]?.onScreen !== true;
  return {
    ...table,
    columns: table.columns.filter((_, index) => isKept(index)),
    groups: table.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) =>
        row.filter((_, index) => isKept(index)).map((value) => keptValue(value, asOf)),
      ),
    })),
  };
}

function keptValue(value: Value, asOf: Day | null): Value {
  switch (value.kind) {
    case 'text': {
      const { kept, machine: _, ...text } = value;
      if (kept === undefined) return value;
      return kept === null ? missing('–') : { ...text, text: kept };
    }
    case 'number':
      return value.unit === 'days-until' && asOf !== null ? day(addDays(asOf, value.value)) : value;
    case 'several':
      return { ...value, values: value.values.map((each) => keptValue(each, asOf)) };
    case 'change':
      return {
        ...value,
        before: keptValue(value.before, asOf),
        after: keptValue(value.after, asOf),
      };
    default:
      return value;
  }
}
