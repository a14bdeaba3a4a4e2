import type { GitRun } from './kept-answer.ts';
import type { Use } from './stamp.ts';

/** What a run is seen to rest on while it goes on. */
export interface Seen {
  readonly uses: Readonly<Record<Use, Set<string>>>;
  readonly git: GitRun[];
  /** The second from which the answer is another; null while it rests on no day. */
  until: number | null;
  /** It did more than to answer of what it read, or rests on what is not noted. */
  isMore: boolean;
  /** What comes now is not for the answer. */
  isOver: boolean;
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return {
    uses: { 'is-there': new Set(), 'leads-to': new Set(), holds: new Set() },
    git: [],
    until: null,
    isMore: false,
    isOver: false,
  };
}
