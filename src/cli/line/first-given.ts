import { longName } from './option-kinds.ts';

/** Of some options of a command, the first that its line gives, as it is written there; null where it gives none. */
export function firstGiven<N extends string>(
  options: Readonly<Record<N, unknown>>,
  names: readonly N[],
): string | null {
  const first = names.find((name) => isGiven(options[name]));
  return first === undefined ? null : longName(first);
}

/** An option that is not given is null, a flag false, and one that may be repeated has no values. */
function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
}
