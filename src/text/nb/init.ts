import { listed } from '../formatting/written.ts';

/** What is said of a repository that is begun. */
export const init = {
  title: 'Et nytt register',
  written: (count: number, folder: string) => `Skrevet: ${count} filer i ${folder}.`,
  proposed: (count: number, folder: string) =>
    `${count} filer ville blitt skrevet i ${folder}. Ingenting er skrevet.`,
  kept: (count: number) => `${count} filer står der fra før, og er like.`,
  next: 'Videre:',
  inTheWay: (paths: readonly string[]) =>
    `Ingenting er skrevet. Disse filene finnes fra før med et annet innhold, og skrives ikke over:\n${paths.map((path) => `  ${path}`).join('\n')}\nFlytt dem, eller velg en annen mappe.`,
  noFolder: (folder: string, reason: string) => `Mappa ${folder} kan ikke lages: ${reason}`,
  notATool: (asked: string) =>
    `--tool: «${asked}» er verken en pakke (.tgz) eller en versjon (1.2.3).`,
  otherVersion: (asked: string, own: string) =>
    `--tool: dette er versjon ${own}, og filene er dens. Bruk den andre til å lage registeret:\n  npx baerum-innov@${asked} init`,
  otherTool: (path: string, own: string) =>
    `--tool: ${path} er ikke pakken til dette verktøyet (baerum-innov ${own}). Kjør init med verktøyet i pakken, så hører filene sammen.`,
  emptyUpgrade: '--empty gjelder et nytt register, ikke --upgrade.',
  notMadeByInit: (path: string) =>
    `--upgrade: lageret er ikke laget av init (${path} mangler eller kan ikke leses), så verktøyet vet ikke hvilke filer det kan skrive.`,
  keepsItsTool:
    '--upgrade: lageret har sin egen pakke. Oppgi den nye: --tool FIL.tgz, eller en versjon som er publisert.',
  upgraded: (version: string) => `Oppgradert til baerum-innov ${version}`,
  corrects: (path: string, fields: readonly string[]) =>
    `De nye skjemaene gir andre svar for dager som er gått. Det føres under rettet i ${path} (${listed(fields, 'nb')}), og står under løftet for godt.\n`,
  reason: (from: string, to: string, fields: readonly string[], types: readonly string[]) =>
    `Rettet i baerum-innov ${to} (før ${from}): ${listed(fields, 'nb')} i skjemaet for ${listed(types, 'nb')}`,
  noReason: (fields: readonly string[], types: readonly string[], command: string) =>
    `--upgrade: ${listed(fields, 'nb')} i skjemaet for ${listed(types, 'nb')} gir andre svar for dager som er gått, og versjonen er den samme som før. Si hvorfor, så føres det under rettet:\n  ${command}`,
  reasonPlaceholder: 'Hvorfor det var feil',
  cannotCorrect: (fields: readonly string[]) =>
    `--upgrade: ${listed(fields, 'nb')} må føres under rettet i register.yaml, og det kan ikke gjøres uten å røre noe annet i fila. Skriv lista der slik, og kjør på nytt:\nrettet:\n  - dato: …\n    felt: […]\n    begrunnelse: …`,
  nothingToCorrect:
    '--begrunnelse: ingen dag som er gått, får et annet svar, så ingenting skal rettes.',
  reasonOfUpgrade: '--begrunnelse gjelder --upgrade.',
  changedHere: (paths: readonly string[]) =>
    `Endret i dette lageret, og derfor ikke rørt: ${paths.join(', ')}.${paths.includes('package-lock.json') ? ' Kjør npm install for package-lock.json.' : ''}`,
  unreadableTool: (path: string, reason: string) =>
    `--tool: ${path} kan ikke leses som en pakke: ${reason}`,
};
