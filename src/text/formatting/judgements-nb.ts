/** The words for a verdict. */
export const verdicts = {
  met: 'oppfylt',
  broken: 'ikke oppfylt',
  unknown: 'kan ikke vurderes',
  pending: 'gjenstår',
  'not-in-force': 'gjelder ikke på dagen',
};

/** Why it is not known whether a post counts. */
export const reasons = {
  'life/overrun': 'planlagt slutt er passert, slutten ikke logget',
  'life/unreadable-day': 'en dato er ikke en dag',
  'life/late-start': 'planlagt start er passert, starten ikke logget',
  'krav/missing-field': 'et felt mangler',
  'krav/expression': 'uttrykket i kravet kunne ikke regnes ut',
  'krav/set-aside': 'fila er satt til side',
  'register/id-duplicate': 'flere poster har denne id-en',
};

/** How grave a finding is. */
export const severities = { error: 'feil', warning: 'advarsel', note: 'merknad' };
