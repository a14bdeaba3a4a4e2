import { prose } from '../formatting/prose-nb.ts';
import { writtenNumber } from '../formatting/written.ts';

/** What is said of posts: their values and virtual fields, and documents of them. */
export const posts = {
  countsAsUnclear: 'denne er uklar',
  failsIt: 'på grunn av denne',
  truth: { true: 'ja', false: 'nei' },
  /** The title of a field whose amounts in a list are added up. */
  inAll: (title: string) => `${title} i alt`,
  /** Whether a post runs. */
  activity: { yes: 'i gang', paused: 'på pause', no: 'ikke i gang', unknown: 'uklart' },
  numbered: prose.numbered,
  /** The titles of virtual fields. */
  virtual: {
    id: 'Id',
    type: 'Type',
    path: 'Fil',
    status: 'Status',
    active: 'I gang',
    updated: 'Oppdatert',
    daysLeft: 'Dager igjen',
  },
  counted: (posts: number) => `${writtenNumber(posts)} ${posts === 1 ? 'post' : 'poster'}`,
  countedRead: (posts: string) => `${posts} som kan leses,`,
  countedOn: (posts: string, day: string) => `${posts} per ${day}`,
  none: 'Ingen poster.',
  post: 'Post',
  title: 'Tittel',
  /** What a post is on a day. */
  asOf: (day: string) => `per ${day}`,
  status: (status: string) => `status ${status}`,
  ends: 'slutter',
  wasToEnd: 'skulle slutte',
  updated: 'oppdatert',
  life: 'Livsløp',
  fields: 'Felt',
  missing: 'Mangler',
  /** `announced`: the day from which it is announced; null where it never is. */
  notCountedYet: (on: string, status: string, announced: string | null) =>
    announced === null
      ? `Linja for ${on} (${status}) er datert fram og ikke meldt: den teller ikke før dagen kommer.`
      : `Linja for ${on} (${status}) er datert fram og ikke meldt før ${announced}: den teller ikke før da.`,
  krav: 'Krav',
  verdict: 'Svar',
  noKrav: 'ingen.',
  /** Of a text that was searched for. */
  search: {
    title: (wanted: string) => `Treff på «${wanted}»`,
    counted: (hits: number) => `${writtenNumber(hits)} treff`,
    none: 'Ingen treff.',
    place: 'Sted',
    field: 'Felt',
    text: 'Tekst',
  },
};
