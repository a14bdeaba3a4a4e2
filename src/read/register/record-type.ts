import type { Words } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { isObject, type Json, type JsonObject, property } from '../json.ts';
import type { ElementLivslop, IdRule, Livslop } from '../post.ts';
import { elementLivslops } from '../schema/element-livslops.ts';
import { livslopOf, texts } from '../schema/livslop-type.ts';
import type { SchemaDocuments } from '../schema/references.ts';
import { keyword, type SchemaView, viewDocument } from '../schema/view.ts';
import type { TypeDeclaration } from './declaration.ts';

/** A kind of post, as register.yaml declares it and its schema describes it. */
export interface RecordType {
  readonly name: string;
  readonly globs: readonly string[];
  readonly idRule: IdRule;
  /** From when the register is kept for this type (`fort_fra`). */
  readonly keptSince: Day | null;
  readonly title: Words;
  /** What several posts are called: a heading over them. */
  readonly plural: Words;
  /** What the schema says of its posts. */
  readonly view: SchemaView;
  /** The schema as parsed JSON, for walkers; `$ref` leads into `schemas` of the register. */
  readonly schema: JsonObject;
  readonly schemaPath: string | null;
  readonly livslop: Livslop | null;
  /** Lists in its posts whose elements have lives of their own. */
  readonly elements: readonly ElementLivslop[];
  /** Fields that a table shows (`x-kolonner`), or null. */
  readonly columns: readonly string[] | null;
  /** The whole type is exempt from the privacy check. */
  readonly privacyExempt: boolean;
}

/**
 * The type that register.yaml declares and a schema document describes. Without a document that
 * can be used it has an empty schema and no livslop; its files are then set aside.
 */
export function recordType(
  declaration: TypeDeclaration,
  schemaPath: string | null,
  documents: SchemaDocuments,
  timeZone: string,
): RecordType {
  const view = viewDocument(declaration.schemaFile, documents);
  const columns = texts(keyword(view, 'x-kolonner'));
  return {
    name: declaration.name,
    globs: declaration.globs,
    idRule: declaration.idRule,
    keptSince: declaration.keptSince,
    title: titleOf(view, declaration.name),
    plural: pluralOf(view, declaration.name),
    view,
    schema: documents.get(declaration.schemaFile) ?? {},
    schemaPath,
    livslop: livslopOf(view, timeZone),
    elements: elementLivslops(view, timeZone),
    columns: columns.length === 0 ? null : columns,
    privacyExempt: keyword(view, 'x-personvern') === 'unntatt',
  };
}

/** From `x-tittel`, else `title`, else the type's name. */
function titleOf(view: SchemaView, name: string): Words {
  const title = keyword(view, 'x-tittel') ?? keyword(view, 'title');
  if (typeof title === 'string') return { nb: title, en: title };
  return wordsOf(title) ?? { nb: name, en: name };
}

/** From `flertall` of `x-tittel`, else as the title. */
function pluralOf(view: SchemaView, name: string): Words {
  const title = keyword(view, 'x-tittel');
  const plural = isObject(title) ? wordsOf(property(title, 'flertall')) : null;
  return plural ?? titleOf(view, name);
}

/** The same in both languages where only Norwegian is given; null without it. */
function wordsOf(words: Json | undefined): Words | null {
  const nb = isObject(words) ? property(words, 'nb') : undefined;
  const en = isObject(words) ? property(words, 'en') : undefined;
  return typeof nb === 'string' ? { nb, en: typeof en === 'string' ? en : nb } : null;
}
