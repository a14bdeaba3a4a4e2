/** What is said of answers that an earlier version of the tool gave. */
export const earlier = {
  notAnAnswer: (file: string) =>
    `--earlier: «${file}» er ikke skrevet av baerum-innov check eller krav med --format json, uten --base og --what-if.`,
  otherDay: (file: string, day: string, asked: string) =>
    `--earlier: «${file}» er for en annen dag enn ${asked}. Spør om den samme: --as-of ${day}`,
  otherRegister: (file: string, before: string, now: string) =>
    `--earlier: «${file}» er laget av et annet innhold (${before}; her er ${now}). Da kan ingen si om det er verktøyet som svarer annerledes. Bruk filene den er laget av, eller vis innsjekkingen med --known-at.`,
  withBase:
    '--earlier kan ikke brukes sammen med --base: den sammenligner to versjoner av verktøyet, ikke to av registeret.',
};
