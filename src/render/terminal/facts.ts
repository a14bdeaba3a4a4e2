import type { Fact, FactList } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';
import { greatest } from '../../time/extremes.ts';
import { forTerminal } from '../escape/terminal.ts';
import { displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { terminalText, textWithPlace } from './value.ts';
import type { PageView } from './view.ts';

const GAP = 2;
const STEP = 2;
/** A name longer than this runs into its value instead of widening the column. */
const WIDEST_NAME = 32;

/** Facts as lines: names in a column, values after it, what is within a fact further in. */
export function factLines(facts: readonly Fact[], view: PageView, indent: number): string[] {
  const widest = Math.max(
    0,
    greatest(facts.map(({ name }) => displayWidth(name)).filter((width) => width <= WIDEST_NAME)),
  );
  return facts.flatMap(({ name, value }) => {
    if (isList(value)) return listFactLines(name, value, view, indent);
    const label = forTerminal(name);
    const column = widest === 0 ? indent : indent + widest + GAP;
    const start =
      displayWidth(label) > widest
        ? `${' '.repeat(indent)}${label}${' '.repeat(GAP)}`
        : `${' '.repeat(indent)}${label}${' '.repeat(column - indent - displayWidth(label))}`;
    return wrap(`${start}${textWithPlace(value, view)}`.trimEnd(), view.width, column);
  });
}

function listFactLines(name: string, list: FactList, view: PageView, indent: number): string[] {
  const inner = listLines(list, view, name === '' ? indent : indent + STEP);
  return name === '' ? inner : [`${' '.repeat(indent)}${forTerminal(name)}`, ...inner];
}

function listLines(list: FactList, view: PageView, indent: number): string[] {
  switch (list.kind) {
    case 'facts':
      return factLines(list.facts, view, indent);
    case 'items':
      return list.items.flatMap((item) => itemLines(item, view, indent));
  }
}

function itemLines(item: Value | FactList, view: PageView, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (isList(item)) return [`${margin}–`, ...listLines(item, view, indent + STEP)];
  return wrap(`${margin}– ${terminalText(item, view)}`, view.width, indent + STEP);
}

function isList(value: Value | FactList): value is FactList {
  return value.kind === 'facts' || value.kind === 'items';
}
