import { inFlow } from '../../../edit/written-value.ts';
import { isList, isObject, type Json } from '../../../read/json.ts';
import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetConflict, SheetFault } from '../../../reports/edit/sheet.ts';
import type { BookFault } from '../../../sheet/editable/changes.ts';
import type { MergeConflict } from '../../../sheet/editable/merge.ts';
import type { CellPlace } from '../../../sheet/editable/place.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { faultAt } from './fault-at.ts';

/** A fault of a book as it is told. */
export function bookFault(
  found: BookFault & { readonly at: CellPlace },
  language: Language,
): SheetFault {
  return placedFault(found.at, saidOf(found, language));
}

/** A fault at a place, with what stands there. */
export function placedFault(
  { sheet, row, column }: CellPlace,
  said: { readonly message: string; readonly help: string },
): SheetFault {
  return faultAt(sheet, row, column, said);
}

function saidOf(
  fault: BookFault,
  language: Language,
): { readonly message: string; readonly help: string } {
  const words = wordsIn(language).sheet;
  switch (fault.kind) {
    case 'formula':
      return { message: words.formula, help: '' };
    case 'truth':
    case 'number':
    case 'day':
      return { message: words.notText, help: words.notTextHelp };
    case 'locked':
      return { message: words.locked, help: words.lockedHelp };
    case 'log':
      return { message: words.logLine, help: words.logLineHelp };
    case 'id-changed':
      return { message: words.idChanged, help: words.idChangedHelp };
    case 'unknown-row':
      return { message: words.unknownRow, help: words.unknownRowHelp };
    case 'row-twice':
      return { message: words.rowTwice(fault.other), help: words.unknownRowHelp };
    case 'no-id':
      return { message: words.noId, help: words.noIdHelp };
    case 'no-such-post':
      return { message: words.noSuchPost(fault.id), help: words.noIdHelp };
  }
}

/** A conflict of a post as it is told. */
export function bookConflict({ at, base, said, now }: MergeConflict, post: string): SheetConflict {
  return {
    post,
    sheet: at.sheet.name,
    row: at.row,
    column: at.column === null ? null : columnLetters(at.column.index + 1),
    title: at.column?.title ?? null,
    before: shown(base),
    inSheet: shown(said),
    inRegister: shown(now),
  };
}

function shown(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return isList(value) || isObject(value)
    ? (inFlow(value) ?? JSON.stringify(value))
    : String(value).trim();
}
