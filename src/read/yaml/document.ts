import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { withMostOfACode } from '../../diagnostic/most-of-a-code.ts';
import type { JsonObject } from '../json.ts';
import { USUAL_LIMITS } from '../limits.ts';
import { readFast } from './fast.ts';
import { syntaxFindings } from './faults.ts';
import { DEEPEST, parseYaml, tooDeepAt } from './parse.ts';
import { oneLine, placer } from './place.ts';
import { walker } from './value.ts';

export type DocumentReading =
  | {
      readonly kind: 'document';
      readonly value: JsonObject;
      readonly findings: readonly Finding[];
      /** Numbers that are written otherwise than they are read (`0301`), by JSON pointer. */
      readonly written?: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: 'refused';
      readonly findings: readonly Finding[];
      /** Said where there was nothing to read: the bytes could not be had. */
      readonly unread?: boolean;
      /** What stands in the file, where that could be made out. */
      readonly text?: string;
    };

/** Takes a guarded text, and how many fields may stand in one place of it; gives its value, or everything that makes it one that cannot be trusted. */
export function readDocument(
  text: string,
  path: string,
  mostKeys = USUAL_LIMITS.keys,
): DocumentReading {
  const plain = readFast(text);
  return plain === null
    ? readYamlDocument(text, path, mostKeys)
    : { kind: 'document', value: plain, findings: [] };
}

/** The same for a text in any style, by the YAML parser alone. */
export function readYamlDocument(
  text: string,
  path: string,
  mostKeys = USUAL_LIMITS.keys,
): DocumentReading {
  const place = placer(text, path);
  const deep = tooDeepAt(text);
  if (deep !== null)
    return refused(report('yaml/depth', { limit: DEEPEST }, place(deep, deep + 1)));
  const document = parseYaml(text);
  const faults = syntaxFindings(document, text, place);
  if (faults.length > 0) return { kind: 'refused', findings: withMostOfACode(faults) };
  const top = document.contents as ParsedNode | null; // an empty document has none
  if (top === null || (isScalar(top) && top.value === null && top.source.trim() === '')) {
    return refused(report('yaml/empty', {}, place(0, 0)));
  }
  const walk = walker(text, place, mostKeys);
  const value = walk.value(top);
  if (!isMap(top))
    walk.found.add('yaml/not-map', () =>
      report(
        'yaml/not-map',
        { found: isSeq(top) ? 'list' : 'text' },
        place(top.range[0], oneLine(text, top.range[0], top.range[1])),
      ),
    );
  const findings = walk.found.all();
  if (findings.some(({ severity }) => severity === 'error')) return { kind: 'refused', findings };
  const reading = { kind: 'document', value: value as JsonObject, findings } as const; // a map, as just seen
  return walk.numerals.size === 0 ? reading : { ...reading, written: walk.numerals };
}

function refused(finding: Finding): DocumentReading {
  return { kind: 'refused', findings: [finding] };
}
