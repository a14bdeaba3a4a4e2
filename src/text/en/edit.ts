import { didYouMean } from '../formatting/prose-en.ts';
import type { edit as Norwegian } from '../nb/edit.ts';

export const edit: typeof Norwegian = {
  states: { written: 'Written', proposed: 'Not written yet', refused: 'Not written' },
  asItIs: 'as it stands',
  warning: 'NOTE',
  changesReported: (until) => `This changes something already reported (through ${until}).`,
  newFile: '(new file)',
  goneFile: '(the file is removed)',
  changedFile: '',
  written: 'Written:',
  newFindings: (count) =>
    `${count === 1 ? '1 new finding' : `${count} new findings`}: baerum-innov check`,
  notYetWritten: 'Nothing is written yet.',
  nothingWritten: 'Nothing is written: the register would not be in order.',
  keep: 'Commit:',
  undo: 'Undo:',
  unsaved: (paths) =>
    `Undo also takes back changes that were not committed before: ${paths.join(', ')}.`,

  shallWrite: 'Write this?',
  yes: 'yes',
  no: 'no',
  declined: 'Nothing is written.\n',
  nobodyToAsk: (command) =>
    `Nothing is written. There is nobody to ask here. To write it, run:\n  ${command}\n`,
  nothingToDo: 'Nothing to change: it is so already.\n',
  nowOnly: '--known-at cannot be used here: only the register as it is now can be changed.',

  noStatus: (known) => `Write the status after the ids: ${known.join(', ')}.`,
  notAStatus: (asked, near, known) =>
    `“${asked}” is neither a post nor a status.${didYouMean(near)} The statuses are: ${known.join(', ')}.`,
  noLog: (type) => `Posts of the type ${type} have no status log.`,
  oneTextOnly: (text) => `“${text}” is one word too many. Put the text in quotation marks: "…".`,
  whatBecameOfIt: 'What became of it?',
  whichEnding: (known) => `What became of it? Write --status ${known.join(' or --status ')}.`,
  noEnding: (type) => `The type ${type} has no status that ends.`,
  sayWhatNext: 'An assessment that is yellow or red says what is done now: --videre "…"\n',
  stillSo: 'still so',

  nothingAsked: 'Write what to set, like this: felt=verdi',
  notAnAssignment: (text) =>
    `“${text}” is not of the form felt=verdi. Write for example: slutt=31.08.2028, finansiering[foi-fondet].tilsagn_kr=500000, tiltak+=T-4-09, tiltak-=T-4-09 or saksnr= (takes the field away)`,
  noItem: (field, asked, known) =>
    `“${field}” has nothing called “${asked}”.${known.length === 0 ? '' : ` There are: ${known.join(', ')}.`}`,
  severalItems: (field, asked) =>
    `“${field}” has several with “${asked}”. Say in which field it stands, like this: ${field}[felt=${asked}], or the number, like this: ${field}[1]`,
  notAList: (field) => `“${field}” is not a list here.`,
  noSuchPlace: (text) => `“${text}”: the post has no such field.`,
  notSafely: (text, path) =>
    `“${text}” cannot be written in ${path} without touching something else, such as a comment. Change it by hand.`,
  unreadable: (path) => `${path} cannot be read as YAML. Mend it by hand first: baerum-innov check`,
  ruleInForce: (id, entry, command) =>
    `${id} is in force. A promise is not rewritten backwards: write the change with the day it holds from, and the decision.\n  ${command}\nThen this comes into the krav:\n${entry}`,
  fromWithoutRule:
    '--fra, --vedtatt, --vedtak and --begrunnelse are for changes of the krav itself.',
  decidedLater: (day) =>
    `Without --vedtatt the change counts as decided on ${day}, and the answers are as before until then. If it is decided already, give the day: --vedtatt DAY\n`,
  decisionPlaceholder: 'Kommunestyret, sak …',
  fromPlaceholder: 'DAY',

  sameOnALine: (line) => `The same on one line:\n  ${line}\n`,
  isNew: 'new post',
  noNextId: (type, known) =>
    `Ids of ${type} are not numbered. Write --id ID${known === null ? '' : `, in the manner of ${known}`}.`,
  noPlace: (type, glob) =>
    `Where a new ${type} is to lie cannot be read off “${glob}” in register.yaml.`,
  taken: (id) => `“${id}” is taken.`,
  notKnownYet: 'not known yet',
  emptyIfNotKnown: 'leave it empty if you do not know yet',
  mustBeGiven: 'This must be filled in.',
  moreFields: (titles) => `Fill in more fields? (${titles.join(', ')})`,
  fillIn: (title) => `Fill in ${title.toLowerCase()}?`,
  oneMore: (title, isMore) => `${title}: add ${isMore ? 'another' : 'one'}?`,

  keysSorted: 'Sort the keys as in the schemas',
  notSorted: (paths) =>
    `Cannot be sorted without losing something, and left alone: ${paths.join(', ')}\n`,
  wouldSort: (paths) =>
    `The keys are not as in the schema in ${paths.join(', ')}. Run baerum-innov fmt\n`,

  busy: (path) =>
    `Someone else is writing in the register right now. Try again. If nobody is, delete ${path}`,
  stale: (path) => `${path} has changed since it was read. Nothing is written. Try again.`,
  link: (path) =>
    `${path} is a link or lies behind one, and links are not followed. Nothing is written.`,
  system: (path, system) => `${path} could not be written (${system}). Nothing is changed.`,
  unfinished: (path, system) =>
    `${path} could not be removed (${system}), so the change may not be whole. The next command finishes it or takes it back.`,
  finished: (paths) => `A change that was interrupted has been finished: ${paths.join(', ')}.\n`,
  takenBack: (paths, left) =>
    `A change that was interrupted has been taken back: ${paths.join(', ')}.${left.length === 0 ? '' : ` Someone has changed ${left.join(', ')} since; that is left alone.`}\n`,
  halfDone: (why) =>
    `A change of several files is not finished, so the answer may be half of it. ${why}\n`,
};
