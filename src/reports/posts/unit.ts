import { keyword, type SchemaView } from '../../read/schema/view.ts';

/** What the numbers of a field are, as its schema says (`x-enhet`); null where it does not say. */
export type Unit = 'kroner' | 'year' | null;

const UNITS: ReadonlyMap<unknown, Unit> = new Map([
  ['kroner', 'kroner'],
  ['år', 'year'],
]);

/** The unit of the place in the data that a view is of. */
export function unitOf(view: SchemaView): Unit {
  return UNITS.get(keyword(view, 'x-enhet')) ?? null;
}
