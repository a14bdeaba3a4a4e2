import type { Bound } from '../../diagnostic/codes/schema-value.ts';
import type { FieldName, JsonType, OtherWay } from '../../diagnostic/codes/schema-words.ts';
import type { Finding, Target } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isList, isObject, type Json } from '../json.ts';
import { extend } from '../pointer.ts';
import { type Checked, made } from './checked.ts';
import type { RawFault } from './engine.ts';
import { fieldAt, jsonType, shown, viewAt } from './field.ts';
import { dayFault, numberSuggestion, orgnrFault, rorFault, uriSuggestion } from './formats.ts';
import { keyword, type SchemaView } from './view.ts';

/** The finding about a single value, or about the name of a property. */
export function aboutValue(fault: RawFault, checked: Checked): Finding {
  const isKey = fault.propertyName !== undefined;
  const pointer = isKey ? extend(fault.instancePath, fault.propertyName ?? '') : fault.instancePath;
  // In a verbose fault this is the data that the validator was given.
  const value = fault.data as Json;
  const field = fieldAt(checked.view, checked.value, fault.instancePath);
  const written = isKey ? undefined : checked.written?.get(pointer);
  const text = written ?? shown(value);
  const part = isKey ? 'key' : 'value';
  const { params } = fault;
  switch (fault.keyword) {
    case 'type': {
      const expected: readonly JsonType[] = [params['type']].flat();
      const plain = isObject(value) || isList(value) || value === null ? '' : text;
      const args = { field, expected, actual: jsonType(value), value: plain };
      return made('schema/type', args, pointer, part, checked);
    }
    case 'enum':
      return made('schema/enum', enumArguments(field, text, params), pointer, part, checked);
    case 'const': {
      const args = { field, value: text, expected: shown(params['allowedValue']) };
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

function enumArguments(field: FieldName, text: string, params: RawFault['params']) {
  const { allowedValues, otherWays } = params;
  const allowed = Array.isArray(allowedValues) ? allowedValues.map(shown) : [];
  const composed = text.normalize('NFC');
  const decomposed = composed !== text && allowed.includes(composed);
  return {
    field,
    value: text,
    allowed,
    // Only `combined` of the reduction writes them.
    otherWays: (otherWays ?? []) as readonly OtherWay[],
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
