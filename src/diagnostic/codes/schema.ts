import type { Catalogue } from './entry.ts';
import { type SchemaDateArguments, schemaDateCatalogue } from './schema-date.ts';
import { type SchemaDocumentArguments, schemaDocumentCatalogue } from './schema-document.ts';
import { type SchemaFieldArguments, schemaFieldCatalogue } from './schema-field.ts';
import { type SchemaFormatArguments, schemaFormatCatalogue } from './schema-format.ts';
import { type SchemaKeywordArguments, schemaKeywordCatalogue } from './schema-keyword.ts';
import { type SchemaListArguments, schemaListCatalogue } from './schema-list.ts';
import { type SchemaLivslopArguments, schemaLivslopCatalogue } from './schema-livslop.ts';
import { type SchemaOtherArguments, schemaOtherCatalogue } from './schema-other.ts';
import { type SchemaValueArguments, schemaValueCatalogue } from './schema-value.ts';

/** Findings of JSON Schema: in posts, and in the schemas themselves. */
export interface SchemaArguments
  extends SchemaFieldArguments,
    SchemaListArguments,
    SchemaOtherArguments,
    SchemaDateArguments,
    SchemaFormatArguments,
    SchemaValueArguments,
    SchemaKeywordArguments,
    SchemaLivslopArguments,
    SchemaDocumentArguments {}

export const schemaCatalogue: Catalogue<SchemaArguments> = {
  ...schemaFieldCatalogue,
  ...schemaListCatalogue,
  ...schemaOtherCatalogue,
  ...schemaDateCatalogue,
  ...schemaFormatCatalogue,
  ...schemaValueCatalogue,
  ...schemaKeywordCatalogue,
  ...schemaLivslopCatalogue,
  ...schemaDocumentCatalogue,
};
