import { propertyNames, type SchemaView, viewItems, viewProperty } from '../read/schema/view.ts';
import type { Path } from './edit.ts';
import type { KeyOrder } from './splices-for.ts';

/** The order in which a schema describes the keys of each map. */
export function schemaOrder(view: SchemaView): KeyOrder {
  return (path) => propertyNames(viewOf(view, path));
}

/** What the schemas say of the place that a path leads to. */
export function viewOf(view: SchemaView, path: Path): SchemaView {
  return path.reduce<SchemaView>(
    (here, step) => (typeof step === 'number' ? viewItems(here) : viewProperty(here, step)),
    view,
  );
}
