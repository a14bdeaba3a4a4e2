import { isAlias, isPair, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { report } from '../../diagnostic/catalogue.ts';
import type { Where } from '../../diagnostic/finding.ts';
import { findingsOfFile } from '../../diagnostic/most-of-a-code.ts';
import type { Json, JsonObject } from '../json.ts';
import { extend } from '../pointer.ts';
import type { PlaceAt } from './place.ts';

/** Half of a character, as `"\\ud800"` makes: no text in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/u;
/** From the end of a text without quotes. */
const CUT = /[ \t]+(#[\p{L}\p{N}](?:[^\r\n]*[^\r\n \t])?)[ \t]*$/muy;
/** How far before a value its tag is sought, in UTF-16 units. */
const LONGEST_TAG = 1000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks a parsed document once: makes its value, and finds what may not be there, such as more fields in one place than there may be. */
export function walker(text: string, place: PlaceAt, mostKeys: number) {
  const found = findingsOfFile();
  /** Numbers that are written otherwise than they are read, by JSON pointer. */
  const numerals = new Map<string, string>();

  function value(node: ParsedNode | null, pointer = ''): Json {
    if (node === null) return null;
    checkProperties(node);
    if (isAlias(node)) {
      found.add('yaml/alias', () =>
        report('yaml/alias', { name: `*${node.source}` }, place(node.range[0], node.range[1])),
      );
      return null;
    }
    if (isScalar(node)) return scalar(node, pointer);
    return isSeq(node)
      ? node.items.map((item, index) => value(isPair(item) ? null : item, `${pointer}/${index}`))
      : map(node.items as Pair<ParsedNode, ParsedNode | null>[], pointer);
  }

  function map(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], pointer: string): JsonObject {
    const seen = new Map<string, Where>();
    const entries = pairs.map(({ key, value: inside }): [string, Json] => {
      checkProperties(key);
      const name = isScalar(key) ? String(key.value) : '';
      const span = place(key.range[0], key.range[1]);
      const earlier = seen.get(name);
      const isName =
        isScalar(key) &&
        typeof key.value === 'string' &&
        name !== '' &&
        !LONE_SURROGATE.test(name) &&
        name === name.normalize('NFC');
      if (!isName || FORBIDDEN_KEYS.has(name))
        found.add('yaml/key', () => report('yaml/key', { key: name }, span));
      else if (name === '<<') found.add('yaml/alias', () => report('yaml/alias', { name }, span));
      else if (earlier !== undefined)
        found.add('yaml/duplicate-key', () =>
          report('yaml/duplicate-key', { key: name }, span, { related: [earlier] }),
        );
      if (earlier === undefined) seen.set(name, span);
      return [name, value(inside, extend(pointer, name))];
    });
    const [first] = pairs;
    if (pairs.length > mostKeys && first !== undefined) {
      const args = { count: pairs.length, limit: mostKeys };
      found.add('yaml/keys', () =>
        report('yaml/keys', args, place(first.key.range[0], first.key.range[1])),
      );
    }
    return Object.fromEntries(entries);
  }

  function checkProperties(node: ParsedNode): void {
    if (isAlias(node)) return;
    if (node.anchor !== undefined) {
      const name = `&${node.anchor}`;
      found.add('yaml/alias', () => report('yaml/alias', { name }, written(name, node)));
    }
    if (node.tag !== undefined) {
      const { tag: resolved } = node;
      found.add('yaml/tag', () => {
        const before = text.slice(Math.max(0, node.range[0] - LONGEST_TAG), node.range[0]);
        const tag =
          [...before.matchAll(/(?<=^|[\s,[{])!(?:<[^>]*>|[^\s,[\]{}]*)/gu)].at(-1)?.[0] ?? resolved;
        return report('yaml/tag', { tag }, written(tag, node));
      });
    }
  }

  /** Where a property is, which is before what it belongs to. */
  function written(property: string, { range }: ParsedNode): Where {
    const from = text.lastIndexOf(property, range[0]);
    return from < 0 ? place(range[0], range[1]) : place(from, from + property.length);
  }

  function scalar(node: Scalar.Parsed, pointer: string): Json {
    const { value: read, source } = node;
    const span = () => place(node.range[0], node.range[1]);
    if (node.type === 'PLAIN') checkCut(node, source);
    if (typeof read === 'string') {
      const half = LONE_SURROGATE.exec(read)?.[0].codePointAt(0);
      if (half !== undefined)
        found.add('file/control-character', () =>
          report('file/control-character', { codePoint: half }, span()),
        );
      if (read !== read.normalize('NFC'))
        found.add('yaml/not-nfc', () => report('yaml/not-nfc', { text: read }, span()));
      return read;
    }
    if (typeof read === 'bigint' || (typeof read === 'number' && !isExact(read))) {
      found.add('yaml/number', () => report('yaml/number', { source }, span()));
      return null;
    }
    if (typeof read === 'number') {
      if (source !== String(read)) {
        found.add('yaml/number-form', () =>
          report('yaml/number-form', { source, read: String(read) }, span(), { field: pointer }),
        );
        numerals.set(pointer, source);
      }
      return read;
    }
    return typeof read === 'boolean' ? read : null;
  }

  /** A comment whose # stands before a letter or a digit is rather a part of the text before it. */
  function checkCut({ range: [, end] }: Scalar.Parsed, source: string): void {
    // The place of a value that is not there is the comment itself.
    CUT.lastIndex = source === '' ? end - 1 : end;
    const lost = CUT.exec(text)?.[1];
    if (lost === undefined) return;
    const from = text.indexOf('#', end);
    const read = source.replace(/\s+/g, ' ');
    found.add('yaml/hash-cuts-text', () =>
      report('yaml/hash-cuts-text', { read, lost }, place(from, from + lost.length)),
    );
  }

  return { value, found, numerals };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
