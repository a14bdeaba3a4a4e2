/** Why there is no proof of an answer. */
export const proof = {
  oneKrav: '--proof beviser svaret for ett krav: skriv id-en.',
  format: '--proof skriver JSON: legg til -o bevis.json eller --format json.',
  together:
    '--proof gjelder alle dagene i løftet, slik det er. Det kan ikke brukes sammen med --period, --from, --to, --over-commits eller --what-if.',
  changedMeanwhile: 'Filene ble endret mens beviset ble laget. Prøv igjen.',
  cannot: (id: string, why: string) => `${id} kan ikke bevises: ${why}.`,
  forms: {
    vilkar:
      'et vilkår er bare uttrykk, og dem kan ikke kontrollen regne ut. Et bevis ville ikke bevist noe',
  },
  quarantined: 'kravet er satt til side. Se hvorfor: baerum-innov check',
  noType: 'registeret har ikke det kravet teller',
  idRule: 'id-ene kommer av stien (id: sti), og kontrollen leser dem i feltet id',
  pattern: (pattern: string) =>
    `register.yaml har mønsteret «${pattern}», og kontrollen kjenner bare ett *, først i navnet på fila`,
  field: (path: string, field: string) =>
    `${field} i ${path} står ikke på én linje etter navnet sitt, slik: «slutt: 2026-08-31»`,
};
