import { setFlagsFromString } from 'node:v8';
import { FORMATS, type Format, type SomeParts } from '../../render/formats.ts';
import type { FilesInForge } from '../../render/markdown/address.ts';
import type { DrawingFiles } from '../../render/office/png.ts';
import { tablesOf } from '../../reports/walk.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { type Refusal, wrongUse } from './outcome.ts';

/** How an answer is wanted, besides its format. */
export interface AnswerView {
  readonly language: Language;
  /** Columns to fit in; null is no limit. */
  readonly width: number | null;
  readonly color: boolean;
  readonly quiet: boolean;
  /** The table that CSV gives; null for the main one. */
  readonly table: string | null;
  /** Where the register's files are in the forge that runs the job; null elsewhere. */
  readonly files: FilesInForge | null;
}

/** An answer in a format; refuses where it has nothing for that format, such as a table of that name. */
export async function renderAnswer(
  answer: SomeParts,
  format: Format,
  { language, ...view }: AnswerView,
): Promise<string | Uint8Array> {
  const result = await FORMATS[format].render(answer, { ...view, pictures: drawingFiles });
  if (result === null) throw nothingFor(answer, format, view.table, language);
  return result;
}

/** What documents with pictures are made with. Their libraries throw away much more than they keep, which V8 else lets lie until it fills a gigabyte. */
async function drawingFiles(): Promise<DrawingFiles> {
  setFlagsFromString('--heap-growing-percent=20');
  const files = await import('./drawing-files.ts');
  return files.drawingFiles();
}

function nothingFor(
  answer: SomeParts,
  format: Format,
  table: string | null,
  language: Language,
): Refusal {
  const words = wordsIn(language).output;
  if (format === 'svg') return wrongUse(words.noChart);
  const document = answer.document?.();
  const ids = document === undefined ? [] : tablesOf(document).map(({ id }) => id);
  const wanted = table ?? document?.mainTable ?? '';
  return wrongUse(words.notATable(wanted, nearest(wanted, ids), ids));
}
