import { plural } from '../formatting/plural.ts';
import { listed, numberInWords } from '../formatting/written.ts';

/** «ett», «to», of projects. */
function some(count: number): string {
  return count === 1 ? 'ett' : numberInWords(count, 'nb');
}

/** What a comment on a change says, and what is said on the changed line that does it. */
export const comment = {
  because: 'Fordi',
  details: 'Mer om endringen',
  findings: 'Funn',
  moreWarnings: (count: number) => `og ${plural(count, 'advarsel', 'advarsler')} til, under`,
  /** In place of a command, of a promise. */
  askWhatCloses: 'Den som har ansvar for løftet, spør den som drifter registeret hva som må til.',
  notCompared: {
    sign: 'Ikke flett før dette er avklart.',
    why: 'Hva endringen gjør med løftene, er ikke vurdert. Den som endrer, spør den som drifter registeret. Legges registeret inn første gang, eller repareres det etter avtale, kan endringen flettes. Den som har ansvar for et løfte, trenger ikke gjøre noe på grunn av endringen før det er avklart.',
    warnings:
      'Dette venter ikke på endringen: den som har ansvar for prosjektet eller løftet, må ta det:',
  },
  unclearAhead: (day: string, posts: readonly string[], isBelow: boolean) => {
    const clearUp =
      posts.length === 0 ? [] : [`avklar ${listed(posts, 'nb')} (er det fortsatt i gang?)`];
    const start = isBelow ? ['start ett til som teller, senest den dagen'] : [];
    const what = [...clearUp, ...start].join(', eller ');
    return what === ''
      ? `Fra ${day} kan løftet ikke vurderes.`
      : `For at det skal være sikkert også fra ${day}: ${what}.`;
  },
  /** What is unclear is to be cleared up first: what must be done hangs on it. */
  clearUp: {
    first: (posts: readonly string[]) =>
      `Avklar ${listed(posts, 'nb')} nå: er ${posts.length === 1 ? 'det' : 'de'} fortsatt i gang?`,
    ifRunning: (posts: number, day: string, isOne: boolean) =>
      `${posts === 1 ? 'Er det' : 'Er alle'} i gang, lukkes bruddet ${day} av ${isOne ? 'dette' : 'ett av disse'}:`,
    ifNot: (posts: number, missing: number, by: string, isBroken: boolean) =>
      `${posts === 1 ? 'Er det ikke' : 'Er ikke alle'} i gang, må ${posts === 1 ? '' : 'inntil '}${some(missing)} til starte i tillegg, senest ${by}${isBroken ? '; ellers blir det brudd fra den dagen' : ''}.`,
    ifNotNow: (posts: number, missing: number) =>
      `${posts === 1 ? 'Er det ikke' : 'Er ikke alle'} i gang, er løftet brutt alt nå, og ${posts === 1 ? '' : 'inntil '}${some(missing)} til må starte i tillegg.`,
  },
  unclearNow: (posts: readonly string[]) =>
    `For å vurdere det nå: avklar ${listed(posts, 'nb')} (er det fortsatt i gang?).`,
  /** What whoever answers for a promise must do. */
  owner: {
    label: (krav: string, title: string, unit: string | null) =>
      `Til den som har ansvar for ${krav} «${title}» (${unit ?? 'ansvarlig er ikke ført'}):`,
    nothing: 'Du trenger ikke gjøre noe nå.',
    /** Of a promise of which nothing is told that would close a breach. */
    stands: {
      met: 'Du trenger ikke gjøre noe nå.',
      broken: 'Løftet er ikke oppfylt. Hva som mangler, står under.',
      unknown: 'Løftet kan ikke vurderes. Hva som er uklart, står under.',
      pending: 'Perioden er ikke over, og det som er lovet, gjenstår.',
      'not-in-force': 'Du trenger ikke gjøre noe nå.',
    },
    errors: 'Du trenger ikke gjøre noe på grunn av endringen før feilen er rettet.',
    warnings: 'Du trenger ikke gjøre noe på grunn av endringen før advarslene er avklart.',
    anyway: 'Dette gjelder også uten endringen:',
    rewritten:
      'Er det nye vedtatt, så gi vedtaket og dagen det gjelder fra, til den som endrer. Er det ikke vedtatt, blir løftet stående som det var.',
    removed:
      'Er løftet avsluttet, så gi vedtaket og den siste dagen til den som endrer. Er det ikke avsluttet, blir det stående.',
    approval: (isNew: boolean, isBroken: boolean) =>
      `Godkjenn ${isNew ? 'det nye kravet' : 'det som er endret i kravet'}, eller avvis det.${isBroken ? ' Godkjennes det, er det ikke oppfylt nå.' : ''}`,
    /** Where no promise gets another answer. */
    noneTouched:
      'Ingen løfter får et annet svar: den som har ansvar for et løfte, trenger ikke gjøre noe på grunn av endringen.',
  },
  author: {
    asks: (isNamed: boolean) =>
      `Den som endrer, ber om godkjenningen${isNamed ? '' : '; ingen ansvarlig er ført, så spør den som drifter registeret hvem det er'}.`,
    isDone: 'Stemmer det som er ført, trenger den som endrer, ikke gjøre mer.',
  },
  brokenDays: (before: number, after: number) =>
    `Dager til nå da løftet ikke var oppfylt: ${before} → ${after}.`,
  closes: {
    now: (since: string, missing: string) =>
      `Ikke oppfylt siden ${since}, og på det meste mangler ${missing}. Det som lukker det:`,
    tooManyNow: (since: string) =>
      `Flere enn løftet tillater siden ${since}. Avgjør hva som skal stanse eller avsluttes.`,
    tooManyFrom: (day: string) =>
      `Fra ${day} blir det flere enn løftet tillater. Avgjør hva som skal vente, stanse eller avsluttes før den dagen.`,
    noneKnown: (day: string) =>
      `Løftet brytes ${day}, og det er ikke kjent hva som lukker det. Avgjør hva som skal gjøres før den dagen.`,
    alone: (day: string) => `Det som lukker bruddet ${day}:`,
    one: (day: string) => `Ett av disse lukker bruddet ${day}:`,
    all: (day: string, _unclear: readonly string[], missing: string) =>
      `Ett alene er ikke nok mot bruddet ${day}, for da mangler ${missing}. Gjør alt dette, så lukkes det:`,
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
