import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { MOST_OF_A_CODE } from '../../diagnostic/most-of-a-code.ts';
import { extend } from '../pointer.ts';
import type { Checked } from './checked.ts';
import type { RawFault } from './engine.ts';
import { findingOf, missingNames, nearestProperty, unknownName } from './wording.ts';

const MOST_LOOKED_AT = 1000;

/** Which of several faults at one value says most: the later in this list the less. */
const TELLING = ['enum', 'const', 'type', 'format', 'minLength', 'maxLength', 'pattern'];

/**
 * Takes what the validator has against a file; gives one finding per real mistake, in the order
 * of the schema, at most two hundred. A field that is misspelt is not also missing.
 */
export function schemaFindings(faults: readonly RawFault[], checked: Checked): Finding[] {
  const looked = faults.slice(0, MOST_LOOKED_AT);
  const telling = withoutSecondOpinions(withoutMisspelt(looked, checked));
  const findings = new Map<string, Finding>();
  let told = 0;
  for (const fault of telling) {
    if (findings.size === MOST_OF_A_CODE) break;
    const found = findingOf(fault, checked);
    const key = `${found.code} ${found.field ?? ''}`;
    if (!findings.has(key)) findings.set(key, found);
    told += 1;
  }
  const all = [...findings.values()];
  const hidden = telling.length - told + (faults.length - looked.length);
  if (hidden === 0) return all;
  const whole = {
    kind: 'target',
    target: { path: checked.path, pointer: '', part: 'value' },
  } as const;
  const more = report('schema/more', { shown: MOST_OF_A_CODE, hidden }, whole, checked.about);
  return [...all, more];
}

/** Leaves out that a field is missing where an unknown one beside it is that field misspelt. */
function withoutMisspelt(faults: readonly RawFault[], checked: Checked): RawFault[] {
  const missing = faults.filter(({ keyword }) => keyword === 'required');
  const misspelt = new Set(
    faults.flatMap((fault) => {
      if (unknownName(fault) === null) return [];
      const here = missing.filter(({ instancePath }) => instancePath === fault.instancePath);
      if (here.length === 0) return [];
      const meant = nearestProperty(fault, checked, here.flatMap(missingNames));
      return meant === null ? [] : [extend(fault.instancePath, meant)];
    }),
  );
  return faults.filter(
    (fault) =>
      fault.keyword !== 'required' ||
      !missingNames(fault).some((name) => misspelt.has(extend(fault.instancePath, name))),
  );
}

/** Of several faults of one value, the most telling. Faults of the values inside it stay. */
function withoutSecondOpinions(faults: readonly RawFault[]): RawFault[] {
  const best = new Map<string, RawFault>();
  for (const fault of faults) {
    const known = best.get(place(fault));
    if (isOpinion(fault) && (known === undefined || rank(fault) < rank(known)))
      best.set(place(fault), fault);
  }
  return faults.filter((fault) => !isOpinion(fault) || best.get(place(fault)) === fault);
}

function place({ instancePath, propertyName }: RawFault): string {
  return `${instancePath} ${propertyName ?? ''}`;
}

function isOpinion({ keyword }: RawFault): boolean {
  return TELLING.includes(keyword);
}

/** A value that is empty or composite, or only of the wrong type, is told by that, whatever else is said of it. */
function rank({ keyword, data, params }: RawFault): number {
  if (keyword === 'minLength' && data === '') return -1;
  if (keyword === 'type' && typeof data === 'object') return -1;
  const allowed: readonly unknown[] = [
    params['allowedValues'] ?? params['allowedValue'] ?? [],
  ].flat();
  if (allowed.some((value) => String(value) === String(data))) return TELLING.length;
  return TELLING.indexOf(keyword);
}
