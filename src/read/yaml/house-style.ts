import type { Json, JsonObject } from '../json.ts';
import { DEEPEST, isOtherKey, isText, MOST_KEYS } from './plain.ts';

/** Letters that are never composed of two, and the usual punctuation: no escapes, no tabs, no odd spaces. */
const ODD = /[^\n -[\]-~\u00a1-\u02ff\u2010-\u2027\u2030-\u205e\u2212]/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** An item of a list in brackets that can be nothing but a text or a number. */
const ITEM = /^[\dA-Za-zÆØÅæøå](?:[\w ÆØÅæøå./-]*[\wÆØÅæøå])?$/;

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BAR = 0x7c;

/** By character: 1 where a key may go on with it, 3 where it may also begin with it. */
const KEY_SIGNS = new Uint8Array(256);
for (const sign of '0123456789.-') KEY_SIGNS[sign.charCodeAt(0)] = 1;
/** By character: 1 where a text without quotes may begin with it. Above these any letter may. */
const TEXT_SIGNS = new Uint8Array(0xa1);
for (const sign of '0123456789(/') TEXT_SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') {
  KEY_SIGNS[sign.charCodeAt(0)] = 3;
  TEXT_SIGNS[sign.charCodeAt(0)] = 1;
}
for (const sign of 'æøåÆØÅ') KEY_SIGNS[sign.charCodeAt(0)] = 3;
const LONGEST_KEY = 64;

/** Thrown to leave a text to another reader. One is enough: nobody looks at where it came from. */
const DOUBT = new Error('not in the house style');

/**
 * Reads a text as posts are usually written: a field or an item on each line, two spaces after the dash of an
 * item, texts on one line or behind `|`. It knows so little of YAML that it goes through the text once. Gives
 * the value that the YAML parser gives; null for every text that has anything else in it.
 */
