/** What is said of a stored report that is made again and compared. */
export const verify = {
  unreadable: (name: string, system: string) => `--verify: «${name}» kunne ikke leses (${system}).`,
  noStamp: (path: string) =>
    `--verify: «${path}» sier ikke hvordan den er laget. Det gjør rapporter fra baerum-innov report i Markdown, HTML, JSON, PDF, Word og Excel, så lenge de ikke er lagret på nytt av et annet program.`,
  otherVersion: (path: string, version: string, own: string) =>
    `«${path}» er laget av baerum-innov ${version}; dette er ${own}. Bruk samme versjon for å prøve den.`,
  otherReport: (path: string, report: string, asked: string) =>
    `«${path}» er rapporten «${report}», ikke «${asked}».`,
  same: (path: string) => `${path} er den samme rapporten.`,
  different: (path: string, where: string) =>
    `${path} er ikke den rapporten som lages nå: første forskjell ${where}.`,
  inPart: (part: string) => `i delen ${part}`,
  atByte: (byte: number) => `i byte ${byte}`,
  onLine: (line: number) => `på linje ${line}`,
  reportChanged: 'Registeret er det samme: rapporten er endret etter at den ble laget.',
  registerChanged: (before: string, now: string) =>
    `Registeret er endret siden (${before} → ${now}). Se hva: baerum-innov diff`,
};
