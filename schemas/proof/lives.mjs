// What check-proof.mjs knows of days and lives. A is the day asked about. Days are whole numbers since 1970; an open end is
// infinite, and null in the certificate.
import { isDeepStrictEqual as same } from 'node:util';
import { LINES } from './read-files.mjs';

/** Gives what is so, and refuses all else; `why` is a sentence, or makes one. */
export const must = (isSo, why) => { if (!isSo) throw new Error(typeof why === 'string' ? why : why()); return isSo; };
export const iso = (day) => (Number.isFinite(day) ? new Date(day * 864e5).toISOString().slice(0, 10) : null);
export function dayOf(text, open) {
  if (text === null || text === undefined) return open;
  must(iso(Date.parse(text) / 864e5) === text, `«${text}» er ingen dag`);
  return Date.parse(text) / 864e5;
}
export const span = (from, to) => ({ from: dayOf(from, -Infinity), to: dayOf(to, Infinity) });
export const within = ({ from, to }, day) => from <= day && day <= to;
export const on = (runs, day) => must(runs.find((run) => within(run, day)), () => `beviset sier ikke noe om ${iso(day)}`);

const RUNS = ['life', 'matches', 'memberships', 'counts', 'runs', 'days'];
/** The certificate with its days as numbers. Refuses runs that overlap or leave a day out. */
export const certificateOf = (json) => JSON.parse(json, (key, value) => {
  const follows = ({ from }, index) => index === 0 || from === value[index - 1].to + 1;
  if (RUNS.includes(key) && Array.isArray(value)) must(value.every(follows), `${key}: dager mangler, eller står to ganger`);
  if (key === 'from') return dayOf(value, -Infinity);
  return key === 'to' ? dayOf(value, Infinity) : value;
});

/** What a life is on a day, by the rules in README.md. `log` holds the known entries; null in a type without a log. */
function stateOn(day, { plan, hasPlan, log }, A) {
  if (log === null) return within(plan, day) ? 'running' : 'not-running';
  const waits = (entry) => (entry?.is ?? 'planlagt') === 'planlagt';
  const lastOn = (d) => log.findLast((entry) => entry.day < d || (entry.day === d && entry.is !== 'avsluttet'));
  const next = (d) => log.find((entry) => entry.day >= d && !waits(entry))?.is ?? 'avsluttet';
  const isLate = (d) => hasPlan && within(plan, d) && waits(lastOn(d)) && next(d) === 'avsluttet';
  const { is } = lastOn(day) ?? {};
  if (is === 'aktiv' || is === 'pause') {
    const last = log.at(-1).day;
    if (day <= Math.max(plan.to, last)) return is === 'aktiv' ? 'running' : 'paused';
    return day > A && plan.to >= A && plan.to > last ? 'not-running' : 'unknown';
  }
  const isStopped = log.some((entry) => entry.is === 'avsluttet' && A <= entry.day && entry.day < day);
  return isLate(day) && (day <= A || (isLate(A) && !isStopped)) ? 'unknown' : 'not-running';
}
/** Refuses dates, lines or a life that are not those of a post or an element. */
export function checkLife(item, holder, shape, A) {
  const place = (of, key) => ((of[key] ?? null) === null ? null : { line: of[LINES][key], value: of[key] });
  const plan = shape?.plan ? { start: place(holder, shape.plan.fra), end: place(holder, shape.plan.til) } : null;
  const log = shape?.logg ? (holder[shape.logg] ?? []) : null;
  const lines = log?.map((of) => ({ date: place(of, 'dato'), status: place(of, 'status'), announced: place(of, 'meldt') })) ?? null;
  must(same([item.plan, item.log], [plan, lines]), `${item.item}: planen eller loggen står ikke slik i ${item.path}`);
  const days = span(plan?.start?.value, plan?.end?.value);
  if (shape?.til_er_med === false) days.to -= 1;
  const classOf = (status) => ['planlagt', 'aktiv', 'pause', 'avsluttet'].find((name) => shape[name].includes(status));
  const known = log?.filter(({ dato, meldt }) => Math.min(dayOf(dato), dayOf(meldt, Infinity)) <= A)
    .map(({ dato, status }) => ({ day: dayOf(dato), is: classOf(status) })).sort((a, b) => a.day - b.day)
    .filter(({ day }, index, all) => day !== all[index + 1]?.day) ?? null;
  must(item.life.at(-1)?.to === Infinity, `${item.item}: livet mangler dager`);
  const changes = [-Infinity, days.from, days.to + 1, A + 1, ...(known ?? []).flatMap(({ day }) => [day, day + 1])];
  for (const day of [...changes, ...item.life.map(({ from }) => from)]) {
    const state = stateOn(day, { plan: days, hasPlan: plan !== null, log: known }, A);
    must(on(item.life, day).state === state, `${item.item}: livet er et annet fra ${iso(day)} (${state})`);
  }
}
