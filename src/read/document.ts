import { parse } from 'yaml';
import type { Finding } from '../diagnostic/finding.ts';
import { report } from '../diagnostic/catalogue.ts';
import type { JsonObject } from './json.ts';
export type DocumentReading = { readonly kind: 'document'; readonly value: JsonObject; readonly findings: readonly Finding[] } | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
export function readDocument(text: string, path: string): DocumentReading {
  try {
    return { kind: 'document', value: parse(text, { schema: 'core' }), findings: [] };
  } catch {
    return { kind: 'refused', findings: [report('krav/none', { folder: path }, { kind: 'nowhere' })] };
  }
}
