import type { Words } from '../../text/language.ts';
import { isObject, property } from '../json.ts';
import type { RecordType } from '../post.ts';
import { livslopOf, texts } from '../schema/livslop-type.ts';
import type { SchemaDocuments } from '../schema/references.ts';
import { keyword, type SchemaView, viewDocument } from '../schema/view.ts';
import type { TypeDeclaration } from './declaration.ts';

/**
 * The type that register.yaml declares and a schema document describes. Without a document that
 * can be used it has an empty schema and no livslop; its files are then set aside.
 */
export function recordType(
  declaration: TypeDeclaration,
  schemaPath: string | null,
  documents: SchemaDocuments,
): RecordType {
  const view = viewDocument(declaration.schemaFile, documents);
  const columns = texts(keyword(view, 'x-kolonner'));
  return {
    name: declaration.name,
    globs: declaration.globs,
    idRule: declaration.idRule,
    keptSince: declaration.keptSince,
    title: titleOf(view, declaration.name),
    schema: documents.get(declaration.schemaFile) ?? {},
    schemaPath,
    livslop: livslopOf(view),
    columns: columns.length === 0 ? null : columns,
    privacyExempt: keyword(view, 'x-personvern') === 'unntatt',
  };
}

/** From `x-tittel`, else `title`, else the type's name. */
function titleOf(view: SchemaView, name: string): Words {
  const title = keyword(view, 'x-tittel') ?? keyword(view, 'title');
  if (typeof title === 'string') return { nb: title, en: title };
  const nb = isObject(title) ? property(title, 'nb') : undefined;
  const en = isObject(title) ? property(title, 'en') : undefined;
  const norwegian = typeof nb === 'string' ? nb : name;
  return { nb: norwegian, en: typeof en === 'string' ? en : norwegian };
}
