import { wordsOf } from '../../../diagnostic/catalogue.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { extend } from '../../../read/pointer.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import type { FieldColumn } from '../../../sheet/posts.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import type { Proposal } from '../../editing/proposal.ts';
import { faultAt } from './fault-at.ts';
import type { PlacedPost } from './sheet-posts.ts';

/** What the register's own reading has against the posts, at the rows and columns they come from. */
export function registerFaults(
  { report }: Proposal,
  posts: readonly PlacedPost[],
  {
    sheet,
    columns,
    language,
  }: {
    readonly sheet: Sheet;
    readonly columns: readonly FieldColumn[];
    readonly language: Language;
  },
): SheetFault[] {
  const byPath = new Map(posts.map((post) => [post.change.path, post] as const));
  return report.findings.flatMap((found) => {
    const post = found.at === null ? undefined : byPath.get(found.at.path);
    if (post === undefined || found.change !== 'new' || !failsOn(found, ['data'])) return [];
    const column = columnOf(found.field ?? '', post, columns);
    const words = wordsOf(found, language);
    const isEmptyCell = found.code === 'schema/required' && column !== null;
    const help = isEmptyCell ? wordsIn(language).sheet.fillCell : words.help;
    return [faultAt(sheet, post.row, column, { ...words, help })];
  });
}

/** The column of a field, of something in it or around it, or the one that it would have stood in. */
function columnOf(
  pointer: string,
  post: PlacedPost,
  columns: readonly FieldColumn[],
): FieldColumn | null {
  const found = nearestPlace(pointer, [...post.columns]);
  const asked = columns.find(({ field }) => {
    const place = field.path.reduce<string>(extend, '');
    return place === pointer || place.startsWith(`${pointer}/`);
  });
  return found ?? (pointer === '' ? null : (asked ?? null));
}

/** Of some places by JSON pointer that of a field, of what it is in, or of something in it. */
export function nearestPlace<T>(
  pointer: string,
  places: readonly (readonly [string, T])[],
): T | undefined {
  const found =
    places.find(([each]) => each === pointer) ??
    places.find(([each]) => pointer.startsWith(`${each}/`)) ??
    (pointer === '' ? undefined : places.find(([each]) => each.startsWith(`${pointer}/`)));
  return found?.[1];
}

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** Cells whose formula gives an error; what stands in them is no value. */
export function formulaFaults(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly FieldColumn[],
  language: Language,
): SheetFault[] {
  const message = wordsIn(language).sheet.formula;
  return rows.flatMap((row) =>
    columns
      .filter(({ index }) => {
        const cell = sheet.rows[row - 1]?.[index];
        return typeof cell === 'string' && ERRORS.test(cell);
      })
      .map((column) => faultAt(sheet, row, column, { message, help: '' })),
  );
}
