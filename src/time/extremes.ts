/** The least of any number of numbers; Infinity for none. As arguments of a call, many would overflow the stack. */
export function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const each of numbers) if (each < found || Number.isNaN(each)) found = each;
  return found;
}

/** The greatest of any number of numbers; -Infinity for none. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const each of numbers) if (each > found || Number.isNaN(each)) found = each;
  return found;
}
