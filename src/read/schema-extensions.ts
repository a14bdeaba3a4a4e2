import { report } from '../diagnostic/catalogue.ts';
import type { ExtensionFault, ExtensionKeyword } from '../diagnostic/codes/schema-document.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { nearest } from '../text/nearest.ts';
import { isList, isObject, type Json } from './json.ts';
import { viewOfPart } from './schema-livslop.ts';
import { propertyNames, type SchemaDocuments } from './schema-view.ts';
import { extend, subschemas } from './schema-walk.ts';

/** Fields that every post has without writing them, and that a table may show. */
const VIRTUAL = ['status', 'aktiv', 'oppdatert', 'dager_igjen', 'active', 'updated', 'daysLeft'];

const FORMS: Record<ExtensionKeyword, (value: Json) => boolean> = {
  'x-tittel': (value) =>
    typeof value === 'string' || (isObject(value) && typeof value['nb'] === 'string'),
  'x-referanse': (value) => typeof value === 'string' && value !== '',
  'x-personvern': (value) => value === 'unntatt',
  'x-mangler': (value) => value === 'tom',
  'x-kolonner': (value) => isList(value) && value.every((column) => typeof column === 'string'),
};

/** Where a document uses our extension keywords in a form they do not have; `x-livslop` is looked at by itself. */
export function extensionFindings(
  name: string,
  path: string,
  documents: SchemaDocuments,
): Finding[] {
  return subschemas(documents.get(name) ?? {}).flatMap(({ schema, pointer }) => {
    // The keys of the table are exactly these keywords.
    const keywords = Object.keys(FORMS) as ExtensionKeyword[];
    return keywords.flatMap((keyword) => {
      const value = schema[keyword];
      if (value === undefined) return [];
      const at = extend(pointer, keyword);
      if (!FORMS[keyword](value)) return [found(keyword, { kind: 'form' }, path, at)];
      if (keyword !== 'x-kolonner' || !isList(value)) return [];
      const known = propertyNames(viewOfPart(name, pointer, documents));
      return unknownColumns(value.map(String), known, path, at);
    });
  });
}

function unknownColumns(
  columns: readonly string[],
  known: readonly string[],
  path: string,
  at: string,
): Finding[] {
  return columns.flatMap((column, index) => {
    const [field = ''] = column.split('.', 1);
    if (known.includes(field) || VIRTUAL.includes(field)) return [];
    const near = nearest(field, [...known, ...VIRTUAL]) ?? null;
    const fault: ExtensionFault = { kind: 'unknown-field', name: column, nearest: near };
    return [found('x-kolonner', fault, path, extend(at, index))];
  });
}

function found(
  keyword: ExtensionKeyword,
  fault: ExtensionFault,
  path: string,
  pointer: string,
): Finding {
  const target = { path, pointer, part: 'value' } as const;
  return report(
    'schema/extension',
    { keyword, fault },
    { kind: 'target', target },
    { field: pointer },
  );
}
