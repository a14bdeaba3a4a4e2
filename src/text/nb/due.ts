import { writtenNumber } from '../formatting/written.ts';

/** What is said of the worklist. */
export const due = {
  /** What a line asks for. */
  kinds: {
    'overdue-end': 'slutten er ikke logget',
    'overdue-start': 'starten er ikke logget',
    untouched: 'urørt siden',
    'missing-amount': 'beløp mangler',
    repair: 'rett fila',
    unknown: 'kan ikke vurderes',
    'period-end': 'året eller perioden er ute, og noe mangler',
    'not-met': 'ikke oppfylt (varsel) siden',
    over: 'over grensen siden',
    end: 'slutter',
    start: 'skal starte',
    deadline: 'frist',
    breach: 'løftet brytes',
    'last-day': 'siste dag å handle, før løftet brytes',
    broken: 'løftet er brutt siden',
    exemption: 'unntaket løper ut',
  },
  /** Which promises the file to mend decides comes after it. */
  decides: ', som avgjør',
  title: (day: string, until: string) => `Arbeidsliste per ${day}, til ${until}`,
  inPeriod: (count: number, needed: number, period: string) => `${count} av ${needed} i ${period}`,
  dayNumber: (count: number) => `${writtenNumber(count)}. dag`,
  later: (krav: string, what: string, day: string) => `${day} ${krav} ${what}`,
  after: (each: readonly string[], within: number) =>
    `Etter det: ${each.join(', ')}. (--within ${within}d)`,
  /** The list as one case that is kept up to date. */
  issue: {
    title: (count: number, next: string) =>
      `${count === 1 ? '1 ting må gjøres' : `${writtenNumber(count)} ting må gjøres`}${next === '' ? '' : ` · neste: ${next}`}`,
    next: (id: string, what: string, day: string) => `${id} ${what}${day === '' ? '' : ` ${day}`}`,
    kinds: {
      breach: 'brytes',
      broken: 'er brutt siden',
      unclear: 'kan ikke vurderes siden',
      unknown: 'kan ikke vurderes fra',
      'period-end': 'har frist',
    },
    repair: (id: string) => `rett ${id}`,
    from: (what: string) => `${what} fra`,
    by: (day: string) => `frist ${day}`,
    lastDay: (day: string) => `siste dag å handle ${day}`,
    nobody: 'ansvarlig ikke ført',
    unread: 'ansvarlig står i fila',
    more: (count: number) => `og ${writtenNumber(count)} til: `,
  },
  caption: 'Arbeidsliste',
  none: 'Ingenting å gjøre.',
  columns: {
    day: 'Dag',
    when: 'Når',
    what: 'Hva',
    post: 'Post',
    title: 'Tittel',
    responsible: 'Ansvarlig',
  },
};
