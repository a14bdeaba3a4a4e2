/** What is said of a krav whose promise is another from a day on, and of one that cannot be read. */
export const rules = {
  cannotBeRead: (path: string) => `Kravet er satt til side, for fila kan ikke brukes (${path}).`,
};
