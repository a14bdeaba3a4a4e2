import { inside } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { fileFinding, withinLimit } from '../file-finding.ts';
import { USUAL_LIMITS } from '../limits.ts';
import type { Schemas } from '../schema/compile.ts';
import { KRAV_SCHEMA } from '../schema/folder.ts';
import { readDocument } from '../yaml/document.ts';
import { readText } from '../yaml/text.ts';
import { type ConfigReading, registerConfig } from './config.ts';
import type { RegisterConfig } from './declaration.ts';
import type { ContentHash } from './hash.ts';
import { type RecordType, recordType } from './record-type.ts';

/** What makes a folder a register. */
export const CONFIG_FILE = 'register.yaml';

/** Reads the register.yaml of a folder. */
export function readConfig(
  tree: Pick<Tree, 'read'>,
  folder: string,
  content: ContentHash,
): ConfigReading {
  const path = inside(folder, CONFIG_FILE);
  const reading = withinLimit(tree.read(path), USUAL_LIMITS.file);
  if (reading.kind === 'fault')
    return { kind: 'refused', findings: [fileFinding(path, reading.fault)] };
  content.add(CONFIG_FILE, reading.bytes);
  const text = readText(reading.bytes, path);
  if (text.kind === 'refused') return text;
  const document = readDocument(text.text, path);
  if (document.kind === 'refused') return document;
  const config = registerConfig(document.value, path);
  return { ...config, findings: [...text.findings, ...document.findings, ...config.findings] };
}

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
