import type { ElementLivslop } from '../post.ts';
import { livslopOf } from './livslop-type.ts';
import { propertyNames, type SchemaView, viewItems, viewProperty } from './view.ts';

/** The lists in what a schema describes whose elements have an `x-livslop` of their own; takes the register's time zone. */
export function elementLivslops(
  view: SchemaView,
  timeZone: string,
  path: readonly string[] = [],
): ElementLivslop[] {
  return propertiesBelow(view, path).flatMap(({ name, at }) => {
    const list = [...path, name];
    const livslop = livslopOf(viewItems(at), timeZone);
    return [
      ...(livslop === null ? [] : [{ list, livslop }]),
      ...elementLivslops(at, timeZone, list),
    ];
  });
}

const DEEPEST = 8;

/** A schema may lead into itself: properties are followed so many levels and no further. */
export function propertiesBelow(view: SchemaView, path: readonly string[]) {
  if (path.length >= DEEPEST) return [];
  return propertyNames(view).map((name) => ({ name, at: viewProperty(view, name) }));
}
