/** The type all generated posts have, and the list some krav count in. */
export const TYPE = 'prosjekt';
export const LIST = 'aktiviteter';
