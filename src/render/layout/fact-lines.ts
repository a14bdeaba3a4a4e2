import type { Fact, FactList } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';

/** One line of facts within facts. */
export interface FactLine {
  /** How far in: 0 is outermost. */
  readonly depth: number;
  /** Whether it begins an item of a list. */
  readonly isItem: boolean;
  /** '' where the value is said alone. */
  readonly name: string;
  /** Null: only the name, what it holds is on the lines below. */
  readonly value: Value | null;
}

/** Facts, with those within them, line by line. */
export function factLines(facts: readonly Fact[]): FactLine[] {
  return facts.flatMap((fact) => linesOf(fact, 0, false));
}

function linesOf({ name, value }: Fact, depth: number, isItem: boolean): FactLine[] {
  if (!isFactList(value)) return [{ depth, isItem, name, value }];
  const hasHead = name !== '' || (isItem && value.kind === 'items');
  const inside = linesWithin(value, hasHead ? depth + 1 : depth);
  if (hasHead) return [{ depth, isItem, name, value: null }, ...inside];
  const [first, ...rest] = inside;
  return first === undefined ? [] : [{ ...first, isItem: isItem || first.isItem }, ...rest];
}

function linesWithin(list: FactList, depth: number): FactLine[] {
  return list.kind === 'facts'
    ? list.facts.flatMap((fact) => linesOf(fact, depth, false))
    : list.items.flatMap((value) => linesOf({ name: '', value }, depth, true));
}

function isFactList(value: Value | FactList): value is FactList {
  return value.kind === 'facts' || value.kind === 'items';
}
