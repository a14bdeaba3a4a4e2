import type { Span } from './span.ts';

/** A web address in a text. */
export interface WebAddress extends Span {
  /** What comes after the host, before a question mark or a hash sign. */
  readonly path: Span;
}

const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"«»]+/gi;

/** The web addresses of a text, from left to right. */
export function webAddresses(text: string): WebAddress[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const written = match[0];
    const host = written.indexOf('://') < 0 ? 0 : written.indexOf('://') + 3;
    const end = host + (written.slice(host).search(/[?#]/) + 1 || written.length - host + 1) - 1;
    const slash = written.indexOf('/', host);
    const start = slash < 0 || slash > end ? end : slash;
    const { index } = match;
    return {
      from: index,
      to: index + written.length,
      path: { from: index + start, to: index + end },
    };
  });
}
