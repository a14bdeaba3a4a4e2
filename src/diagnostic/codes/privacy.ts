import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';

/** Which kind of identity number; all have the two check digits of a Norwegian one. */
export type IdentityNumberKind = 'fødselsnummer' | 'd-nummer' | 'hjelpenummer' | 'syntetisk';

/** What a word tells of a person's life. */
export type SensitiveTopic = 'health' | 'family';

/**
 * Findings about personal data in texts. Their words never repeat a number or an address: messages
 * end up in logs that others read. The place says exactly where it is.
 */
export interface PrivacyArguments {
  'privacy/fnr': { readonly kind: IdentityNumberKind };
  'privacy/email': Readonly<Record<never, never>>;
  'privacy/phone': Readonly<Record<never, never>>;
  'privacy/sensitive': { readonly word: string; readonly topic: SensitiveTopic };
}

const KINDS: Record<IdentityNumberKind, { readonly nb: string; readonly en: string }> = {
  fødselsnummer: { nb: 'et fødselsnummer', en: 'a Norwegian national identity number' },
  'd-nummer': { nb: 'et d-nummer', en: 'a Norwegian D number' },
  hjelpenummer: {
    nb: 'et hjelpenummer eller et syntetisk fødselsnummer',
    en: 'a Norwegian help number or a synthetic identity number',
  },
  syntetisk: { nb: 'et syntetisk fødselsnummer', en: 'a synthetic Norwegian identity number' },
};

const HISTORY_NB =
  'Er det alt lagret i git, ligger det i historikken: varsle den som har ansvar for depotet.';
const HISTORY_EN =
  'If it is already committed it lies in the history: tell whoever is responsible for the repository.';
const EXEMPT_NB =
  'Et felt der noe slikt skal kunne stå, merkes med "x-personvern": "unntatt" i skjemaet.';
const EXEMPT_EN =
  'A field that may hold such a thing is marked "x-personvern": "unntatt" in the schema.';

