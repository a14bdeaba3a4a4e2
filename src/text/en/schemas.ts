type Texts = typeof import('../nb/schemas.ts').schemas;

export const schemas: Texts = {
  types: {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    boolean: 'true or false',
    array: 'list',
    object: 'fields below',
    null: 'null',
  },
  formats: {
    dato: 'day (2026-08-31)',
    date: 'day (2026-08-31)',
    orgnr: 'organisation number',
    ror: 'ROR address',
    kommunenr: 'municipality number',
    uri: 'web address',
  },
  refersTo: (type) => `refers to ${type}`,
  or: ' or ',
  must: '* must be there',
  fields: 'Fields',
  none: 'none.',
  columns: {
    field: 'Field',
    required: 'Must be there',
    kind: 'What',
    title: 'Title',
    description: 'Description',
  },
  required: 'yes',
};
