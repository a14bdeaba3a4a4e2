import { report } from '../../diagnostic/catalogue.ts';
import type { ExtensionFault } from '../../diagnostic/codes/schema-keyword.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { extend } from '../pointer.ts';
import { texts } from './livslop-type.ts';
import { inSchema } from './meta-findings.ts';
import type { SchemaDocuments } from './references.ts';
import { propertyNames, viewItems, viewSchema } from './view.ts';
import { subschemas } from './walk.ts';

/** Fields that every post has without writing them, and that a table may show. */
const VIRTUAL = ['status', 'aktiv', 'oppdatert', 'dager_igjen', 'active', 'updated', 'daysLeft'];

/** Where `x-kolonner` or `x-unik` of a document names a field that is not there. */
export function extensionFindings(
  name: string,
  path: string,
  documents: SchemaDocuments,
): Finding[] {
  return subschemas(documents.get(name) ?? {}).flatMap(({ schema, pointer }) => {
    const here = viewSchema(schema, name, documents);
    return (['x-kolonner', 'x-unik'] as const).flatMap((keyword) => {
      const names = texts(schema[keyword]);
      if (names.length === 0) return [];
      const known =
        keyword === 'x-kolonner'
          ? [...propertyNames(here), ...VIRTUAL]
          : propertyNames(viewItems(here));
      return names.flatMap((named, index) => {
        const [field = ''] = named.split('.', 1);
        if (known.includes(field)) return [];
        const at = extend(extend(pointer, keyword), index);
        const near = nearest(field, known) ?? null;
        const fault: ExtensionFault = { kind: 'unknown-field', name: named, nearest: near };
        return [report('schema/extension', { keyword, fault }, inSchema(path, at), { field: at })];
      });
    });
  });
}
