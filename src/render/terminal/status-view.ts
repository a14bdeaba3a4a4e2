import type { Language } from '../../text/language.ts';

export interface StatusView {
  readonly language: Language;
  readonly width: number | null;
}

/** A heading of the report. */
export function heading(text: string): string {
  return text.toUpperCase();
}
