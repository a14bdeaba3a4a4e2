import type { JsonType, OtherWay } from '../../diagnostic/codes/schema-words.ts';
import { isList, isObject, type Json, property } from '../json.ts';
import type { RawFault, Validate } from './engine.ts';

/** Finds the validator of a part of a schema: of branch `index` of a list, or of the schema itself. */
export type PartOf = (schema: Json, index: number | null) => Validate | undefined;

/**
 * Takes all that the validator says, and keeps what a person needs to hear: of `anyOf` and
 * `oneOf` the faults of the branch that comes nearest, of `if` only what follows from it, of
 * `contains` and `propertyNames` one each.
 */
export function reduceFaults(faults: readonly RawFault[], partOf: PartOf): RawFault[] {
  const kept: RawFault[][] = [];
  let index = faults.length - 1;
  for (let fault = faults[index]; fault !== undefined; fault = faults[index]) {
    const { replacement, consumed } = reduceOne(fault, { faults, end: index }, partOf);
    kept.push(replacement);
    index -= 1 + consumed;
  }
  return kept.reverse().flat();
}

/** The faults listed before one of them. */
interface Before {
  readonly faults: readonly RawFault[];
  readonly end: number;
}

interface Reduction {
  readonly replacement: RawFault[];
  /** How many of the faults before it were only its grounds. */
  readonly consumed: number;
}

function reduceOne(fault: RawFault, before: Before, partOf: PartOf): Reduction {
  switch (fault.keyword) {
    case 'anyOf':
    case 'oneOf':
      return reduceUnion(fault, before, partOf);
    case 'contains':
      return { replacement: [fault], consumed: groundsOfContains(fault, before, partOf) };
    case 'propertyNames':
      return {
        replacement: before.faults[before.end - 1]?.propertyName === undefined ? [fault] : [],
        consumed: 0,
      };
    case 'if':
      return { replacement: [], consumed: 0 };
    default:
      return { replacement: [fault], consumed: 0 };
  }
}

function reduceUnion(fault: RawFault, before: Before, partOf: PartOf): Reduction {
  const branches = branchFaults(fault, partOf);
  if (branches === null) return { replacement: [fault], consumed: 0 };
  const passing: unknown = fault.params['passingSchemas'];
  const together = rivals(fault);
  if (Array.isArray(passing)) {
    const grounds = branches.slice(0, Number(passing[1])).flat();
    const replacement = together === null ? fault : exclusive(fault, together);
    return { replacement: [replacement], consumed: countGrounds(grounds, before) };
  }
  const reduced = branches.map((branch) => reduceFaults(branch, partOf));
  if (together !== null && reduced.flat().every((inner) => refusesOneOf(inner, fault, together)))
    return {
      replacement: [exclusive(fault, together)],
      consumed: countGrounds(branches.flat(), before),
    };
  const replacement = combined(fault, reduced) ?? nearestBranch(fault.instancePath, reduced);
  return { replacement, consumed: countGrounds(branches.flat(), before) };
}

/**
 * The properties that are there of those that only some branches of a `oneOf` require, where they are of
 * several branches: they cannot stand together. Else null.
 */
function rivals(fault: RawFault): readonly string[] | null {
  // As in branchFaults.
  const schema = fault.schema as Json;
  const data = fault.data as Json;
  if (fault.keyword !== 'oneOf' || !isList(schema) || !isObject(data)) return null;
  const required = schema.map((branch) => {
    const names = property(branch, 'required');
    return isList(names) ? names.map(String) : [];
  });
  const own = required.map((names) =>
    names.filter(
      (name) => Object.hasOwn(data, name) && !required.every((other) => other.includes(name)),
    ),
  );
  const names = [...new Set(own.flat())];
  return names.length > 1 && own.filter((branch) => branch.length > 0).length > 1 ? names : null;
}

function exclusive(fault: RawFault, names: readonly string[]): RawFault {
  return { ...fault, keyword: 'oneOf', params: { together: names } };
}

/** Whether a fault of a branch is only that one of these properties is not a field of it. */
function refusesOneOf(
  { instancePath, params }: RawFault,
  fault: RawFault,
  names: readonly string[],
): boolean {
  const name: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  return instancePath === fault.instancePath && typeof name === 'string' && names.includes(name);
}

/** What each branch has against the value, placed in the whole of it; null when a branch cannot be asked alone. */
function branchFaults(fault: RawFault, partOf: PartOf): RawFault[][] | null {
  // In a verbose fault these are the schema and the data that the validator was given.
  const schema = fault.schema as Json;
  const data = fault.data as Json;
  if (!isList(schema)) return null;
  const branches = schema.map((branch, index) => {
    if (branch === false) return [{ ...fault, keyword: 'false schema' }];
    return partOf(schema, index)?.(data)?.map((inner) => placedUnder(fault.instancePath, inner));
  });
  const known = branches.filter((branch) => branch !== undefined);
  return known.length === branches.length ? known : null;
}

