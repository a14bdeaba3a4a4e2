/** Why a register cannot be opened, or a command cannot answer what is asked of it. */
export const refusals = {
  noRegister: (file: string) =>
    `Fant ikke noe register (${file}) her eller i mappene over.\n${FIND_IT}`,
  noRegisterIn: (file: string, folder: string) =>
    `Fant ikke noe register (${file}) i «${folder}».\n${FIND_IT}`,
  unusableRegister: 'register.yaml kan ikke brukes:',
  beforeFirstCommit: (option: string, day: string) =>
    `${option}: ${day} er før den første innsjekkingen. Velg en senere dag.`,
  nothingToCompareWith: (option: string, path: string, label: string) =>
    `${option}: ${path} finnes ikke, eller kan ikke brukes, i «${label}». Da er det ingenting å sammenligne med. Er registeret nytt, så vurder det alene: baerum-innov check`,
  rulesFromWithoutBase: '--rules-from trenger --base: reglene fra før en endring.',
  stagedAtCommit:
    '--staged kan ikke brukes sammen med --known-at: velg det som er lagt til, eller en innsjekking.',
  knownAtWithRange: '--known-at kan ikke brukes sammen med BASE..HEAD: HEAD sier det samme.',
  suppositionAsFacts:
    '--what-if kan ikke skrives som csv, csv-plain eller ics: der ville det sett ut som om det er slik. Velg terminal, markdown eller json.',
  oneDayPerCommit:
    '--over-commits viser svaret på én dag per innsjekking, og kan ikke brukes sammen med --period, --from, --to, --horizon eller --what-if.',
  formatOverCommits: (format: string) =>
    `--over-commits kan ikke skrives som ${format}. Velg terminal, json eller csv.`,
  notASupposition: (text: string) =>
    `--what-if: «${text}» kan ikke leses. Skriv POST.felt=verdi, POST=stanset@2026-12-31, K-09a.minst=4 eller type:2027-05-01..2029-04-30`,
  supposedDays: (text: string) =>
    `--what-if: «${text}» har ikke to dager i rekkefølge. Skriv type:2027-05-01..2029-04-30`,
  supposedLog: (type: string) => `--what-if: ${type} har ingen statuslogg. Skriv POST.felt=verdi`,
  supposedStatus: (status: string, known: readonly string[]) =>
    `--what-if: «${status}» er ikke en status. Skriv en av: ${known.join(', ')}`,
  supposedDay: (day: string) => `--what-if: «${day}» er ikke en dag. Skriv POST=stanset@2026-12-31`,
  supposedType: (type: string) => `--what-if: typen «${type}» finnes ikke i registeret.`,
  supposedPost: (post: string, near: readonly string[]) =>
    `--what-if: posten «${post}» finnes ikke.${near.length === 0 ? '' : ` Mente du ${near.join(' eller ')}?`}`,
  unread: (paths: readonly string[]) =>
    `Kunne ikke leses, så svaret er ikke helt: ${paths.join(', ')}. Se hva som må til: baerum-innov check\n`,
  outsideGitNotSeen: (why: string) =>
    `Det er ikke sett etter filer som ikke er med i git. ${why}\n`,
  unanswered: (count: number, ids: string) =>
    `Uttrykket kunne ikke besvares for ${count} (${ids}): et felt mangler. De er ikke med.\n`,
  reportNeedsType: (report: string, type: string) =>
    `Rapporten «${report}» trenger typen ${type} med skjemaet som følger med verktøyet; dette registeret har den ikke. Rapporten «status» kan lages for alle registre.`,
  sinceNotBefore: (since: string, asOf: string) =>
    `--since: ${since} er ikke før ${asOf}, dagen rapporten er for.`,
  notAFilter: (source: string) =>
    `«${source}» er ikke på formen felt=verdi. Skriv for eksempel: status=pågår, finansiering.kilde=foi-fondet eller slutt<31.12.2026`,
  notAValue: (field: string, value: string, near: string | null, allowed: readonly string[]) =>
    `«${field}» kan ikke være «${value}».${near === null ? '' : ` Mente du «${near}»?`} Skriv en av: ${allowed.join(', ')}`,
  notOfKind: (field: string, wanted: keyof typeof WANTED, value: string) =>
    `«${field}» er ${WANTED[wanted]}, men «${value}» er ikke det.`,
};

const FIND_IT = 'Gå til mappa med registeret, eller vis vei med -C MAPPE.';

const WANTED = {
  'no-number': 'et tall',
  'no-day': 'en dag, slik: 31.08.2026',
  'no-truth': 'ja eller nei',
};
