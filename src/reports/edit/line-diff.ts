/** Takes two texts; gives the lines that differ as `-` and `+`, with two lines as they are around each. */
export function lineDiff(before: string | null, after: string | null): string[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const marked = markedLines(old, now);
  const shown = marked.map((_, index) =>
    marked.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  return marked.flatMap(({ sign, line }, index) => {
    if (!shown[index]) return [];
    const isGap = index > 0 && !shown[index - 1];
    return [...(isGap ? [GAP] : []), `${sign}${line}`];
  });
}

const AROUND = 2;
const GAP = ' …';

interface Marked {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

function linesOf(text: string | null): string[] {
  if (text === null || text === '') return [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** By the longest common subsequence of the lines between the equal ones at both ends. */
function markedLines(old: readonly string[], now: readonly string[]): Marked[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old.at(-1 - tail) === now.at(-1 - tail)
  )
    tail += 1;
  const same = (lines: readonly string[]) => lines.map((line): Marked => ({ sign: ' ', line }));
  return [
    ...same(old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(tail === 0 ? [] : old.slice(-tail)),
  ];
}

function middle(old: readonly string[], now: readonly string[]): Marked[] {
  const common = old.map(() => new Array<number>(now.length + 1).fill(0));
  common.push(new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row !== undefined)
        row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const marked: Marked[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      marked.push({ sign: ' ', line: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      marked.push({ sign: '-', line: old[i] ?? '' });
      i += 1;
    } else {
      marked.push({ sign: '+', line: now[j] ?? '' });
      j += 1;
    }
  }
  return marked;
}