export function readHouseStyle(text: string): JsonObject | null {
  if (ODD.test(text)) return null;
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error === DOUBT) return null;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  /** Of what is read next; between two values the first character of a line. */
  #at = 0;
  /** How far in the line is that is read next; -1 where there is none. */
  #indent = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonObject {
    this.#toLine(0);
    if (this.#indent !== 0) throw DOUBT;
    return this.#map(0, 0); // ends at a line further out, of which there is none
  }

  #sign(at = this.#at): number {
    return this.#text.charCodeAt(at);
  }

  /** Goes from the beginning of a line to the next that says something. */
  #toLine(from: number): void {
    let at = from;
    while (at < this.#text.length) {
      const start = at;
      while (this.#sign(at) === SPACE) at += 1;
      const sign = this.#sign(at);
      if (sign === HASH) at = this.#lineEnd(at) + 1;
      else if (sign === LINE_FEED && at === start) at += 1;
      else if (sign === LINE_FEED || at === this.#text.length) throw DOUBT;
      else {
        this.#at = at;
        this.#indent = at - start;
        return;
      }
    }
    this.#at = at;
    this.#indent = -1;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #map(indent: number, depth: number): JsonObject {
    if (depth > DEEPEST) throw DOUBT;
    const map: Record<string, Json> = {};
    let count = 0;
    do {
      const end = this.#keyEnd();
      const key = this.#text.slice(this.#at, end);
      count += 1;
      // What every object has from its prototype is left to another reader too.
      if (end < 0 || map[key] !== undefined || isOtherKey(key) || count > MOST_KEYS) throw DOUBT;
      this.#at = end + 1;
      map[key] = this.#field(indent, depth);
    } while (this.#indent === indent);
    if (this.#indent > indent) throw DOUBT;
    return map;
  }

  /** Where the key ends that begins here; -1 where none does. */
  #keyEnd(): number {
    const from = this.#at;
    if (KEY_SIGNS[this.#sign()] !== 3) return -1;
    let at = from + 1;
    while (KEY_SIGNS[this.#sign(at)]) at += 1;
    if (this.#sign(at) !== COLON || at - from > LONGEST_KEY) return -1;
    const after = this.#sign(at + 1);
    return after === SPACE || after === LINE_FEED || at + 1 === this.#text.length ? at : -1;
  }

  /** What stands behind a key. */
  #field(indent: number, depth: number): Json {
    const sign = this.#sign();
    if (sign === SPACE) {
      let at = this.#at + 1;
      while (this.#sign(at) === SPACE) at += 1;
      return this.#scalar(at, indent);
    }
    const next = this.#at + 1;
    this.#toLine(next);
    if (this.#indent >= 0 && this.#at - this.#indent !== next) throw DOUBT;
    if (this.#indent > indent)
      return this.#sign() === DASH
        ? this.#list(this.#indent, depth + 1)
        : this.#map(this.#indent, depth + 1);
    if (this.#indent < 0 && next < this.#text.length) throw DOUBT;
    return null;
  }

  #list(indent: number, depth: number): Json[] {
    if (depth > DEEPEST) throw DOUBT;
    const list: Json[] = [];
    do {
      if (this.#sign(this.#at + 1) !== SPACE) throw DOUBT;
      this.#at += 2;
      list.push(
        this.#keyEnd() < 0 ? this.#scalar(this.#at, indent) : this.#map(indent + 2, depth + 1),
      );
    } while (this.#indent === indent && this.#sign() === DASH);
    if (this.#indent > indent) throw DOUBT;
    return list;
  }

  /** Reads a value from its first character, and goes to the next line. */
  #scalar(at: number, indent: number): Json {
    switch (this.#sign(at)) {
      case QUOTE:
        return this.#quoted(at, '"');
      case APOSTROPHE:
        return this.#quoted(at, "'");
      case BRACKET:
        return this.#inBrackets(at);
      case BAR:
        return this.#block(at, indent);
      default:
        return this.#plain(at);
    }
  }

  #quoted(at: number, quote: string): string {
    const end = this.#text.indexOf(quote, at + 1);
    const isDoubled = quote === "'" && this.#sign(end + 1) === APOSTROPHE;
    if (end < 0 || end > this.#lineEnd(at) || isDoubled) throw DOUBT;
    this.#endLine(end + 1);
    return this.#text.slice(at + 1, end);
  }

  #inBrackets(at: number): Json[] {
    const end = this.#text.indexOf(']', at);
    if (end < 0) throw DOUBT;
    this.#endLine(end + 1);
    if (end === at + 1) return [];
    return this.#text
      .slice(at + 1, end)
      .split(',')
      .map((part, index) => {
        const item = index > 0 && part.startsWith(' ') ? part.slice(1) : part;
        if (!ITEM.test(item)) throw DOUBT;
        return meant(item);
      });
  }

  /** Only spaces and a comment may stand before the end of a line. */
  #endLine(from: number): void {
    let at = from;
    while (this.#sign(at) === SPACE) at += 1;
    if (this.#sign(at) === HASH) {
      if (at === from || !this.#isComment(at)) throw DOUBT;
      at = this.#lineEnd(at);
    }
    if (at < this.#text.length && this.#sign(at) !== LINE_FEED) throw DOUBT;
    this.#toLine(at + 1);
  }

  /** Whether what stands behind a # cannot be meant as a part of the text before it. */
  #isComment(hash: number): boolean {
    return this.#sign(hash + 1) === SPACE;
  }

  #plain(from: number): Json {
    const first = this.#sign(from);
    if (!(first > 0xa0 || TEXT_SIGNS[first])) throw DOUBT;
    const length = this.#text.length;
    let at = from + 1;
    let end = at;
    for (; at < length; at += 1) {
      const sign = this.#sign(at);
      if (sign === SPACE) continue;
      if (sign === LINE_FEED) break;
      if (sign === HASH && at > end) break;
      if (sign === COLON) {
        const after = this.#sign(at + 1);
        if (after === SPACE || after === LINE_FEED || at + 1 === length) throw DOUBT;
      }
      end = at + 1;
    }
    this.#endLine(end);
    return meant(this.#text.slice(from, end));
  }

  /** A text behind `|` or `|-`, whose lines are all at least as far in as its first. */
  #block(bar: number, indent: number): string {
    const isStripped = this.#sign(bar + 1) === DASH;
    let at = bar + (isStripped ? 2 : 1);
    if (this.#sign(at) !== LINE_FEED) throw DOUBT;
    at += 1;
    let margin = 0;
    while (this.#sign(at + margin) === SPACE) margin += 1;
    if (margin <= indent) throw DOUBT;
    let text = '';
    let blank = '';
    while (at < this.#text.length) {
      const end = this.#text.indexOf('\n', at);
      if (end < 0) throw DOUBT;
      if (end === at) blank += '\n';
      else {
        let content = at;
        while (content < at + margin && this.#sign(content) === SPACE) content += 1;
        if (content < at + margin) {
          if (content - at > indent || this.#sign(content) === LINE_FEED) throw DOUBT;
          break;
        }
        const line = this.#text.slice(content, end);
        if (line.trimStart() === '') throw DOUBT;
        text += `${blank}${text === '' ? '' : '\n'}${line}`;
        blank = '';
      }
      at = end + 1;
    }
    this.#toLine(at);
    return isStripped ? text : `${text}\n`;
  }
}

/** What a text without quotes says. */
function meant(written: string): Json {
  if (isText(written)) return written;
  if (WHOLE_NUMBER.test(written)) return Number(written);
  if (written === 'true' || written === 'false') return written === 'true';
  throw DOUBT;
}
