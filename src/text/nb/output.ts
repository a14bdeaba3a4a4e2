/** What is said of writing an answer: to standard output, to files, and to the summary of a GitHub job. */
export const output = {
  answerNotWritten: (system: string) => `Svaret kunne ikke skrives (${system}).`,
  writing: (name: string) => `Lager ${name} …`,
  fileNotWritten: (name: string, system: string) => `«${name}» kunne ikke skrives (${system}).`,
  noWorkingFolder:
    'Mappa du står i, finnes ikke lenger eller kan ikke nås. Gå til en annen mappe, og kjør på nytt.',
  exhausted: (system: string) =>
    `Systemet har ikke mer å gi (${system}): for mange åpne filer, for lite minne eller en disk som svikter. Prøv igjen, eller hev grensen (ulimit -n).`,
  systemFailed: (path: string, system: string) =>
    `Systemet sa nei (${system}): ${path}. Se at fila eller mappa er der, og at du har lov til å bruke den.`,
  nothingChanged: 'Ingenting er endret.',
  alreadyWritten: (names: readonly string[]) => `Ferdig skrevet: ${names.join(', ')}.`,
  insideGit: (name: string) =>
    `-o: «${name}» ligger i en .git-mappe, der bare git skal skrive. Velg et annet sted. Ingenting er endret.`,
  registerFile: (name: string) =>
    `-o: «${name}» er en fil i registeret og blir ikke overskrevet med et svar. Velg et annet navn. Ingenting er endret.`,
  notATable: (table: string, near: string | undefined, all: readonly string[]) =>
    all.length === 0
      ? 'csv: svaret har ingen tabell.'
      : `--table: «${table}» er ikke en tabell i svaret.${near === undefined ? '' : ` Mente du «${near}»?`} Velg blant ${all.join(', ')}.`,
  needsFolder: (format: string) =>
    `export ${format}: svaret er flere filer. Skriv hvilken mappe de skal ligge i: -o MAPPE`,
  notAFolder: (name: string) =>
    `-o: «${name}» er ikke en mappe, og svaret er flere filer. Velg et annet navn. Ingenting er endret.`,
  noParentFolder: (name: string) =>
    `-o: «${name}» kan ikke lages: mappa den skal ligge i, finnes ikke. Ingenting er endret.`,
  noChart: 'svg: svaret har ingen figur.',
  bytesOnScreen: (format: string) =>
    `--format ${format}: svaret er ikke tekst. Skriv det til en fil med -o.`,
  outputsNotWritten: (system: string) =>
    `Kunne ikke skrive verdiene til jobben (GITHUB_OUTPUT): ${system}.`,
  summaryNotWritten: (system: string) =>
    `Sammendraget til GitHub kunne ikke skrives (${system}). Resten er som det skal.`,
  summaryCut:
    '\n\n**Sammendraget er kuttet her: GitHub tar imot høyst 1 MiB.** Se alt: baerum-innov check\n',
  defect: 'Dette er en feil i baerum-innov, ikke i dataene. Meld gjerne fra, med teksten under:',
};
