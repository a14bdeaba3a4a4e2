import { isList, isObject, type Json, property } from '../read/json.ts';
import type { Path } from './edit.ts';

/** The value with another put where a path leads; maps and lists on the way are made, and an item beyond the end of a list is its next. */
export function withValue(here: Json | undefined, path: Path, answer: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return answer;
  if (typeof step === 'string')
    return {
      ...(isObject(here) ? here : {}),
      [step]: withValue(property(here, step), rest, answer),
    };
  const list = isList(here) ? here : [];
  const item = withValue(list[step], rest, answer);
  return step < list.length ? list.with(step, item) : [...list, item];
}
