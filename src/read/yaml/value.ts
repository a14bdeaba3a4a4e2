import { isAlias, isPair, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import type { Json, JsonObject } from '../json.ts';
import type { PlaceAt } from './place.ts';

const MOST_KEYS = 2000;
/** Half of a character, as `"\\ud800"` makes: no text in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/u;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks a parsed document once: makes its value, and finds what may not be there. */
export function walker(text: string, place: PlaceAt) {
  const findings: Finding[] = [];

  function value(node: ParsedNode | null): Json {
    if (node === null) return null;
    checkProperties(node);
    if (isAlias(node)) {
      findings.push(
        report('yaml/alias', { name: `*${node.source}` }, place(node.range[0], node.range[1])),
      );
      return null;
    }
    if (isScalar(node)) return scalar(node);
    return isSeq(node)
      ? node.items.map((item) => value(isPair(item) ? null : item))
      : map(node.items as Pair<ParsedNode, ParsedNode | null>[]);
  }

  function map(pairs: readonly Pair<ParsedNode, ParsedNode | null>[]): JsonObject {
    const seen = new Set<string>();
    const entries = pairs.map(({ key, value: inside }): [string, Json] => {
      checkProperties(key);
      const name = isScalar(key) ? String(key.value) : '';
      const span = place(key.range[0], key.range[1]);
      const isName =
        isScalar(key) &&
        typeof key.value === 'string' &&
        name !== '' &&
        !LONE_SURROGATE.test(name) &&
        name === name.normalize('NFC');
      if (!isName || FORBIDDEN_KEYS.has(name))
        findings.push(report('yaml/key', { key: name }, span));
      else if (name === '<<') findings.push(report('yaml/alias', { name }, span));
      else if (seen.has(name))
        findings.push(
          report('yaml/duplicate-key', { key: name }, span, { related: [firstPlace(pairs, name)] }),
        );
      seen.add(name);
      return [name, value(inside)];
    });
    const [first] = pairs;
    if (pairs.length > MOST_KEYS && first !== undefined) {
      const args = { count: pairs.length, limit: MOST_KEYS };
      findings.push(report('yaml/keys', args, place(first.key.range[0], first.key.range[1])));
    }
    return Object.fromEntries(entries);
  }

  function firstPlace(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], name: string): Where {
    const first = pairs.find(({ key }) => isScalar(key) && key.value === name);
    return first === undefined
      ? { kind: 'nowhere' }
      : place(first.key.range[0], first.key.range[1]);
  }

  function checkProperties(node: ParsedNode): void {
    if (isAlias(node)) return;
    if (node.anchor !== undefined) {
      const name = `&${node.anchor}`;
      findings.push(report('yaml/alias', { name }, written(name, node)));
    }
    if (node.tag !== undefined) {
      const before = text.slice(0, node.range[0]);
      const tag =
        [...before.matchAll(/(?<=^|[\s,[{])!(?:<[^>]*>|[^\s,[\]{}]*)/gu)].at(-1)?.[0] ?? node.tag;
      findings.push(report('yaml/tag', { tag }, written(tag, node)));
    }
  }

  /** Where a property is, which is before what it belongs to. */
  function written(property: string, { range }: ParsedNode): Where {
    const from = text.lastIndexOf(property, range[0]);
    return from < 0 ? place(range[0], range[1]) : place(from, from + property.length);
  }

  function scalar(node: Scalar.Parsed): Json {
    const { value: read, source } = node;
    const span = place(node.range[0], node.range[1]);
    if (typeof read === 'string') {
      const half = LONE_SURROGATE.exec(read)?.[0].codePointAt(0);
      if (half !== undefined)
        findings.push(report('file/control-character', { codePoint: half }, span));
      if (read !== read.normalize('NFC'))
        findings.push(report('yaml/not-nfc', { text: read }, span));
      return read;
    }
    if (typeof read === 'bigint' || (typeof read === 'number' && !isExact(read))) {
      findings.push(report('yaml/number', { source }, span));
      return null;
    }
    if (typeof read === 'number') {
      if (source !== String(read))
        findings.push(report('yaml/number-form', { source, read: String(read) }, span));
      return read;
    }
    return typeof read === 'boolean' ? read : null;
  }

  return { value, findings };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
