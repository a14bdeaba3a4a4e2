import {
  allowedValues,
  jsonTypes,
  keyword,
  type SchemaView,
  viewItems,
} from '../read/schema/view.ts';
import type { FillInColumn, FillInKind } from '../reports/document/fill-in.ts';

/** The ids that fields may refer to. */
export type IdsOf = (type: string) => readonly string[];

/** What a column of a field takes, and what may be chosen in it. */
export function columnContent(
  view: SchemaView,
  idsOf: IdsOf,
): Pick<FillInColumn, 'description' | 'kind' | 'choices' | 'isStrict'> {
  const isList = jsonTypes(view)?.has('array') === true;
  const at = isList ? viewItems(view) : view;
  const to = keyword(at, 'x-referanse');
  const listed = allowedValues(at)?.map(String) ?? (typeof to === 'string' ? idsOf(to) : []);
  const isTruth = jsonTypes(at)?.has('boolean') === true;
  const choices = isTruth ? ['ja', 'nei'] : listed;
  const description = keyword(view, 'description');
  return {
    description: typeof description === 'string' ? description : '',
    // Several are written with a comma between them, which a list of Excel does not have.
    kind: isList ? 'text' : kindOf(view),
    choices,
    isStrict: !isList,
  };
}

function kindOf(view: SchemaView): FillInKind {
  if (['dato', 'date'].includes(String(keyword(view, 'format')))) return 'day';
  const types = jsonTypes(view);
  if (keyword(view, 'x-enhet') === 'kroner') return 'kroner';
  if (types?.has('number') === true) return 'number';
  return types?.has('integer') === true ? 'whole' : 'text';
}