export const privacyCatalogue: Catalogue<PrivacyArguments> = {
  'privacy/fnr': {
    severity: 'error',
    nb: {
      title: 'Fødselsnummer i teksten',
      message: ({ kind }) => `her står noe som har form og kontrollsifre som ${KINDS[kind].nb}`,
      help: () =>
        `Ta det bort. Vis heller til saksnummeret i arkivet. ${HISTORY_NB} Er det et annet nummer: unnta feltet med x-personvern.`,
      explanation: `Registeret skal ikke ha opplysninger om personer, og det som er lagret i git, blir liggende i historikken. Elleve sifre er et funn når de seks første er en dag (også med tillegg for d-nummer, hjelpenummer og syntetiske nummer) og begge kontrollsifrene stemmer, skrevet samlet, som seks og fem, eller med punktum i datoen. Andre elleve sifre er ikke funn. ${EXEMPT_NB}`,
    },
    en: {
      title: 'National identity number in the text',
      message: ({ kind }) => `this has the form and the check digits of ${KINDS[kind].en}`,
      help: () =>
        `Take it away. Point to the case number in the archive instead. ${HISTORY_EN} If it is another number: exempt the field with x-personvern.`,
      explanation: `The register must not hold facts about persons, and what is committed to git stays in its history. Eleven digits are a finding when the first six are a day (also with what D numbers, help numbers and synthetic ones add) and both check digits hold, written together, as six and five, or with full stops in the date. Other eleven digits are not. ${EXEMPT_EN}`,
    },
    example: {
      wrong: 'tekst: Kandidaten (fnr. i klartekst) er tatt opp',
      right: 'tekst: Kandidaten er tatt opp, se sak 18/00085',
    },
  },
  'privacy/email': {
    severity: 'error',
    nb: {
      title: 'E-postadresse i teksten',
      message: () => 'her står en e-postadresse',
      help: () => `Ta den bort, og skriv enhet og rolle i stedet. ${HISTORY_NB}`,
      explanation: `Registeret skal ikke ha opplysninger om personer, og en e-postadresse er som oftest et navn. Verktøyet skiller ikke mellom en persons adresse og en felles postkasse. Stien i en nettadresse regnes ikke. ${EXEMPT_NB}`,
    },
    en: {
      title: 'E-mail address in the text',
      message: () => 'this is an e-mail address',
      help: () => `Take it away, and write unit and role instead. ${HISTORY_EN}`,
      explanation: `The register must not hold facts about persons, and an e-mail address is mostly a name. The tool does not tell a person's address from a shared mailbox. The path of a web address does not count. ${EXEMPT_EN}`,
    },
    example: {
      wrong: 'rolle: fagleder, kari.nordmann@example.no',
      right: 'rolle: fagleder',
    },
  },
  'privacy/phone': {
    severity: 'error',
    nb: {
      title: 'Telefonnummer i teksten',
      message: () => 'her står et telefonnummer',
      help: () =>
        `Ta det bort, og skriv enhet og rolle i stedet. ${HISTORY_NB} Er det et annet tall: unnta feltet med x-personvern.`,
      explanation: `Registeret skal ikke ha opplysninger om personer. Et funn er et norsk nummer med +47 eller 0047, åtte sifre delt som et telefonnummer (22 22 22 22 eller 922 22 222), eller åtte sifre i nærheten av et ord som tlf, mobil eller ring. Organisasjonsnummer, beløp, datoer, saksnummer og tall i nettadresser er ikke funn. ${EXEMPT_NB}`,
    },
    en: {
      title: 'Telephone number in the text',
      message: () => 'this is a telephone number',
      help: () =>
        `Take it away, and write unit and role instead. ${HISTORY_EN} If it is another number: exempt the field with x-personvern.`,
      explanation: `The register must not hold facts about persons. A finding is a Norwegian number with +47 or 0047, eight digits grouped as a telephone number (22 22 22 22 or 922 22 222), or eight digits near a word such as tlf, mobil or ring. Organisation numbers, amounts, dates, case numbers and numbers in web addresses are not. ${EXEMPT_EN}`,
    },
    example: {
      wrong: 'tekst: Møte avtalt, ring 22 22 22 22',
      right: 'tekst: Møte avtalt',
    },
  },
  'privacy/sensitive': {
    severity: 'warning',
    nb: {
      title: 'Ord om helse eller familie',
      message: ({ word, topic }) =>
        `${quoted(word)} kan fortelle om ${topic === 'health' ? 'helsa' : 'familien'} til den det gjelder`,
      help: () =>
        'Skriv det uten grunn, slik: «pause etter avtale». Handler teksten om noe annet, kan den stå.',
      explanation: `I et prosjekt med få deltakere er det lett å vite hvem en tekst handler om: én kandidat og en grunn til pausen er en helseopplysning med navn. Sjekken gjelder poster av typer med statuslogg, siden de følger noe bestemt over tid. Tekstene i statusloggen og i elementer av lister ses etter for alle ord om helse og familie (sykdom, diagnose, fødsel, foreldre, dødsfall og lignende, i alle bøyninger). Postens andre tekster ses bare etter for ord om én persons situasjon (permisjon, sykmeldt, gravid og lignende). Tittel, navn, sammendrag, ordlyd og faste verdier ses ikke etter, for de sier hva prosjektet handler om: foreldre som målgruppe er ikke et funn. Fravær for å studere (studiepermisjon) er heller ikke funn. ${EXEMPT_NB}`,
    },
    en: {
      title: 'Words about health or family',
      message: ({ word, topic }) =>
        `${quoted(word)} may tell of the ${topic === 'health' ? 'health' : 'family'} of the person it is about`,
      help: () =>
        'Write it without the reason, like this: «pause etter avtale». If the text is about something else it may stand.',
      explanation: `In a project with few people it is easy to know whom a text is about: one candidate and a reason for the pause is a fact about health with a name to it. The check is for posts of types with a status log, since these follow something particular over time. Texts of the status log and in elements of lists are searched for all words of health and family (sykdom, diagnose, fødsel, foreldre, dødsfall and the like, in all their forms). The other texts of the post are searched only for words about one person's situation (permisjon, sykmeldt, gravid and the like). Title, name, summary, wording and fixed values are not searched, since they say what the project is about: parents as a target group are not a finding. Leave for studies (studiepermisjon) is not either. ${EXEMPT_EN}`,
    },
    example: {
      wrong: 'status: pause\ntekst: Kandidaten har foreldrepermisjon til august',
      right: 'status: pause\ntekst: Pause etter avtale til august',
    },
  },
};
