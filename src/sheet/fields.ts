import type { Path } from '../edit/edit.ts';
import {
  jsonTypes,
  keyword,
  propertyNames,
  requiredNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../read/schema/view.ts';

/** A field of a post that a column can hold. */
export interface SheetField {
  /** `tittel`, `ansvarlig.enhet`, `finansiering.kilde`, `finansiering[2].kilde`: items of lists are counted from 1. */
  readonly key: string;
  /** Items of lists are counted from 0. */
  readonly path: Path;
  /** In the words of the schema: «Finansiering: Kilde». */
  readonly title: string;
  readonly view: SchemaView;
  readonly isRequired: boolean;
  /** Other names it goes by, where no other field goes by the same. */
  readonly alias: readonly string[];
}

/** As many items of a list as a sheet can have columns for. */
const MOST_ITEMS = 9;

interface At {
  readonly path: Path;
  readonly key: string;
  readonly title: string;
  readonly isRequired: boolean;
  readonly alias: readonly string[];
}

/** Every field of a post that a column can hold: all that is no map, and the fields of maps in lists. */
export function sheetFields(view: SchemaView): SheetField[] {
  return fieldsIn(view, { path: [], key: '', title: '', isRequired: true, alias: [] });
}

function fieldsIn(view: SchemaView, at: At): SheetField[] {
  const required = requiredNames(view);
  const [only, ...more] = required;
  return propertyNames(view).flatMap((name) => {
    const inner = viewProperty(view, name);
    const said = keyword(inner, 'title');
    const own = typeof said === 'string' ? said : name;
    const stands = name === only && more.length === 0 && at.path.length > 0;
    return fieldAt(inner, {
      path: [...at.path, name],
      key: at.key === '' ? name : `${at.key}.${name}`,
      title: at.title === '' ? own : `${at.title}: ${own}`,
      isRequired: at.isRequired && required.has(name),
      // The one thing that must be said of a map stands for all of it: «Ansvarlig» is the unit.
      alias: [own, name, ...(stands ? [at.title, at.key] : [])],
    });
  });
}

function fieldAt(view: SchemaView, at: At): SheetField[] {
  const types = jsonTypes(view);
  if (types?.has('object') === true) return fieldsIn(view, at);
  if (types?.has('array') !== true) return [{ ...at, view }];
  const items = viewItems(view);
  if (jsonTypes(items)?.has('object') !== true)
    return jsonTypes(items)?.has('array') === true ? [] : [{ ...at, view }];
  const isNested = at.path.some((step) => typeof step === 'number');
  return Array.from({ length: isNested ? 1 : MOST_ITEMS }, (_, index) =>
    fieldsIn(items, {
      path: [...at.path, index],
      key: index === 0 ? at.key : `${at.key}[${index + 1}]`,
      title: index === 0 ? at.title : `${at.title} ${index + 1}`,
      isRequired: at.isRequired && index === 0,
      alias: [],
    }),
  ).flat();
}
