/** How safely a promise is kept: in the same words as a part of a line, and as a sentence. */
export const reserve = {
  below: {
    bears: 'tåler at ett stanser',
    bearsTo: (day: string) => `tåler at ett stanser til ${day}`,
    bearsAsFar: (day: string) => `tåler at ett stanser så langt det er regnet, til ${day}`,
    bearsNone: 'tåler ikke at ett stanser',
    bearsNoneTo: (day: string) => `tåler ikke at ett stanser til ${day}`,
  },
  /** Of what bears it till the day before. */
  breaksFrom: (day: string) => ` Fra ${day} bryter én stans løftet.`,
  above: {
    bears: 'tåler at ett til starter',
    bearsTo: (day: string) => `tåler at ett til starter til ${day}`,
    bearsAsFar: (day: string) => `tåler at ett til starter så langt det er regnet, til ${day}`,
    bearsNone: 'tåler ikke at ett til starter',
    bearsNoneTo: (day: string) => `tåler ikke at ett til starter til ${day}`,
  },
};
