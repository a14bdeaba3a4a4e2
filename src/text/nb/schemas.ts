/** What is said of the fields that a type's posts may have. */
export const schemas = {
  types: {
    string: 'tekst',
    integer: 'heltall',
    number: 'tall',
    boolean: 'true eller false',
    array: 'liste',
    object: 'felt under',
    null: 'null',
  },
  formats: {
    dato: 'dag (2026-08-31)',
    date: 'dag (2026-08-31)',
    orgnr: 'organisasjonsnummer',
    ror: 'ROR-adresse',
    kommunenr: 'kommunenummer',
    uri: 'nettadresse',
  },
  refersTo: (type: string) => `viser til ${type}`,
  or: ' eller ',
  must: '* må være med',
  fields: 'Felt',
  none: 'ingen.',
  columns: {
    field: 'Felt',
    required: 'Må være med',
    kind: 'Hva',
    title: 'Tittel',
    description: 'Forklaring',
  },
  required: 'ja',
};
