import { report } from '../../diagnostic/catalogue.ts';
import type { ExtensionFault, ExtensionKeyword } from '../../diagnostic/codes/schema-document.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isList, isObject, type Json } from '../json.ts';
import { viewOfPart } from './livslop.ts';
import { propertyNames, type SchemaDocuments, viewItems } from './view.ts';
import { extend, subschemas } from './walk.ts';

/** Fields that every post has without writing them, and that a table may show. */
const VIRTUAL = ['status', 'aktiv', 'oppdatert', 'dager_igjen', 'active', 'updated', 'daysLeft'];

const FORMS: Record<ExtensionKeyword, (value: Json) => boolean> = {
  'x-tittel': (value) =>
    typeof value === 'string' || (isObject(value) && typeof value['nb'] === 'string'),
  'x-referanse': (value) => typeof value === 'string' && value !== '',
  'x-personvern': (value) => value === 'unntatt',
  'x-mangler': (value) => value === 'tom',
  'x-kolonner': isListOfNames,
  'x-unik': isListOfNames,
};

function isListOfNames(value: Json): boolean {
  return isList(value) && value.length > 0 && value.every((name) => typeof name === 'string');
}

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
      if (!isList(value)) return [];
      const here = viewOfPart(name, pointer, documents);
      return keyword === 'x-kolonner'
        ? unknownFields(keyword, value, [...propertyNames(here), ...VIRTUAL], path, at)
        : unknownFields(keyword, value, propertyNames(viewItems(here)), path, at);
    });
  });
}

function unknownFields(
  keyword: ExtensionKeyword,
  names: readonly Json[],
  known: readonly string[],
  path: string,
  at: string,
): Finding[] {
  return names.map(String).flatMap((name, index) => {
    const [field = ''] = name.split('.', 1);
    if (known.includes(field)) return [];
    const near = nearest(field, known) ?? null;
    const fault: ExtensionFault = { kind: 'unknown-field', name, nearest: near };
    return [found(keyword, fault, path, extend(at, index))];
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
