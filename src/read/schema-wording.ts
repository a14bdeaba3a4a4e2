import type { FindingArguments } from '../diagnostic/arguments.ts';
import { report } from '../diagnostic/catalogue.ts';
import type { Bound } from '../diagnostic/codes/schema-value.ts';
import type { FieldName, JsonType } from '../diagnostic/codes/schema-words.ts';
import type { About, Code, Finding, Target, Where } from '../diagnostic/finding.ts';
import { nearest } from '../text/nearest.ts';
import { dayFault, numberSuggestion, orgnrFault, rorFault, uriSuggestion } from './formats.ts';
import { isList, isObject, type Json } from './json.ts';
import type { RawFault } from './schema-engine.ts';
import { fieldAt, jsonType, shown, viewAt } from './schema-field.ts';
import { valueAt } from './schema-references.ts';
import { keyword, propertyNames, type SchemaView } from './schema-view.ts';
import { extend } from './schema-walk.ts';

/** What findings about one file need to know. */
export interface Checked {
  readonly path: string;
  readonly value: Json;
  readonly view: SchemaView;
  readonly about: Pick<About, 'type' | 'post'>;
  /** The name of the type's log field, or null: there a `status` field is sought in vain. */
  readonly statusLog: string | null;
}

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
  return made('schema/required', { fields }, pointer, 'value', checked);
}

function unknownProperty(fault: RawFault, checked: Checked): Finding {
  const name = unknownName(fault);
  const pointer = name === null ? fault.instancePath : extend(fault.instancePath, name);
  const isStatus = pointer === '/status' ? checked.statusLog : null;
  const known = propertyNames(viewAt(checked.view, checked.value, fault.instancePath));
  const args = {
    name: name ?? fieldAt(checked.view, checked.value, pointer).name,
    nearest: isStatus === null ? nearestProperty(fault, checked, []) : null,
    known: name === null ? [] : known,
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

function aboutValue(fault: RawFault, checked: Checked): Finding {
  const isKey = fault.propertyName !== undefined;
  const pointer = isKey ? extend(fault.instancePath, fault.propertyName ?? '') : fault.instancePath;
  // In a verbose fault this is the data that the validator was given.
  const value = fault.data as Json;
  const field = fieldAt(checked.view, checked.value, fault.instancePath);
  const part = isKey ? 'key' : 'value';
  const { params } = fault;
  switch (fault.keyword) {
    case 'type': {
      const expected: readonly JsonType[] = [params['type']].flat();
      const plain = isObject(value) || isList(value) || value === null ? '' : shown(value);
      const args = { field, expected, actual: jsonType(value), value: plain };
      return made('schema/type', args, pointer, part, checked);
    }
    case 'enum':
      return made(
        'schema/enum',
        enumArguments(field, value, params['allowedValues']),
        pointer,
        part,
        checked,
      );
    case 'const': {
      const args = { field, value: shown(value), expected: shown(params['allowedValue']) };
      return made('schema/const', args, pointer, part, checked);
    }
    case 'format':
      return formatFinding(String(params['format']), shown(value), field, pointer, part, checked);
    case 'pattern': {
      const view = viewAt(checked.view, checked.value, pointer);
      const args = {
        field,
        value: shown(value),
        pattern: String(params['pattern']),
        ...told(view),
      };
      return made('schema/pattern', args, pointer, part, checked);
    }
    case 'minLength':
    case 'maxLength': {
      const kind = fault.keyword === 'minLength' ? 'short' : 'long';
      const args = {
        field,
        kind,
        limit: Number(params['limit']),
        actual: [...shown(value)].length,
      } as const;
      return made('schema/length', args, pointer, part, checked);
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf': {
      const bound: Bound = fault.keyword;
      const limit = Number(params['limit'] ?? params['multipleOf']);
      return made(
        'schema/range',
        { field, value: Number(value), bound, limit },
        pointer,
        part,
        checked,
      );
    }
    default:
      return made('schema/other', { field, rule: fault.keyword }, pointer, part, checked);
  }
}

function enumArguments(field: FieldName, value: Json, allowedValues: unknown) {
  const allowed = Array.isArray(allowedValues) ? allowedValues.map(shown) : [];
  const text = shown(value);
  const composed = text.normalize('NFC');
  const decomposed = composed !== text && allowed.includes(composed);
  return {
    field,
    value: text,
    allowed,
    nearest: decomposed ? composed : (nearest(text, allowed) ?? null),
    decomposed,
  };
}

function formatFinding(
  format: string,
  value: string,
  field: FieldName,
  pointer: string,
  part: Target['part'],
  checked: Checked,
): Finding {
  const day = format === 'dato' || format === 'date' ? dayFault(value) : null;
  if (day !== null) return made('schema/dato', { field, value, ...day }, pointer, part, checked);
  const suggestion =
    format === 'orgnr' || format === 'ror' ? numberSuggestion(format, value) : null;
  if (format === 'orgnr') {
    const fault = orgnrFault(value) ?? 'form';
    return made('schema/orgnr', { value, fault, suggestion }, pointer, part, checked);
  }
  if (format === 'ror') {
    const fault = rorFault(value) ?? 'form';
    return made('schema/ror', { value, fault, suggestion }, pointer, part, checked);
  }
  if (format === 'kommunenr') return made('schema/kommunenr', { value }, pointer, part, checked);
  const address = format === 'uri' ? uriSuggestion(value) : null;
  return made(
    'schema/format',
    { field, value, format, suggestion: address },
    pointer,
    part,
    checked,
  );
}

function told(view: SchemaView): {
  readonly description: string | null;
  readonly example: string | null;
} {
  const description = keyword(view, 'description');
  const examples = keyword(view, 'examples');
  const example = isList(examples) ? examples[0] : undefined;
  return {
    description: typeof description === 'string' ? description : null,
    example: example === undefined ? null : shown(example),
  };
}

function made<C extends Code>(
  code: C,
  args: FindingArguments[C],
  pointer: string,
  part: Target['part'],
  checked: Checked,
  related: readonly Where[] = [],
): Finding {
  return report(code, args, at(checked.path, pointer, part), {
    ...checked.about,
    field: pointer,
    ...(related.length === 0 ? {} : { related }),
  });
}

function at(path: string, pointer: string, part: Target['part']): Where {
  return { kind: 'target', target: { path, pointer, part } };
}