function groundsOfContains(fault: RawFault, before: Before, partOf: PartOf): number {
  // As in branchFaults.
  const schema = fault.schema as Json;
  const data = fault.data as Json;
  const validate = partOf(schema, null);
  if (validate === undefined || !isList(data)) return 0;
  const grounds = data.flatMap((element, index) =>
    (validate(element) ?? []).map((inner) => placedUnder(`${fault.instancePath}/${index}`, inner)),
  );
  return countGrounds(grounds, before);
}

function placedUnder(place: string, fault: RawFault): RawFault {
  return { ...fault, instancePath: place + fault.instancePath };
}

/** The grounds come right before the fault, in the same order; when they do not, nothing is taken for grounds. */
function countGrounds(grounds: readonly RawFault[], before: Before): number {
  const start = before.end - grounds.length;
  const same = grounds.every((ground, index) => {
    const fault = before.faults[start + index];
    return fault?.keyword === ground.keyword && fault.instancePath === ground.instancePath;
  });
  return same ? grounds.length : 0;
}

/** One fault for branches that all say the same kind of thing: other types, other values, other fields. */
function combined(fault: RawFault, branches: readonly (readonly RawFault[])[]): RawFault[] | null {
  const firsts = branches.map((branch) =>
    branch.every(({ instancePath }) => instancePath === fault.instancePath) ? branch[0] : undefined,
  );
  const all = firsts.filter((first) => first !== undefined);
  if (all.length < branches.length || all.length === 0) return null;
  if (all.every(({ keyword }) => keyword === 'type')) {
    const types = [...new Set(all.flatMap(({ params }) => params['type']))];
    return [{ ...fault, keyword: 'type', params: { type: types } }];
  }
  if (all.every(({ keyword }) => keyword === 'enum' || keyword === 'const')) {
    const values = all.flatMap(({ params }) => params['allowedValues'] ?? [params['allowedValue']]);
    return [{ ...fault, keyword: 'enum', params: { allowedValues: values } }];
  }
  const ways = otherWays(fault, all);
  if (ways !== null) return [{ ...fault, keyword: 'enum', params: ways }];
  if (all.length > 1 && branches.flat().every(({ keyword }) => keyword === 'required')) {
    return [
      {
        ...fault,
        keyword: 'required',
        params: {
          missing: all.map(({ params }) => params['missingProperty']),
          exactly: fault.keyword === 'oneOf',
        },
      },
    ];
  }
  return null;
}

/**
 * The values that some branches take, with the types and formats that the others take; null where a branch takes
 * something else, or the value is written as a day is: then what is wrong with the day says more.
 */
function otherWays({ data }: RawFault, firsts: readonly RawFault[]) {
  const isValue = ({ keyword }: RawFault) => keyword === 'enum' || keyword === 'const';
  const values = firsts
    .filter(isValue)
    .flatMap(({ params }) => params['allowedValues'] ?? [params['allowedValue']]);
  const others = firsts.filter((first) => !isValue(first)).map(otherWay);
  const known = others.flat();
  const isDay = known.some(({ kind }) => kind === 'format') && /^\d/.test(String(data));
  if (values.length === 0 || isDay || others.some((ways) => ways.length === 0)) return null;
  return { allowedValues: values, otherWays: known };
}

function otherWay({ keyword, params }: RawFault): OtherWay[] {
  if (keyword === 'format') return [{ kind: 'format', format: String(params['format']) }];
  const types: readonly JsonType[] = [params['type'] ?? []].flat();
  return keyword === 'type' ? types.map((type) => ({ kind: 'type', type })) : [];
}

/** The faults of the branch that the value is most like: of the right type, with the right marks, with fewest faults. */
function nearestBranch(place: string, branches: readonly (readonly RawFault[])[]): RawFault[] {
  const ranked = branches
    .map((branch) => ({ branch, weight: weigh(place, branch) }))
    .sort((a, b) => a.weight - b.weight);
  return ranked.slice(0, 1).flatMap(({ branch }) => branch);
}

function weigh(place: string, branch: readonly RawFault[]): number {
  return branch.reduce((sum, { keyword, instancePath }) => {
    if (instancePath === place && keyword === 'type') return sum + 10_000;
    return sum + (keyword === 'const' || keyword === 'enum' ? 100 : 1);
  }, 0);
}
