/** What a change is compared with, by how it was chosen: what the user wrote, and the commit. */
export const base = {
  named: (label: string, _commit: string) => label,
  'merge-base': (label: string, commit: string) => `${label} (der de skilte lag, ${commit})`,
  'merged-into': (_label: string, commit: string) => `grenen den flettes inn i (${commit})`,
  target: (_label: string, commit: string) => `målgrenen (${commit})`,
  'before-push': (_label: string, commit: string) => `slik grenen var før (${commit})`,
  'first-parent': (_label: string, commit: string) => `innsjekkingen før (${commit})`,
  'default-branch': (_label: string, commit: string) => `hovedgrenen der de skilte lag (${commit})`,
  notAncestor: (option: string, label: string, commit: string) =>
    `${option}: endringen bygger ikke på «${label}». Sammenlignet med der de skilte lag: ${commit}.`,
  automatic: (option: string, name: string) => `${option}: sammenlignet med ${name}.`,
  firstCommit: (option: string) =>
    `${option}: dette er den første innsjekkingen, så registeret er vurdert alene.`,
  nothingBefore: (option: string) =>
    `${option}: fant ikke noe å sammenligne med: ingen innsjekking før denne, og ingen hovedgren. Oppgi en innsjekking: --base main`,
};
