import { type Span, without } from './span.ts';
import type { WebAddress } from './web-addresses.ts';

const AT = /@|%40|\s?[([]\s?(?:at|krøllalfa)\s?[)\]]\s?/gi;
const NAME = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._+-]*[\p{L}\p{M}\p{N}_+-])?$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})\.)+\p{L}{2,24}(?![\p{L}\p{N}])/u;
const LONGEST_NAME = 64;
const LONGEST_DOMAIN = 255;

/**
 * The e-mail addresses of a text, from left to right; also `kari (at) example.no`. Those in the path
 * of a web address (`npm/vue@3.x.js`) and the `git@` of a repository are none.
 */
export function emailAddresses(text: string, addresses: readonly WebAddress[]): Span[] {
  const signs = [...text.matchAll(AT)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
  }));
  const paths = addresses.map(({ path }) => path);
  return without(signs, paths).flatMap(({ from: at, to: after }) => {
    const name = NAME.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0];
    const domain = DOMAIN.exec(text.slice(after, after + LONGEST_DOMAIN))?.[0];
    if (name === undefined || domain === undefined || name === 'git') return [];
    return [{ from: at - name.length, to: after + domain.length }];
  });
}
