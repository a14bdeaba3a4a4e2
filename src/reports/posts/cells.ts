import type { Verdict } from '../../krav/result.ts';
import type { Json } from '../../read/json.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, parseIsoDay } from '../../time/day.ts';
import { data, id, number, type Tone, type Value } from '../document/value.ts';
import type { PostView } from './post-view.ts';
import type { Unit } from './unit.ts';
import { numberValue, valueWords } from './value-words.ts';

/** The id of a post or krav in a report: a link to where the report tells of it, and never to a file, which may lie elsewhere where it is read. */
export function postId(post: { readonly id: string }): Value {
  return id(post.id);
}

/** A text from a post, or that it is not recorded. */
export function dataOrNotSet(text: string | null | undefined, language: Language): Value {
  return text === null || text === undefined || text === '' ? notSet(language) : data(text);
}

export function notSet(language: Language): Value {
  return { kind: 'missing', words: wordsIn(language).status.notSet };
}

export function dayCell(day: Day | null, language: Language): Value {
  return day === null ? notSet(language) : { kind: 'day', day };
}

export function kroner(value: number | null, language: Language): Value {
  return value === null ? notSet(language) : { kind: 'number', value, unit: 'kroner' };
}

const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  broken: 'bad',
  unknown: 'unclear',
  pending: 'quiet',
  'not-in-force': 'quiet',
};

export function verdictCell(verdict: Verdict, language: Language): Value {
  return {
    kind: 'verdict',
    verdict,
    words: wordsIn(language).verdicts[verdict],
    tone: VERDICT_TONES[verdict],
  };
}

/** Values from the data as one cell: a day or a number stays what it is, amounts are added up, others joined. */
export function valueCell(values: readonly Json[], unit: Unit, language: Language): Value {
  const [only, ...more] = values;
  if (only === undefined) return { kind: 'missing', words: '–' };
  if (more.length === 0 && typeof only === 'number') return numberValue(only, unit);
  const numbers = values.filter((value) => typeof value === 'number');
  if (unit === 'kroner' && numbers.length === values.length) return number(sum(numbers), unit);
  const day = more.length === 0 && typeof only === 'string' ? parseIsoDay(only) : undefined;
  if (day !== undefined) return { kind: 'day', day };
  return data(values.map((value) => valueWords(value, language)).join(', '));
}

/** The names in a list of parties; those without one are left out. */
export function namesOf(parties: readonly { readonly navn?: string }[] | undefined): string[] {
  return (parties ?? []).flatMap(({ navn }) => navn ?? []);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Whether a post runs, in words; machines get its name. */
export function activityCell({ active }: Pick<PostView, 'active'>, language: Language): Value {
  const words = wordsIn(language).posts.activity[active];
  return { kind: 'text', text: words, from: 'report', machine: active };
}
