import { inside } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { fileFinding, withinLimit } from '../file-finding.ts';
import { isObject, type JsonObject } from '../json.ts';
import { USUAL_LIMITS } from '../limits.ts';
import type { Schemas } from '../schema/compile.ts';
import { KRAV_SCHEMA } from '../schema/folder.ts';
import { type DocumentReading, readDocument } from '../yaml/document.ts';
import { readText } from '../yaml/text.ts';
import { type ConfigReading, registerConfig } from './config.ts';
import type { RegisterConfig } from './declaration.ts';
import { cachedValue, cacheText } from './fact-cache.ts';
import type { ContentHash } from './hash.ts';
import type { Question } from './questions.ts';
import { type ReadingMemo, readingMemo } from './reading-memo.ts';
import { type RecordType, recordType } from './record-type.ts';

/** What makes a folder a register. */
export const CONFIG_FILE = 'register.yaml';

/** Reads the register.yaml of a folder. With a memo, a text in which nothing was wrong is not read as YAML again. */
export function readConfig(
  tree: Pick<Tree, 'read'>,
  folder: string,
  content: ContentHash,
  memo: Pick<ReadingMemo, 'askedOfRules'> = readingMemo(),
): ConfigReading {
  const path = inside(folder, CONFIG_FILE);
  const reading = withinLimit(tree.read(path), USUAL_LIMITS.file);
  if (reading.kind === 'fault')
    return { kind: 'refused', findings: [fileFinding(path, reading.fault)] };
  const { blob } = content.add(CONFIG_FILE, reading.bytes);
  let document: DocumentReading | null = null;
  const sound = memo.askedOfRules('', blob, SOUND_VALUE, () => {
    document = readYaml(reading.bytes, path);
    return document.kind === 'document' && document.findings.length === 0 ? document.value : null;
  });
  if (sound !== null) return registerConfig(sound, path);
  document ??= readYaml(reading.bytes, path);
  if (document.kind === 'refused') return document;
  const config = registerConfig(document.value, path);
  return { ...config, findings: [...document.findings, ...config.findings] };
}

function readYaml(bytes: Uint8Array, path: string): DocumentReading {
  const text = readText(bytes, path);
  if (text.kind === 'refused') return text;
  const document = readDocument(text.text, path);
  if (document.kind === 'refused') return document;
  return { ...document, findings: [...text.findings, ...document.findings] };
}

/** Asks for the value of a text about which there is nothing to say; null of any other, which is not kept. */
const SOUND_VALUE: Question<JsonObject | null> = {
  name: 'value',
  keep: (value) => (value === null ? null : cacheText(value)),
  recall: (text) => {
    const value = cachedValue(text);
    return isObject(value) ? value : undefined;
  },
};

/** The types that register.yaml declares, as their schemas describe them. */
export function recordTypes(
  config: RegisterConfig,
  schemas: Schemas,
): ReadonlyMap<string, RecordType> {
  return new Map(
    config.types.map((type) => {
      const path =
        type.schemaFile === KRAV_SCHEMA ? null : inside(config.schemaFolder, type.schemaFile);
      return [type.name, recordType(type, path, schemas.documents, config.timeZone)];
    }),
  );
}
