import { forTerminal } from '../../render/escape/terminal.ts';
import type { Candidates } from './candidate.ts';
import type { Shell } from './shells.ts';

/** What a title may take of a line. */
const LONGEST = 100;
/** What the shell would read as something else than a character of the word. */
const SPECIAL = /[\s"'`$&|;<>()*?[\]{}#!~\\]/g;

/**
 * The answer to a script: `files`, or `words` and the candidates that begin as the word does, one a line, each
 * with a tab before what it is. Of bash's words what is special is escaped, and what is typed already stays as
 * it is typed; the other shells do that themselves.
 */
export function answerText(candidates: Candidates, word: string, shell: Shell): string {
  if (candidates === 'files') return 'files\n';
  const typed = shell === 'bash' ? unescaped(word) : word;
  const known = new Set<string>();
  const lines = candidates.flatMap(({ value, about }) => {
    // No word with a control character can be put into a line that is being typed.
    if (!value.startsWith(typed) || value !== forTerminal(value) || known.has(value)) return [];
    known.add(value);
    const rest = value.slice(typed.length);
    const shown = shell === 'bash' ? `${word}${rest.replace(SPECIAL, '\\$&')}` : value;
    return [
      `${shown}\t${[...forTerminal(about.replace(/\s+/g, ' '))].slice(0, LONGEST).join('')}\n`,
    ];
  });
  return `words\n${lines.join('')}`;
}

/** A word of bash without the backslashes before what is special. */
export function unescaped(word: string): string {
  return word.replace(/\\(.)/g, '$1');
}
