import type { Span } from '../read/yaml/outline.ts';

/** Text put where other text, or nothing, was. */
export interface Splice extends Span {
  readonly text: string;
}
