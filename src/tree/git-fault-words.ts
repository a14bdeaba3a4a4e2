import type { Language } from '../text/language.ts';
import { quoted } from '../text/quote.ts';
import type { GitFault } from './git-fault.ts';

/** What is wrong and what to do, for people; without a line break at the end. */
export function gitFaultWords(fault: GitFault, language: Language): string {
  return language === 'nb' ? norwegian(fault) : english(fault);
}

function norwegian(fault: GitFault): string {
  switch (fault.fault) {
    case 'no-git':
      return 'Fant ikke programmet git. Historikken kan ikke leses uten. Installer git (https://git-scm.com), og se etter at det ligger i PATH.';
    case 'too-old':
      return `Git ${fault.found} er for gammel. Installer ${fault.needed} eller nyere.`;
    case 'not-a-repository':
      return `${quoted(fault.folder)} ligger ikke i et git-depot, så her er det ingen historikk å lese. Kjør kommandoen i en klone av registeret, eller lag et depot med «git init».`;
    case 'bare':
      return `${quoted(fault.folder)} har ingen arbeidskopi: depotet er nakent (bare), eller mappa ligger i .git. Klon depotet med «git clone», og kjør kommandoen i klonen.`;
    case 'foreign-owner':
      return `Git vil ikke lese depotet ved ${quoted(fault.folder)}, fordi en annen bruker eier det. Stoler du på det, så kjør: git config --global --add safe.directory <depotets mappe>. (I maskinens felles git-oppsett, --system, leses det ikke herfra.)`;
    case 'unborn':
      return `Grenen ${quoted(fault.branch)} har ingen innsjekkinger ennå, så det er ingen historikk å lese. Sjekk inn registeret først: git add, så git commit.`;
    case 'option-like':
      return `${quoted(fault.revision)} begynner med bindestrek og kan ikke være en revisjon. Oppgi en gren, et merke eller en innsjekking, for eksempel main eller HEAD~1.`;
    case 'unknown-revision':
      return `Fant ingen innsjekking som heter ${quoted(fault.revision)}. ${
        fault.shallow
          ? 'Klonen er grunn og mangler eldre historikk. Hent resten med «git fetch --unshallow»; i GitHub Actions: fetch-depth: 0 under actions/checkout.'
          : 'Se hva som finnes med «git branch --all» og «git log», og hent det nyeste med «git fetch».'
      }`;
    case 'ambiguous':
      return fault.candidates.length > 0
        ? `${quoted(fault.revision)} passer på flere innsjekkinger: ${fault.candidates.join(', ')}. Skriv flere tegn.`
        : `${quoted(fault.revision)} er navnet på mer enn én ting i depotet, for eksempel både en gren og et merke. Skriv hele navnet: refs/heads/… eller refs/tags/….`;
    case 'shallow':
      return 'Klonen er grunn: bare de nyeste innsjekkingene er her, så svaret om fortiden kunne blitt galt. Hent resten med «git fetch --unshallow»; i GitHub Actions: fetch-depth: 0 under actions/checkout.';
    case 'missing-object':
      return `Klonen mangler innhold${fault.object === null ? '' : ` (${fault.object})`}: den er delvis (--filter) eller skadet. Ingenting hentes herfra. Klon på nytt uten --filter; hjelper ikke det, så kjør «git fsck».`;
    case 'other':
      return `Git kunne ikke svare: ${quoted(fault.message)}.`;
  }
}

function english(fault: GitFault): string {
  switch (fault.fault) {
    case 'no-git':
      return 'The program git was not found. History cannot be read without it. Install git (https://git-scm.com), and see that it is in PATH.';
    case 'too-old':
      return `Git ${fault.found} is too old. Install ${fault.needed} or newer.`;
    case 'not-a-repository':
      return `${quoted(fault.folder)} is not in a git repository, so there is no history to read here. Run the command in a clone of the register, or make a repository with “git init”.`;
    case 'bare':
      return `${quoted(fault.folder)} has no working copy: the repository is bare, or the folder is inside .git. Clone the repository with “git clone”, and run the command in the clone.`;
    case 'foreign-owner':
      return `Git will not read the repository at ${quoted(fault.folder)}, because another user owns it. If you trust it, run: git config --global --add safe.directory <the repository's folder>. (In the machine's shared git settings, --system, it is not read from here.)`;
    case 'unborn':
      return `The branch ${quoted(fault.branch)} has no commits yet, so there is no history to read. Commit the register first: git add, then git commit.`;
    case 'option-like':
      return `${quoted(fault.revision)} begins with a hyphen and cannot be a revision. Give a branch, a tag or a commit, for example main or HEAD~1.`;
    case 'unknown-revision':
      return `Found no commit named ${quoted(fault.revision)}. ${
        fault.shallow
          ? 'The clone is shallow and lacks older history. Fetch the rest with “git fetch --unshallow”; in GitHub Actions: fetch-depth: 0 under actions/checkout.'
          : 'See what there is with “git branch --all” and “git log”, and fetch the newest with “git fetch”.'
      }`;
    case 'ambiguous':
      return fault.candidates.length > 0
        ? `${quoted(fault.revision)} fits several commits: ${fault.candidates.join(', ')}. Write more characters.`
        : `${quoted(fault.revision)} is the name of more than one thing in the repository, for example both a branch and a tag. Write the whole name: refs/heads/… or refs/tags/….`;
    case 'shallow':
      return 'The clone is shallow: only the newest commits are here, so the answer about the past could be wrong. Fetch the rest with “git fetch --unshallow”; in GitHub Actions: fetch-depth: 0 under actions/checkout.';
    case 'missing-object':
      return `The clone lacks content${fault.object === null ? '' : ` (${fault.object})`}: it is partial (--filter) or damaged. Nothing is fetched from here. Clone again without --filter; if that does not help, run “git fsck”.`;
    case 'other':
      return `Git could not answer: ${quoted(fault.message)}.`;
  }
}
