/** A command that is run once for each call it makes, with that call failing. */
export interface FaultRow {
  readonly words: readonly string[];
  /** `cold` and `warm` read with a cache of earlier runs: an empty one, and one that is filled. */
  readonly kind: 'reads' | 'cold' | 'warm' | 'edits' | 'answers' | 'job';
  /** Files of the folder that are the answer: as they were, or whole, afterwards. */
  readonly answers?: readonly string[];
  /** The register that it makes, from the folder; the next run is there. */
  readonly makes?: string;
  /** Slow to make, so that only the campaign tries it. */
  readonly isSlow?: true;
}

/** What is tried; a new way to files or programs is a row here. */
export const ROWS: readonly FaultRow[] = [
  reads('report'),
  reads('check'),
  reads('krav'),
  { words: ['check'], kind: 'cold' },
  { words: ['check'], kind: 'warm' },
  reads('list', 'utleie'),
  reads('show', 'U-1'),
  reads('due'),
  reads('check', '--base', 'HEAD~1'),
  reads('check', '--staged'),
  reads('diff', 'HEAD~1'),
  reads('report', '--since', 'HEAD~1'),
  reads('report', '--known-at', 'HEAD~1'),
  reads('krav', '--over-commits'),
  reads('history', 'U-1'),
  reads('report', '--verify', 'lagret.md'),
  reads('check', '--for', 'comment', '--answer', 'lagret.json'),
  edits('log', 'U-1', 'ute', 'Båten er lånt ut igjen.', '--yes'),
  edits('set', 'P-1', 'tittel=Kari Hav', '--yes'),
  edits('rename', 'P-1', 'P-9', '--yes'),
  edits('new', 'person', 'tittel=Nina Nes', '--id', 'P-3', '--yes'),
  edits('import', 'ark.csv', '--type', 'person', '--yes'),
  edits('fmt', 'P-2'),
  { ...edits('init', 'ny'), makes: 'ny', isSlow: true },
  answers('svar.txt', 'report'),
  answers('svar.md', 'report'),
  answers('svar.html', 'report'),
  { ...answers('svar.docx', 'report'), isSlow: true },
  { ...answers('svar.pdf', 'report'), isSlow: true },
  answers('svar.xlsx', 'report'),
  answers('svar.csv', 'report'),
  answers('svar.json', 'report'),
  answers('svar.sarif', 'check'),
  answers('svar.xml', 'check'),
  answers('svar.ics', 'due'),
  answers('svar.svg', 'krav', 'K-1'),
  answers('svar.yaml', 'show', 'U-1'),
  {
    ...answers('svar.json', 'check', '-o', 'svar.md'),
    kind: 'job',
    answers: ['svar.json', 'svar.md'],
  },
];

function reads(...words: readonly string[]): FaultRow {
  return { words, kind: 'reads' };
}

function edits(...words: readonly string[]): FaultRow {
  return { words, kind: 'edits' };
}

function answers(name: string, ...words: readonly string[]): FaultRow {
  return { words: [...words, '-o', name], kind: 'answers', answers: [name] };
}
