import { numberFor } from './identity-digits.ts';

/** A fault that somebody might write into the shipped register. */
export interface PlantedFault {
  readonly name: string;
  /** The file that is changed, and what stands there now, exactly once; null is a file that is added. */
  readonly path: string;
  readonly before: string | null;
  /** What is written instead; `⟦…⟧` is what the finding must underline, unless it stands elsewhere. */
  readonly after: string;
  /** Given: the finding stands in this file, at what is marked in a text that is there. */
  readonly elsewhere?: { readonly path: string; readonly text: string };
  /** Findings that the same change gives besides. */
  readonly with?: readonly string[];
  readonly code: string;
  readonly severity: 'error' | 'warning';
}

const PROJECT = 'data/forskningsprosjekter/FP-2024-001.yaml';
const PLANNED = 'data/forskningsprosjekter/FP-2027-001.yaml';
const COUNTED = 'data/krav/K-09a.yaml';
const BOUNDED = 'data/krav/K-10.yaml';
const TEXT = 'tekst: Arbeidet er i gang.';
const END = 'slutt: 2028-08-31';

/** In the order people meet them: values, shapes, YAML, files, references, personal data, logs, krav. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'a misspelt status',
    path: PROJECT,
    before: `status: pågår\n    ${TEXT}`,
    after: `status: ⟦pågor⟧\n    ${TEXT}`,
    code: 'schema/enum',
    severity: 'error',
  },
  {
    name: 'a date written the Norwegian way',
    path: PROJECT,
    before: END,
    after: 'slutt: ⟦31.08.2028⟧',
    code: 'schema/dato',
    severity: 'error',
  },
  {
    name: 'a day that does not exist',
    path: PROJECT,
    before: END,
    after: 'slutt: ⟦2028-06-31⟧',
    code: 'schema/dato',
    severity: 'error',
  },
  {
    name: 'an end before the start',
    path: PLANNED,
    before: 'slutt: 2029-08-31',
    after: 'slutt: ⟦2027-08-31⟧',
    code: 'post/interval',
    severity: 'error',
  },
  {
    name: 'a frame for the same year twice',
    path: 'data/fond/foi-fondet.yaml',
    before: '  - aar: 2020\n    belop_kr: 10000000',
    after: '  - aar: ⟦2019⟧\n    belop_kr: 12000000',
    code: 'post/repeated',
    severity: 'error',
  },
  {
    name: 'a wrong organisation number',
    path: PROJECT,
    before: 'orgnr: "123456017"',
    after: 'orgnr: ⟦"123456071"⟧',
    code: 'schema/orgnr',
    severity: 'error',
  },
  {
    name: 'an organisation number without quotes',
    path: PROJECT,
    before: 'orgnr: "123456017"',
    after: 'orgnr: ⟦123456017⟧',
    code: 'schema/type',
    severity: 'error',
  },
  {
    name: 'a wrong ROR address',
    path: PROJECT,
    before: 'orgnr: "123456017"',
    after: 'ror: ⟦https://ror.org/03yrm5c27⟧',
    code: 'schema/ror',
    severity: 'error',
  },
  {
    name: 'a required field that is missing',
    path: PROJECT,
    before: 'prosjekttype: offentlig sektor-ph.d.\n',
    after: '',
    elsewhere: { path: PROJECT, text: '⟦id⟧: FP-2024-001' },
    code: 'schema/required',
    severity: 'error',
  },
  {
    name: 'a misspelt field',
    path: PROJECT,
    before: 'tiltak: [T-4-09]',
    after: '⟦tiltk⟧: [T-4-09]',
    code: 'schema/unknown-property',
    severity: 'error',
  },
  {
    name: 'a status field',
    path: PROJECT,
    before: END,
    after: `${END}\n⟦status⟧: pågår`,
    code: 'schema/unknown-property',
    severity: 'error',
  },
  {
    name: 'the same field twice',
    path: PROJECT,
    before: END,
    after: `${END}\n⟦slutt⟧: 2029-08-31`,
    code: 'yaml/duplicate-key',
    severity: 'error',
  },
  {
    name: 'a tab for indentation',
    path: PROJECT,
    before: '  enhet: Oppvekst',
    after: '⟦\t⟧enhet: Oppvekst',
    code: 'yaml/syntax',
    severity: 'error',
  },
  {
    name: 'a colon inside a text',
    path: PROJECT,
    before: TEXT,
    after: 'tekst: ⟦Møte: arbeidet er i gang.⟧',
    code: 'yaml/syntax',
    severity: 'error',
  },
  {
    name: 'a merge conflict',
    path: PROJECT,
    before: END,
    after: `⟦<<<<<<<⟧ HEAD\n${END}`,
    code: 'file/conflict-marker',
    severity: 'error',
  },
  {
    name: 'an id that is not the name of the file',
    path: PLANNED,
    before: 'id: FP-2027-001',
    after: 'id: ⟦FP-2027-009⟧',
    code: 'register/id-filename',
    severity: 'error',
  },
  {
    name: 'the same id in other letters',
    path: 'data/krav/k-09c.yaml',
    before: null,
    after:
      'id: ⟦k-09c⟧\ntittel: Det samme\nform: vilkar\ngjelder: tiltak\nskal: "true"\nalvor: merknad\ntolkning: En kopi.\n',
    code: 'register/id-duplicate',
    severity: 'error',
  },
  {
    name: 'a file that no type owns',
    path: 'data/notater/møte.yaml',
    before: null,
    after: '⟦tittel⟧: Møte\n',
    code: 'register/unclaimed-file',
    severity: 'warning',
  },
  {
    name: 'a reference to nothing',
    path: PROJECT,
    before: 'tiltak: [T-4-09]',
    after: 'tiltak: [⟦T-4-90⟧]',
    code: 'ref/unknown',
    severity: 'error',
  },
  {
    name: 'a national identity number',
    path: PROJECT,
    before: TEXT,
    after: `tekst: Kandidaten er ⟦${numberFor('010190')}⟧.`,
    code: 'privacy/fnr',
    severity: 'error',
  },
  {
    name: 'an e-mail address',
    path: PROJECT,
    before: TEXT,
    after: 'tekst: Spør ⟦kari.nordmann@example.no⟧ om det.',
    code: 'privacy/email',
    severity: 'error',
  },
  {
    name: 'a telephone number',
    path: PROJECT,
    before: TEXT,
    after: 'tekst: Ring ⟦22 22 22 22⟧ om det.',
    code: 'privacy/phone',
    severity: 'error',
  },
  {
    name: 'a reason that tells of health',
    path: PROJECT,
    before: TEXT,
    after: 'tekst: Kandidaten er ⟦sykmeldt⟧.',
    code: 'privacy/sensitive',
    severity: 'warning',
  },
  {
    name: 'a line of the log out of order',
    path: PROJECT,
    before: 'dato: 2026-09-15',
    after: 'dato: ⟦2024-07-15⟧',
    code: 'log/order',
    severity: 'error',
  },
  {
    name: 'a log in which what has ended goes on',
    path: PROJECT,
    before: 'status: planlagt',
    after: 'status: fullført',
    elsewhere: { path: PROJECT, text: `status: ⟦pågår⟧\n    ${TEXT}` },
    code: 'log/transition',
    severity: 'warning',
  },
  {
    name: 'a field that the expression of a krav misspells',
    path: COUNTED,
    before: 'f.kilde ==',
    after: 'f.⟦kilda⟧ ==',
    code: 'krav/expression',
    severity: 'error',
  },
  {
    name: 'a krav whose limits exclude each other',
    path: BOUNDED,
    before: 'minst: 2',
    after: 'minst: ⟦4⟧',
    with: ['krav/number-in-words'],
    code: 'krav/limits',
    severity: 'error',
  },
  {
    name: 'a krav that counts what there is not',
    path: BOUNDED,
    before: 'tell: sosialt-entreprenorprosjekt',
    after: 'tell: ⟦sosialt-entreprenor⟧',
    code: 'krav/counted',
    severity: 'error',
  },
  {
    name: 'an exemption that never runs out',
    path: BOUNDED,
    before: 'varsel_dager: 365',
    after: 'varsel_dager: 365\nunntak:\n  - ⟦fra⟧: 2026-01-01\n    begrunnelse: Vedtatt.',
    code: 'schema/required',
    severity: 'error',
  },
  {
    name: 'an example and a real post side by side',
    path: PLANNED,
    before: 'eksempel: true\n',
    after: '',
    elsewhere: { path: 'data/register.yaml', text: 'eksempelposter: ⟦teller⟧' },
    code: 'krav/examples-mixed',
    severity: 'error',
  },
];
