import { isList, isObject, type Json, type JsonObject, property } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { type Day, formatIsoDay } from '../time/day.ts';
import type { FieldColumn, SheetPost } from './posts.ts';

/**
 * A status without a day gets one, so that it is the first line of the log. What runs does so from its start, where
 * that has been; what has ended did so on its end; else the status is what is known today. What has ended or is
 * paused ran from its start.
 */
export function withFirstEntry(post: SheetPost, livslop: Livslop | null, asOf: Day): SheetPost {
  const log = livslop?.log ?? null;
  if (livslop === null || log === null) return post;
  const entries = property(post.value, log);
  const entry = isList(entries) ? entries[0] : undefined;
  const status = property(entry, 'status');
  if (!isObject(entry) || typeof status !== 'string' || property(entry, 'dato') !== undefined)
    return post;
  const today = formatIsoDay(asOf);
  const kind = livslop.classes.get(status);
  const start = past(livslop.plan?.from);
  const end = past(livslop.plan?.to);
  const dated = (day: string) => ({ dato: day, ...entry });
  const running = [...livslop.classes].find(([, each]) => each === 'aktiv')?.[0];
  const at = kind === 'avsluttet' ? end : kind === 'aktiv' ? start : null;
  const line = dated(at?.day ?? today);
  const hasRun = kind === 'avsluttet' || kind === 'pause';
  return hasRun && start !== null && running !== undefined
    ? logged([{ dato: start.day, status: running }, line], [start.column, at?.column])
    : logged([line], [at?.column]);

  /** A day of the plan that has been, with its column. */
  function past(field: string | null | undefined) {
    const day = field == null ? undefined : property(post.value, field);
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || day > today) return null;
    return { day, column: post.columns.get(`/${field}`) };
  }

  function logged(
    lines: readonly JsonObject[],
    days: readonly (FieldColumn | undefined)[],
  ): SheetPost {
    const last = lines.length - 1;
    const columns = new Map<string, FieldColumn>();
    for (const [pointer, column] of post.columns)
      columns.set(pointer.replace(`/${log}/0/`, `/${log}/${last}/`), column);
    for (const [index, column] of days.entries())
      if (column !== undefined) columns.set(`/${log}/${index}/dato`, column);
    const rest: readonly Json[] = isList(entries) ? entries.slice(1) : [];
    return { ...post, value: { ...post.value, [String(log)]: [...lines, ...rest] }, columns };
  }
}
