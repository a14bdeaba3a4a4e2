import {
  allowedValues,
  jsonTypes,
  keyword,
  type SchemaView,
  viewItems,
} from '../read/schema/view.ts';
import type { FillInColumn, FillInKind } from '../reports/document/fill-in.ts';
import { meanings } from './columns.ts';
import { type SheetField, sheetFields } from './fields.ts';

/** A column for each field of a type, in the order of its schema, with the shortest title that means it and no other. */
export function templateColumns(
  view: SchemaView,
  idsOf: (type: string) => readonly string[],
): FillInColumn[] {
  const fields = sheetFields(view);
  const meaning = meanings(fields, new Map());
  return fields
    .filter(({ path }) => !path.some((step) => typeof step === 'number' && step > 0))
    .map((field) => {
      const own = field.alias[0] ?? field.title;
      const meant = meaning({ index: 0, own, group: '' });
      const isOwn = meant.kind === 'field' && meant.field.key === field.key;
      const description = keyword(field.view, 'description');
      return {
        title: isOwn ? own : field.title,
        description: typeof description === 'string' ? description : '',
        isRequired: field.isRequired && field.key !== 'id',
        ...contentOf(field, idsOf),
      };
    });
}

function contentOf(
  { view }: SheetField,
  idsOf: (type: string) => readonly string[],
): Pick<FillInColumn, 'kind' | 'choices' | 'isStrict'> {
  const isList = jsonTypes(view)?.has('array') === true;
  const at = isList ? viewItems(view) : view;
  const to = keyword(at, 'x-referanse');
  const listed = allowedValues(at)?.map(String) ?? (typeof to === 'string' ? idsOf(to) : []);
  const isTruth = jsonTypes(at)?.has('boolean') === true;
  const choices = isTruth ? ['ja', 'nei'] : listed;
  // Several are written with a comma between them, which a list of Excel does not have.
  return { kind: isList ? 'text' : kindOf(view), choices, isStrict: !isList };
}

function kindOf(view: SchemaView): FillInKind {
  if (['dato', 'date'].includes(String(keyword(view, 'format')))) return 'day';
  const types = jsonTypes(view);
  if (keyword(view, 'x-enhet') === 'kroner') return 'kroner';
  if (types?.has('number') === true) return 'number';
  return types?.has('integer') === true ? 'whole' : 'text';
}
