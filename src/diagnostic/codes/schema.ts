import type { Catalogue } from './entry.ts';
import { type SchemaDocumentArguments, schemaDocumentCatalogue } from './schema-document.ts';
import { type SchemaShapeArguments, schemaShapeCatalogue } from './schema-shape.ts';
import { type SchemaValueArguments, schemaValueCatalogue } from './schema-value.ts';

/** Findings of JSON Schema: in posts, and in the schemas themselves. */
export interface SchemaArguments
  extends SchemaShapeArguments,
    SchemaValueArguments,
    SchemaDocumentArguments {}

export const schemaCatalogue: Catalogue<SchemaArguments> = {
  ...schemaShapeCatalogue,
  ...schemaValueCatalogue,
  ...schemaDocumentCatalogue,
};
