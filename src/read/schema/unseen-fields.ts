import type { Finding } from '../../diagnostic/finding.ts';
import { isObject } from '../json.ts';
import { extend } from '../pointer.ts';
import { documentFinding } from './meta-findings.ts';
import type { SchemaDocuments } from './references.ts';
import { propertyNames, viewSchema } from './view.ts';
import type { Subschema } from './walk.ts';

/** Keywords that bring fields from elsewhere to the schema that they are in. */
const BRINGS = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if'];

/**
 * `additionalProperties: false` beside fields that come from elsewhere: it knows only the `properties` next to it,
 * so that no post may have the others. What `patternProperties` may take is left.
 */
export function unseenFields(
  { schema, pointer }: Subschema,
  name: string,
  path: string,
  documents: SchemaDocuments,
): Finding[] {
  if (schema['additionalProperties'] !== false || isObject(schema['patternProperties'])) return [];
  if (!BRINGS.some((keyword) => Object.hasOwn(schema, keyword))) return [];
  const own = isObject(schema['properties']) ? schema['properties'] : {};
  const fields = propertyNames(viewSchema(schema, name, documents)).filter(
    (field) => !Object.hasOwn(own, field),
  );
  if (fields.length === 0) return [];
  const at = extend(pointer, 'additionalProperties');
  return [documentFinding({ kind: 'unseen-fields', fields }, path, at)];
}
