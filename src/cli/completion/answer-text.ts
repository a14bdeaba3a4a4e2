import { forTerminal } from '../../render/escape/terminal.ts';
import type { Candidates } from './candidate.ts';
import type { Shell } from './shells.ts';

/** What a title may take of a line. */
const LONGEST = 100;
/** What the shell would read as something else than a character of the word. */
const SPECIAL = /[\s"'`$&|;<>()*?[\]{}#!~\\]/g;

/**
 * The answer to a script: `files`, or `words` and the candidates that begin as the word does, one a line, each
 * with a tab before what it is. Of bash's words what is special is escaped; the other shells do that themselves.
 */
export function answerText(candidates: Candidates, word: string, shell: Shell): string {
  if (candidates === 'files') return 'files\n';
  const known = new Set<string>();
  const lines = candidates.flatMap(({ value, about }) => {
    // No word with a control character can be put into a line that is being typed.
    if (!value.startsWith(word) || value !== forTerminal(value) || known.has(value)) return [];
    known.add(value);
    const shown = shell === 'bash' ? value.replace(SPECIAL, '\\$&') : value;
    return [
      `${shown}\t${[...forTerminal(about.replace(/\s+/g, ' '))].slice(0, LONGEST).join('')}\n`,
    ];
  });
  return `words\n${lines.join('')}`;
}
