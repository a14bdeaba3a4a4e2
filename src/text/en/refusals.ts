import type { refusals as Norwegian } from '../nb/refusals.ts';

export const refusals: typeof Norwegian = {
  noRegister: (file) => `Found no register (${file}) here or in the folders above.\n${FIND_IT}`,
  noRegisterIn: (file, folder) => `Found no register (${file}) in “${folder}”.\n${FIND_IT}`,
  unusableRegister: 'register.yaml cannot be used:',
  beforeFirstCommit: (option, day) =>
    `${option}: ${day} is before the first commit. Choose a later day.`,
  nothingToCompareWith: (option, path, label) =>
    `${option}: ${path} does not exist, or cannot be used, in “${label}”. So there is nothing to compare with. If the register is new, judge it alone: baerum-innov check`,
  rulesFromWithoutBase: '--rules-from needs --base: the rules from before a change.',
  stagedAtCommit: '--staged cannot be used with --known-at: choose what is staged, or a commit.',
  knownAtWithRange: '--known-at cannot be used together with BASE..HEAD: HEAD says the same.',
  suppositionAsFacts:
    '--what-if cannot be written as csv, csv-plain or ics: there it would look as if it were so. Choose terminal, markdown or json.',
  oneDayPerCommit:
    '--over-commits shows the answer of one day per commit, and cannot be used with --period, --from, --to, --horizon or --what-if.',
  formatOverCommits: (format) =>
    `--over-commits cannot be written as ${format}. Choose terminal, json or csv.`,
  notASupposition: (text) =>
    `--what-if: “${text}” cannot be read. Write POST.field=value, POST=stanset@2026-12-31, K-09a.minst=4 or type:2027-05-01..2029-04-30`,
  supposedDays: (text) =>
    `--what-if: “${text}” does not have two days in order. Write type:2027-05-01..2029-04-30`,
  supposedLog: (type) => `--what-if: ${type} has no status log. Write POST.field=value`,
  supposedStatus: (status, known) =>
    `--what-if: “${status}” is not a status. Write one of: ${known.join(', ')}`,
  supposedDay: (day) => `--what-if: “${day}” is not a day. Write POST=stanset@2026-12-31`,
  supposedType: (type) => `--what-if: there is no type “${type}” in the register.`,
  supposedPost: (post, near) =>
    `--what-if: there is no post “${post}”.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}`,
  unread: (paths) =>
    `Could not be read, so the answer is not whole: ${paths.join(', ')}. See what it takes: baerum-innov check\n`,
  outsideGitNotSeen: (why) => `Files that are not in git were not looked for. ${why}\n`,
  unanswered: (count, ids) =>
    `The expression could not be answered for ${count} (${ids}): a field is missing. They are left out.\n`,
  reportNeedsType: (report, type) =>
    `The report “${report}” needs the type ${type} with the schema that comes with the tool; this register does not have it. The report “status” can be made of any register.`,
  sinceNotBefore: (since, asOf) =>
    `--since: ${since} is not before ${asOf}, the day of the report.`,
  notAFilter: (source) =>
    `«${source}» is not of the form field=value. Write for instance: status=pågår, finansiering.kilde=foi-fondet or slutt<31.12.2026`,
  notAValue: (field, value, near, allowed) =>
    `«${field}» cannot be «${value}».${near === null ? '' : ` Did you mean «${near}»?`} Write one of: ${allowed.join(', ')}`,
  notOfKind: (field, wanted, value) => `«${field}» is ${WANTED[wanted]}, but «${value}» is not.`,
};

const FIND_IT = 'Go to the folder with the register, or point to it with -C FOLDER.';

const WANTED = {
  'no-number': 'a number',
  'no-day': 'a day, like this: 31.08.2026',
  'no-truth': 'yes or no (ja, nei)',
};
