import { writtenNumber } from './written.ts';

/** A number and the noun in the form that goes with it: «1 post», «2 poster». */
export function plural(count: number, one: string, many: string): string {
  return `${writtenNumber(count)} ${count === 1 ? one : many}`;
}
