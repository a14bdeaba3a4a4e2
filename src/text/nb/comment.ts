import { plural } from '../formatting/plural.ts';
import { listed } from '../formatting/written.ts';

/** What a comment on a change says, and what is said on the changed line that does it. */
export const comment = {
  because: 'Fordi',
  details: 'Mer om endringen',
  findings: 'Funn',
  moreWarnings: (count: number) => `og ${plural(count, 'advarsel', 'advarsler')} til, under`,
  notCompared:
    'Hva endringen gjør med løftene, er ikke vurdert. Spør den som drifter registeret før dere fletter. Det trengs ikke der registeret legges inn første gang, eller repareres etter avtale.',
  unclearAhead: (day: string, posts: readonly string[]) =>
    `For at det skal være sikkert også fra ${day}: ${posts.length === 0 ? '' : `avklar ${listed(posts, 'nb')} (er det fortsatt i gang?), eller `}start ett til som teller, senest den dagen.`,
  brokenDays: (before: number, after: number) =>
    `Dager til nå da løftet ikke var oppfylt: ${before} → ${after}.`,
  closes: {
    now: (since: string) => `Ikke oppfylt siden ${since}. Det som lukker det:`,
    alone: (day: string) => `Det som lukker bruddet ${day}:`,
    one: (day: string) => `Ett av disse lukker bruddet ${day}:`,
    all: (day: string) => `Ett alene er ikke nok mot bruddet ${day}. Gjøres alt dette, lukkes det:`,
    perhaps: (day: string, unclear: readonly string[]) =>
      `Mot bruddet ${day} må minst ett av disse til. Ett er kanskje ikke nok, for ${unclear.length === 0 ? 'tallet' : listed(unclear, 'nb')} er uklart:`,
  },
  moreErrors: (count: number) => `og ${plural(count, 'feil', 'feil')} til, under`,
  morePromises: (count: number) => `${plural(count, 'løfte', 'løfter')} til, under`,
  moreRows: (count: number) => `${plural(count, 'rad', 'rader')} til`,
  moreFindings: (count: number) => `${count} funn til. Se alle:`,
  allPosts: 'Se alle:',
  lines: {
    moves: (krav: string, to: string, isAlone: boolean) =>
      `denne linja ${isAlone ? 'flytter' : 'er med på å flytte'} bruddet av ${krav} til ${to}`,
    brings: (krav: string, from: string, isAlone: boolean) =>
      `denne linja ${isAlone ? 'gir' : 'er med på å gi'} et brudd av ${krav} fra ${from}`,
    breaks: (krav: string, isAlone: boolean) =>
      isAlone ? `denne linja gjør at ${krav} brytes` : `denne linja er med på å bryte ${krav}`,
    unclearFrom: (krav: string, from: string, isAlone: boolean) =>
      `denne linja ${isAlone ? 'gjør' : 'er med på å gjøre'} ${krav} uklart fra ${from}`,
    worsens: (krav: string, isAlone: boolean) =>
      `denne linja ${isAlone ? 'gjør' : 'er med på å gjøre'} det verre for ${krav} framover`,
    unclear: (krav: string, isAlone: boolean) =>
      isAlone
        ? `denne linja gjør at ${krav} ikke kan vurderes`
        : `denne linja er med på at ${krav} ikke kan vurderes`,
  },
};
