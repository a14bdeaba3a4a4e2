import type { ElementLivslop } from '../../life/lives.ts';
import type { RecordType } from '../../read/post.ts';
import { livslopOf } from '../../read/schema/livslop-type.ts';
import type { SchemaDocuments } from '../../read/schema/references.ts';
import {
  jsonTypes,
  propertyNames,
  type SchemaView,
  viewDocument,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { RegisterContent } from '../../register/register.ts';

/** A type with what its schema says of its posts. */
export interface TypeView {
  readonly type: RecordType;
  readonly view: SchemaView;
  /** Lists in its posts whose elements have lives of their own. */
  readonly elements: readonly ElementLivslop[];
}

/** The types of a register, each looked at once. */
export function typeViews(register: RegisterContent): ReadonlyMap<string, TypeView> {
  return new Map(
    register.config.types.flatMap(({ name, schemaFile }): [string, TypeView][] => {
      const type = register.types.get(name);
      return type === undefined
        ? []
        : [[name, { type, ...schemaFacts(schemaFile, register.documents) }]];
    }),
  );
}

type SchemaFacts = Pick<TypeView, 'view' | 'elements'>;

const factsByDocuments = new WeakMap<SchemaDocuments, Map<string, SchemaFacts>>();

/** The same view for the same schema among the same documents. */
function schemaFacts(schemaFile: string, documents: SchemaDocuments): SchemaFacts {
  const known = factsByDocuments.get(documents) ?? new Map<string, SchemaFacts>();
  factsByDocuments.set(documents, known);
  const facts = known.get(schemaFile) ?? readSchema(schemaFile, documents);
  known.set(schemaFile, facts);
  return facts;
}

function readSchema(schemaFile: string, documents: SchemaDocuments): SchemaFacts {
  const view = viewDocument(schemaFile, documents);
  return { view, elements: elementLists(view, []) };
}

/** The view of a list's elements, by the names that lead to it; null where the schema has no such list. */
export function viewList({ view }: TypeView, list: readonly string[]): SchemaView | null {
  const at = list.reduce(viewProperty, view);
  const items = viewItems(at);
  return items.facets.length > 0 && (jsonTypes(at)?.has('array') ?? true) ? items : null;
}

/** Names of all lists of objects in a type's posts, `aktiviteter`, `drift.tiltak`. */
export function listNames(view: SchemaView, path: readonly string[] = []): string[] {
  return propertiesBelow(view, path).flatMap(({ name, at }) => {
    const here = [...path, name];
    const items = viewItems(at);
    const own = propertyNames(items).length > 0 ? [here.join('.')] : [];
    return [...own, ...listNames(at, here)];
  });
}

function elementLists(view: SchemaView, path: readonly string[]): ElementLivslop[] {
  return propertiesBelow(view, path).flatMap(({ name, at }) => {
    const list = [...path, name];
    const livslop = livslopOf(viewItems(at));
    return [...(livslop === null ? [] : [{ list, livslop }]), ...elementLists(at, list)];
  });
}

const DEEPEST = 8;

/** A schema may lead into itself: properties are followed so many levels and no further. */
function propertiesBelow(view: SchemaView, path: readonly string[]) {
  if (path.length >= DEEPEST) return [];
  return propertyNames(view).map((name) => ({ name, at: viewProperty(view, name) }));
}
