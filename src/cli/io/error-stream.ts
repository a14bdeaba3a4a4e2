import { Writable } from 'node:stream';
import { forTerminal } from '../../render/escape/terminal.ts';

/**
 * Takes standard error and the words of the command line; gives a stream to it that lets through what the tool
 * says, but no control character, and of the words no line break: they may come from anywhere.
 */
export function errorStream(stream: Writable, words: readonly string[]): Writable {
  const odd = words
    .flatMap((word) => [word, ...word.split(/[=,]/)])
    .filter((word) => word !== forTerminal(word) && word.trim() !== '')
    .sort((a, b) => b.length - a.length);
  // Whoever writes is told by the callback.
  stream.on('error', () => undefined);
  return new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => {
      const shown = odd.reduce(
        (text, word) => text.replaceAll(word, () => forTerminal(word)),
        String(chunk),
      );
      stream.write(shown.split('\n').map(forTerminal).join('\n'), done);
    },
  });
}
