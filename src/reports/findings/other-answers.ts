import { isList, isObject, type Json, property } from '../../read/json.ts';

/** An answer that another version of the tool gave of the same register, and what is answered now. */
export interface OtherAnswer {
  /** The krav, the post or the file that it is of. */
  readonly about: string;
  readonly what: string;
  /** As they are in JSON; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What is otherwise in two lists of findings, as `check` has them in JSON. Words are no answer. */
export function otherFindings(before: readonly Json[], after: readonly Json[]): OtherAnswer[] {
  const [was, is] = [bySubject(before), bySubject(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [then, now] = [was.get(key), is.get(key)];
    const { about, what } = then ?? now ?? { about: '', what: '' };
    const gone = without(then?.severities ?? [], now?.severities ?? []);
    const come = without(now?.severities ?? [], then?.severities ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      about,
      what,
      before: gone[index] ?? null,
      after: come[index] ?? null,
    }));
  });
}

/** What is otherwise in two lists of krav, as `krav` has them in JSON: of each field that both have, the first difference. */
export function otherKrav(before: readonly Json[], after: readonly Json[]): OtherAnswer[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((about): OtherAnswer[] => {
    const [then, now] = [was.get(about), is.get(about)];
    if (then === undefined || now === undefined)
      return [{ about, what: 'krav', before: verdictOf(then), after: verdictOf(now) }];
    return Object.keys(Object(then)).flatMap((field) => {
      const found = firstDifference(property(then, field), property(now, field), field);
      return found === null ? [] : [{ about, ...found }];
    });
  });
}

interface Found {
  readonly about: string;
  readonly what: string;
  readonly severities: readonly string[];
}

function bySubject(findings: readonly Json[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const finding of findings) {
    const [code, type, post, field, severity] = ['code', 'type', 'post', 'field', 'severity'].map(
      (name) => textIn(finding, name),
    );
    const path = textIn(property(finding, 'at'), 'path');
    const about = post ?? path ?? type ?? '';
    const what = [code, field].filter((part) => part !== null && part !== undefined).join(' ');
    const key = JSON.stringify([what, type, about]);
    const severities = [...(found.get(key)?.severities ?? []), severity ?? ''];
    found.set(key, { about, what, severities });
  }
  return found;
}

function textIn(value: Json | undefined, name: string): string | null {
  const text = property(value, name);
  return typeof text === 'string' ? text : null;
}

/** Those of a list that another has not as many of. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function byId(krav: readonly Json[]): ReadonlyMap<string, Json> {
  return new Map(krav.toReversed().map((each) => [textIn(each, 'id') ?? '', each]));
}

function verdictOf(krav: Json | undefined): string | null {
  return krav === undefined ? null : textIn(krav, 'verdict');
}

/** The first place where two values differ; a field that only one of them has is none. */
function firstDifference(
  before: Json | undefined,
  after: Json | undefined,
  what: string,
): Omit<OtherAnswer, 'about'> | null {
  if (before === undefined || after === undefined) return null;
  if (isObject(before) && isObject(after)) {
    for (const name of Object.keys(before)) {
      const found = firstDifference(before[name], after[name], `${what}.${name}`);
      if (found !== null) return found;
    }
    return null;
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    for (const [index, each] of before.entries()) {
      const found = firstDifference(each, after[index], `${what}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  const [was, is] = [written(before), written(after)];
  return was === is ? null : { what, before: was, after: is };
}

const LONGEST = 60;

function written(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
