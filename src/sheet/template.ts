import type { SchemaView } from '../read/schema/view.ts';
import type { FillInColumn } from '../reports/document/fill-in.ts';
import { columnContent, type IdsOf } from './column-content.ts';
import { meanings } from './columns.ts';
import { sheetFields } from './fields.ts';

/** A column for each field of a type, in the order of its schema, with the shortest title that means it and no other. */
export function templateColumns(view: SchemaView, idsOf: IdsOf): FillInColumn[] {
  const fields = sheetFields(view);
  const meaning = meanings(fields, new Map());
  return fields
    .filter(({ path }) => !path.some((step) => typeof step === 'number' && step > 0))
    .map((field) => {
      const own = field.alias[0] ?? field.title;
      const meant = meaning({ index: 0, own, group: '' });
      const isOwn = meant.kind === 'field' && meant.field.key === field.key;
      return {
        title: isOwn ? own : field.title,
        isRequired: field.isRequired && field.key !== 'id',
        ...columnContent(field.view, idsOf),
      };
    });
}
