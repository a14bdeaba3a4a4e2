import type { Format, SomeParts } from '../../render/formats.ts';
import { tableAsked } from '../../reports/walk.ts';

interface Wanted {
  readonly format: Format;
  readonly outputs: readonly { readonly format: Format }[];
  readonly table: string | null;
}

/**
 * What a table for programs does not hold, to be said beside it: its rows are all alike, so that nothing in the
 * file can say it. Null where no such table was asked for, or it holds all.
 */
export function leftOutOfRows(
  answer: SomeParts,
  { format, outputs, table }: Wanted,
): string | null {
  const formats = outputs.length === 0 ? [format] : outputs.map((output) => output.format);
  const document = formats.includes('csv-plain') ? answer.document?.() : undefined;
  if (document === undefined) return null;
  return tableAsked(document, table)?.leftOut ?? null;
}
