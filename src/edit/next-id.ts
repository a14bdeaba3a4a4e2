/**
 * The next free id: by the pattern of the schema where that is fixed text, a year and a number (`^FP-\d{4}-\d{3}$`),
 * else as the most of the known ids are numbered (`K-12` → `K-13`). Null where neither tells.
 */
export function nextId(
  pattern: string | null,
  known: readonly string[],
  year: number,
): string | null {
  const form = (pattern === null ? null : formOf(pattern, year)) ?? usualForm(known);
  if (form === null) return null;
  const { prefix, width } = form;
  const numbers = known.flatMap((id) => {
    const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    return /^\d+$/.test(rest) ? [Number(rest)] : [];
  });
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return `${prefix}${String(last + 1).padStart(width, '0')}`;
}

interface Form {
  readonly prefix: string;
  /** Least number of digits. */
  readonly width: number;
}

const PIECE = /\\d\{(\d+)\}|\\d\+|\\([-._/])|([A-Za-zÆØÅæøå0-9_/-])/uy;

/** Text, years of four digits, and last the number; null where the pattern says anything else. */
function formOf(pattern: string, year: number): Form | null {
  const body = /^\^(.*)\$$/u.exec(pattern)?.[1];
  if (body === undefined) return null;
  let prefix = '';
  for (let at = 0; at < body.length; ) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(body);
    if (found === null) return null;
    const [whole, digits, escaped, plain] = found;
    at += whole.length;
    const text = escaped ?? plain;
    if (text !== undefined) prefix += text;
    else if (at === body.length) return { prefix, width: Number(digits ?? 1) };
    else if (digits === '4') prefix += String(year).padStart(4, '0');
    else return null;
  }
  return null;
}

/** What most ids that end in a number have before it. */
function usualForm(known: readonly string[]): Form | null {
  const counts = new Map<string, { count: number; width: number }>();
  for (const id of known) {
    const [, prefix, digits = ''] = /^(.*?)(\d+)$/u.exec(id) ?? [];
    if (prefix === undefined) continue;
    const { count, width } = counts.get(prefix) ?? { count: 0, width: digits.length };
    counts.set(prefix, { count: count + 1, width: Math.min(width, digits.length) });
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return most === undefined ? null : { prefix: most[0], width: most[1].width };
}
