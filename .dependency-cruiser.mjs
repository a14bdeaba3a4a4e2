const layers = [
  'time',
  'text',
  'diagnostic',
  'tree',
  'read',
  'register',
  'life',
  'query',
  'krav',
  'tables',
  'reports',
  'render',
  'edit',
  'sheet',
  'cli',
];

const upward = layers.slice(0, -1).map((layer, index) => ({
  name: `${layer}-knows-only-what-lies-before-it`,
  comment: `Data flows one way: src/${layer} may import src/{${layers.slice(0, index + 1).join(',')}} and nothing after it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(index + 1).join('|')})/` },
}));

const homes = [
  ['date-fns', 'time'],
  ['yaml', 'read'],
  ['js-yaml', 'read'],
  ['ajv', 'read'],
  ['@bufbuild/re2', '(query|read)'],
  [
    '(@resvg/resvg-wasm|chalk|cli-table3|csv-stringify|docx|fflate|hyparquet-writer|ical-generator|write-excel-file)',
    'render',
  ],
  ['(csv-parse|read-excel-file)', 'sheet'],
  ['commander', 'cli'],
  ['@clack/(core|prompts)', 'cli'],
].map(([library, home]) => ({
  name: `${library.match(/[a-z0-9-]+/g).join('-')}-lives-in-${home.match(/\w+/g).join('-and-')}`,
  comment: `Only src/${home} knows ${library}; the rest of the house sees plain values.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${home}/` },
  to: { path: `node_modules/${library}/` },
}));

export default {
  forbidden: [
    ...upward,
    ...homes,
    {
      name: 'files-and-processes-live-in-tree-and-cli',
      comment:
        'The middle of the house is pure: files and processes are touched in src/tree and src/cli alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(tree|cli)/' },
      to: { path: '^(node:)?(fs|child_process|os|process|net|http|https)(/|$)' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-does-not-know-tests',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
