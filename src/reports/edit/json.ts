import type { Language } from '../../text/language.ts';
import { headline } from '../diff/headline.ts';
import { changeEntries } from '../diff/json.ts';
import { envelopeJson, jsonText } from '../document/envelope-json.ts';
import type { EditedFile, EditReport } from './edit.ts';

/** An edit as JSON, `baerum-innov/edit/1` (schemas/output/edit.schema.json). */
export function editJson(report: EditReport, exitCode: number, language: Language): string {
  const { change, state, files, keep, undo, sheet } = report;
  return jsonText({
    ...envelopeJson('edit/1', change.envelope),
    exitCode,
    state,
    headline: headline(change, language),
    files: files.map((file) => ({ path: file.path, change: whatOf(file) })),
    keep,
    undo,
    sheet,
    ...changeEntries(change, language),
  });
}

function whatOf({ before, after }: EditedFile): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}
