import { quoted } from '../formatting/quote.ts';

/** What is wrong with the history, and what to do; without a line break at the end. */
export const git = {
  noGit:
    'Fant ikke programmet git. Historikken kan ikke leses uten. Installer git (https://git-scm.com), og se etter at det ligger i PATH.',
  tooOld: (found: string, needed: string) =>
    `Git ${found} er for gammel. Installer ${needed} eller nyere.`,
  notARepository: (folder: string) =>
    `${quoted(folder)} ligger ikke i et git-depot, så her er det ingen historikk å lese. Kjør kommandoen i en klone av registeret, eller lag et depot med «git init».`,
  damaged: (folder: string) =>
    `Git finner ikke noe depot ved ${quoted(folder)}, enda det ligger en .git der: den er skadet, eller noe av den mangler. Klon depotet på nytt; hjelper ikke det, så kjør «git fsck».`,
  hangs: (command: string, seconds: number) =>
    `Git svarte ikke på ${seconds} sekunder (git ${command}), og ble stanset. Se om disken er treg, eller om git venter på noe: kjør «git status» i depotet.`,
  bare: (folder: string) =>
    `${quoted(folder)} har ingen arbeidskopi: depotet er nakent (bare), eller mappa ligger i .git. Klon depotet med «git clone», og kjør kommandoen i klonen.`,
  foreignOwner: (folder: string) =>
    `Git vil ikke lese depotet ved ${quoted(folder)}, fordi en annen bruker eier det. Stoler du på det, så kjør: git config --global --add safe.directory <depotets mappe>. (I maskinens felles git-oppsett, --system, leses det ikke herfra.)`,
  unborn: (branch: string) =>
    `Grenen ${quoted(branch)} har ingen innsjekkinger ennå, så det er ingen historikk å lese. Sjekk inn registeret først: git add, så git commit.`,
  optionLike: (revision: string) =>
    `${quoted(revision)} begynner med bindestrek og kan ikke være en revisjon. Oppgi en gren, et merke eller en innsjekking, for eksempel main eller HEAD~1.`,
  unknownRevision: (revision: string, shallow: boolean) =>
    `Fant ingen innsjekking som heter ${quoted(revision)}. ${
      shallow
        ? 'Klonen er grunn og mangler eldre historikk. Hent resten med «git fetch --unshallow»; i GitHub Actions: fetch-depth: 0 under actions/checkout.'
        : 'Se hva som finnes med «git branch --all» og «git log», og hent det nyeste med «git fetch».'
    }`,
  noEarlierCommit:
    'Bare nuller betyr at grenen er ny: det er ingen tidligere innsjekking på den. Bruk hovedgrenen i stedet, for eksempel origin/main.',
  beforeTheFirst: (revision: string, from: string) =>
    `${quoted(revision)} finnes ikke: ${from} er den første innsjekkingen, eller har ikke så mange før seg. Velg en innsjekking som finnes, se «git log ${from}».`,
  severalCommits: (revision: string, candidates: readonly string[]) =>
    `${quoted(revision)} passer på flere innsjekkinger: ${candidates.join(', ')}. Skriv flere tegn.`,
  severalNames: (revision: string) =>
    `${quoted(revision)} er navnet på mer enn én ting i depotet, for eksempel både en gren og et merke. Skriv hele navnet: refs/heads/… eller refs/tags/….`,
  shallow:
    'Klonen er grunn: bare de nyeste innsjekkingene er her, så svaret om fortiden kunne blitt galt. Hent resten med «git fetch --unshallow»; i GitHub Actions: fetch-depth: 0 under actions/checkout.',
  missingObject: (object: string | null) =>
    `Klonen mangler innhold${object === null ? '' : ` (${object})`}: den er delvis (--filter) eller skadet. Ingenting hentes herfra. Klon på nytt uten --filter; hjelper ikke det, så kjør «git fsck».`,
  unmerged: (path: string) =>
    `En fletting er ikke ferdig: ${quoted(path)} har flere utgaver. Rett fila, og kjør git add på den.`,
  other: (message: string) => `Git kunne ikke svare: ${quoted(message)}.`,
};
