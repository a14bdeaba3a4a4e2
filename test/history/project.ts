import type { Random } from '../random.ts';

/** A research project as a file of the first fixture register has it. */
export function projectText(id: string, random: Random): string {
  const year = 2022 + random.below(5);
  const start = dayIn(year, random);
  const end = dayIn(year + random.below(4), random);
  const [first, last] = start <= end ? [start, end] : [end, start];
  return [
    `id: ${id}`,
    'eksempel: true',
    `tittel: "EKSEMPEL: Prosjekt nr. ${random.below(10_000)}"`,
    'prosjekttype: forskningsprosjekt',
    `start: ${first}`,
    `slutt: ${last}`,
    'finansiering:',
    `  - kilde: ${random.percent(80) ? 'foi-fondet' : 'andre'}`,
    ...(random.percent(90) ? [`    tilsagn_kr: ${random.below(9) * 100_000}`] : []),
    ...(random.percent(85) ? ['statuslogg:', ...logLine(first, 'pågår')] : []),
    '',
  ].join('\n');
}

/** A line for the end of a project's log. */
export function logLine(day: string, status: string, announced: string | null = null): string[] {
  const said = announced === null ? [] : [`    meldt: ${announced}`];
  return [`  - dato: ${day}`, `    status: ${status}`, ...said];
}

export function dayIn(year: number, random: Random): string {
  const part = (limit: number) => String(1 + random.below(limit)).padStart(2, '0');
  return `${year}-${part(12)}-${part(28)}`;
}
