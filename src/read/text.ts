import type { Finding } from '../diagnostic/finding.ts';
import type { ReadFault } from '../tree/tree.ts';
import { report } from '../diagnostic/catalogue.ts';
export type TextReading = { readonly kind: 'text'; readonly text: string; readonly findings: readonly Finding[] } | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
export function readText(bytes: Uint8Array, _path: string): TextReading {
  return { kind: 'text', text: new TextDecoder('utf-8').decode(bytes), findings: [] };
}
export function fileFinding(path: string, _fault: ReadFault): Finding {
  return report('krav/none', { folder: path }, { kind: 'nowhere' });
}
