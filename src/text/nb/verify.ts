/** What is said of a stored report that is made again and compared. */
export const verify = {
  unreadable: (option: string, name: string, system: string) =>
    `${option}: «${name}» kunne ikke leses (${system}).`,
  noStamp: (option: string, path: string) =>
    `${option}: «${path}» sier ikke hvordan den er laget. Det gjør rapporter fra baerum-innov report i Markdown, HTML, JSON, PDF, Word og Excel, så lenge de ikke er lagret på nytt av et annet program.`,
  currentAlone: '--current trenger --verify: den lagrede rapporten som skal prøves.',
  otherVersion: (path: string, version: string, own: string) =>
    `«${path}» er laget av baerum-innov ${version}; dette er ${own}. Prøv den med samme versjon: npx baerum-innov@${version} report --verify '${path}'`,
  otherReport: (path: string, report: string, asked: string) =>
    `«${path}» er rapporten «${report}», ikke «${asked}».`,
  contentNotFound: (path: string, hash: string) =>
    `«${path}» er laget av et innhold (${hash}) som ikke finnes i arbeidsmappa eller i noen innsjekking her. Derfor kan den ikke lages på nytt og prøves. Hent hele historikken (git fetch --unshallow), eller vis hvilken innsjekking med --known-at.`,
  contentNotCommitted: (option: string, path: string, hash: string) =>
    `${option}: innholdet som «${path}» er laget av (${hash}), finnes ikke i noen innsjekking her. Hent hele historikken (git fetch --unshallow), eller skriv innsjekkingen i stedet for fila.`,
  same: (path: string) => `${path} er den samme rapporten.`,
  upToDate: (day: string) => `Ny fil trengs ikke: en rapport per ${day} sier det samme.`,
  outdated: (day: string) => `Ny fil trengs: en rapport per ${day} sier noe annet.`,
  different: (path: string, where: string) =>
    `${path} er ikke den rapporten som lages nå: første forskjell ${where}.`,
  inPart: (part: string) => `i delen ${part}`,
  atByte: (byte: number) => `i byte ${byte}`,
  onLine: (line: number) => `på linje ${line}`,
  reportChanged: 'Registeret er det samme: rapporten er endret etter at den ble laget.',
  registerChanged: (before: string, now: string) =>
    `Registeret er endret siden (${before} → ${now}). Se hva: baerum-innov diff`,
};
