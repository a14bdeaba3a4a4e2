/** What is said of a file that two have changed. */
export const merge = {
  whichFiles:
    'Oppgi fila før, vår og deres, og stien i lageret. Git gjør det selv: merge --install',
  noMerge: 'git merge-file kunne ikke kjøres.',
  merged: (path: string) => `${path}: flettet.`,
  joined: (path: string, log: string) =>
    `${path}: flettet. Det begge har skrevet i ${log}, står etter dato.`,
  conflict: (path: string) => `${path}: kan ikke flettes. Velg mellom det som står i fila.`,
  installed: 'Git fletter nå statuslogger i denne klonen.',
  noClone: 'Her er ingen klone å sette opp fletting i. Kjør npm ci på nytt etter git init.',
};
