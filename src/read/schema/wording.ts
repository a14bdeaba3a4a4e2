import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isList, isObject } from '../json.ts';
import { extend } from '../pointer.ts';
import { at, type Checked, made } from './checked.ts';
import type { RawFault } from './engine.ts';
import { fieldAt, viewAt } from './field.ts';
import { valueAt } from './references.ts';
import { aboutValue } from './value-wording.ts';
import { propertyNames } from './view.ts';

/** The finding that one fault of the validator becomes. */
export function findingOf(fault: RawFault, checked: Checked): Finding {
  switch (fault.keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return required(fault, checked);
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return unknownProperty(fault, checked);
    case 'oneOf':
      return fault.params['together'] === undefined
        ? aboutValue(fault, checked)
        : exclusive(fault, checked);
    case 'items':
    case 'unevaluatedItems':
    case 'minItems':
    case 'maxItems':
    case 'uniqueItems':
    case 'contains':
      return items(fault, checked);
    default:
      return aboutValue(fault, checked);
  }
}

/** The name of the property that an unknown-property fault is about. */
export function unknownName(fault: RawFault): string | null {
  const name: unknown = fault.params['additionalProperty'] ?? fault.params['unevaluatedProperty'];
  return typeof name === 'string' ? name : null;
}

/** The names that a required-fault misses; several when one of them is enough. */
export function missingNames(fault: RawFault): readonly string[] {
  const names: unknown = fault.params['missing'] ?? [fault.params['missingProperty']];
  return Array.isArray(names) ? names.map(String) : [];
}

/** The known property that the unknown one most likely was meant to be; one that is missing before others. */
export function nearestProperty(
  fault: RawFault,
  checked: Checked,
  missing: readonly string[],
): string | null {
  const name = unknownName(fault);
  if (name === null) return null;
  const known = propertyNames(viewAt(checked.view, checked.value, fault.instancePath));
  const present = valueAt(checked.value, fault.instancePath);
  const absent = known.filter(
    (candidate) => !(isObject(present) && Object.hasOwn(present, candidate)),
  );
  return nearest(name, missing) ?? nearest(name, absent) ?? null;
}

function required(fault: RawFault, checked: Checked): Finding {
  const names = missingNames(fault);
  const fields = names.map((name) =>
    fieldAt(checked.view, checked.value, extend(fault.instancePath, name)),
  );
  const pointer =
    names.length === 1 ? extend(fault.instancePath, names[0] ?? '') : fault.instancePath;
  const exactly = fault.params['exactly'] === true;
  return made('schema/required', { fields, exactly }, pointer, 'value', checked);
}

function exclusive(fault: RawFault, checked: Checked): Finding {
  const names = [fault.params['together']].flat().map(String);
  const fields = names.map((name) =>
    fieldAt(checked.view, checked.value, extend(fault.instancePath, name)),
  );
  const [first = '', second = ''] = names.map((name) => extend(fault.instancePath, name));
  const related = [at(checked.path, first, 'key')];
  return made('schema/exclusive', { fields }, second, 'key', checked, related);
}

function unknownProperty(fault: RawFault, checked: Checked): Finding {
  const name = unknownName(fault);
  const pointer = name === null ? fault.instancePath : extend(fault.instancePath, name);
  const isStatus = pointer === '/status' ? checked.statusLog : null;
  const known = propertyNames(viewAt(checked.view, checked.value, fault.instancePath));
  const args = {
    name: name ?? fieldAt(checked.view, checked.value, pointer).name,
    nearest: isStatus === null ? nearestProperty(fault, checked, []) : null,
    known: name === null ? [] : known.filter((each) => each !== name),
    statusLog: isStatus,
  };
  return made('schema/unknown-property', args, pointer, 'key', checked);
}

function items(fault: RawFault, checked: Checked): Finding {
  const place = fault.instancePath;
  const field = fieldAt(checked.view, checked.value, place);
  const value = valueAt(checked.value, place);
  const actual = isList(value) ? value.length : 0;
  if (fault.keyword === 'contains') {
    return made('schema/items', { field, fault: { kind: 'contains' } }, place, 'value', checked);
  }
  if (fault.keyword === 'uniqueItems') {
    const places = [Number(fault.params['i']), Number(fault.params['j'])].sort((a, b) => a - b);
    const [first = 0, second = 0] = places;
    const related = [at(checked.path, extend(place, first), 'value')];
    const repeated = { kind: 'repeated', first: first + 1, second: second + 1 } as const;
    return made(
      'schema/items',
      { field, fault: repeated },
      extend(place, second),
      'value',
      checked,
      related,
    );
  }
  const kind = fault.keyword === 'minItems' ? 'few' : 'many';
  const limit = Number(fault.params['limit'] ?? fault.params['len'] ?? 0);
  return made('schema/items', { field, fault: { kind, limit, actual } }, place, 'value', checked);
}
