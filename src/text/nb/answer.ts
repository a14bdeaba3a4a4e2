/** What is said of an answer that was stored as JSON elsewhere (`check --answer`). */
export const answer = {
  origin: 'Svaret er gitt av en annen jobb, og er ikke vurdert på nytt her.',
  forComment: '--answer trenger --for comment: bare kommentaren kan skrives av et lagret svar.',
  notWith: (option: string) =>
    `--answer og ${option} kan ikke brukes sammen: det lagrede svaret er gitt fra før.`,
  tooLarge: (file: string, megabytes: number) =>
    `--answer: «${file}» er større enn ${megabytes} MB, og er ikke lest.`,
  noAnswer: (file: string) =>
    `--answer: «${file}» er ikke skrevet av baerum-innov check med --format json.`,
  notBySchema: (file: string, at: string) =>
    `--answer: «${file}» er ikke slik skjemaet for svaret sier${at === '' ? '' : ` (${at})`}. Lag det på nytt med denne versjonen av verktøyet.`,
  noComment: (file: string) =>
    `--answer: «${file}» har ingen kommentar. Skriv begge i samme kjøring: check --for comment -o kommentar.md -o svar.json`,
};
