import { editText } from '../../../edit/edit-text.ts';
import { changedTypeRules } from '../../../krav/comparison/changed-fields.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { CONFIG_FILE } from '../../../read/register/read-config.ts';
import { formatIsoDay } from '../../../time/day.ts';
import { inside } from '../../../tree/path.ts';
import { bytesOf, textOf } from '../../editing/edited-file.ts';
import type { Proposal } from '../../editing/proposal.ts';
import type { FileChange } from '../../io/change-files.ts';
import type { Session } from '../../session/session.ts';

/** Rules of schemas that give days gone by other answers, so that `rettet` in register.yaml must name them. */
export interface Correction {
  /** Sorted. */
  readonly fields: readonly string[];
  /** The types whose schemas have them otherwise. */
  readonly types: readonly string[];
}

/** What stands in a schema and not in a krav or register.yaml. */
const SCHEMA_RULE = /^x-/;

/** The correction that would make a change of schemas allowed; null where none is needed, and where it would not be enough. */
export function neededCorrection({ register }: Session, proposal: Proposal): Correction | null {
  const errors = proposal.report.findings.filter(
    (found) => found.change === 'new' && failsOn(found, ['data']),
  );
  const rewritten = errors.map((found) =>
    found.code === 'rules/rewritten' ? found.args.fields : [],
  );
  const fields = [...new Set(rewritten.flat())].sort();
  const isEnough = rewritten.every((each) => each.length > 0);
  if (fields.length === 0 || !isEnough || !fields.every((name) => SCHEMA_RULE.test(name)))
    return null;
  const types = [...proposal.head.register.types.keys()].filter((name) =>
    changedTypeRules(register, proposal.head.register, name).some((rule) => fields.includes(rule)),
  );
  return { fields, types };
}

/** register.yaml with a correction last under `rettet`, dated the day asked about; null where it cannot be written there. */
export function correctedConfig(
  { tree, place, register, asOf }: Session,
  { fields }: Correction,
  reason: string,
): FileChange | null {
  const path = inside(place.folder, CONFIG_FILE);
  const reading = tree.read(path);
  if (reading.kind === 'fault') return null;
  const entry = { dato: formatIsoDay(asOf), felt: [...fields], begrunnelse: reason };
  const at = register.config.corrections.length;
  const edit = { kind: 'insert', path: ['rettet'], at, value: entry } as const;
  const result = editText(textOf(reading.bytes), edit, () => []);
  return result.kind === 'refused'
    ? null
    : { path, before: reading.bytes, after: bytesOf(result.text) };
}
