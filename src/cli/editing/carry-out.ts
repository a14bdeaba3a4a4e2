import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { openLocator } from '../../read/yaml/locate.ts';
import { answeredExit } from '../../reports/document/envelope.ts';
import { editDocument, STATE_SECTION } from '../../reports/edit/document.ts';
import type { EditReport } from '../../reports/edit/edit.ts';
import { editJson } from '../../reports/edit/json.ts';
import type { SheetOfEdit } from '../../reports/edit/sheet.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isGitFault } from '../../tree/git-fault.ts';
import { gitFaultWords } from '../../tree/git-fault-words.ts';
import { type ChangeResult, changeFiles, type FileChange } from '../io/change-files.ts';
import { couldNot, EXIT, type ExitCode, type Outcome, withNote } from '../io/outcome.ts';
import { renderAnswer } from '../io/render-answer.ts';
import { deliver } from '../io/write.ts';
import type { Request } from '../line/command.ts';
import { clockFindings, unreadWords } from '../session/answered.ts';
import { clockNotes } from '../session/clocks.ts';
import { recoveredWords } from '../session/earlier-change.ts';
import type { Session } from '../session/session.ts';
import { textOf } from './edited-file.ts';
import { gitLines } from './git-lines.ts';
import { type Proposal, propose } from './proposal.ts';
import { shellLine } from './shell-line.ts';

interface EditOptions {
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/**
 * Tells what a change of files does, asks whether to write it, and writes it: never what would not be valid, and
 * where nobody can be asked only with --yes. `message` is what the commit may be called; `sheetOf` tells of the
 * spreadsheet that the change was read from, which must have no fault.
 */
export async function carryOut(
  request: Request<EditOptions>,
  session: Session,
  asked: readonly FileChange[],
  message: string,
  sheetOf: (proposal: Proposal) => SheetOfEdit | null = () => null,
): Promise<Outcome> {
  const { world, settings, options } = request;
  const { language } = settings;
  const words = wordsIn(language).edit;
  const changes = asked.filter(({ before, after }) => !isSame(before, after));
  const proposal = propose(session, changes);
  const sheet = sheetOf(proposal);
  const isFaulty = sheet !== null && sheet.faults.length > 0;
  const hasConflicts = sheet !== null && sheet.conflicts.length > 0;
  const done = hasConflicts ? EXIT.findings : answeredExit(session.envelope);
  if (changes.length === 0 && hasConflicts && !isFaulty)
    return outcome({ ...told(proposal, 'refused'), sheet }, EXIT.findings, language);
  if (changes.length === 0 && !isFaulty) {
    const nothing = told(proposal, 'proposed');
    const notes = sheet === null ? [] : sheet.notes.map((note) => `${note}\n`);
    const stderr = [words.nothingToDo, ...notes].join('');
    return { ...short(outcome(nothing, done, language), []), stderr };
  }
  const proposed = { ...told(proposal, 'proposed'), sheet, showsLines: options.dryRun };
  if (!proposal.isValid || isFaulty)
    return outcome({ ...proposed, state: 'refused' }, EXIT.findings, language);
  const ofClocks = clockNotes(clockFindings(session), language);
  if (options.dryRun) return withNote(outcome(proposed, done, language), ofClocks);
  if (!options.yes) {
    if (!world.input.isTerminal) {
      const line = shellLine(['baerum-innov', ...world.arguments, '--yes']);
      return {
        ...outcome(proposed, EXIT.wrongUse, language),
        stderr: words.nobodyToAsk(line),
      };
    }
    if (ofClocks !== '') await deliver(world.stderr, ofClocks);
    const effect = outcome(proposed, done, language);
    const view = { ...settings, width: settings.width ?? world.terminal.columns, files: null };
    await deliver(world.dialog, await renderAnswer(effect.answer, 'terminal', view));
    const { confirmed } = await import('./ask.ts');
    if (!(await confirmed(words.shallWrite, words, world)))
      return { ...short(effect, []), stderr: words.declined };
  }
  const { root, folder } = session.place;
  const lines = gitLines(session, changes, message);
  const result = await changeFiles({ root, folder: join(root, folder) }, changes);
  if (result.kind !== 'written') throw couldNot(faultWords(result, language));
  const state = { ...proposed, state: 'written', ...(isGitFault(lines) ? {} : lines) } as const;
  const whole = outcome(state, done, language);
  const written = options.yes ? whole : short(whole, [STATE_SECTION]);
  const notes = [
    options.yes ? ofClocks : '',
    result.recovered === null ? '' : recoveredWords(result.recovered, language),
    isGitFault(lines) ? `${gitFaultWords(lines, language)}\n` : '',
    unreadWords(session.envelope, language),
  ].join('');
  return { ...written, ...(notes === '' ? {} : { stderr: notes }) };
}

/** The answer with only some parts on the screen, where the rest has been told. */
function short({ answer, ...rest }: Outcome, sections: readonly string[]): Outcome {
  const { document, ...others } = answer;
  if (document === undefined) return { answer, ...rest };
  const shortened = () => {
    const whole = document();
    return { ...whole, sections: whole.sections.filter(({ id }) => sections.includes(id)) };
  };
  return { ...rest, answer: { ...others, document: shortened } };
}

function outcome(report: EditReport, exitCode: ExitCode, language: Language): Outcome {
  return {
    exitCode,
    isAnswered: true,
    answer: {
      document: () => editDocument(report, language),
      json: () => editJson(report, exitCode, language),
    },
  };
}

function told({ changes, report, head }: Proposal, state: EditReport['state']): EditReport {
  return {
    state,
    change: report,
    files: changes.map(({ path, before, after }) => ({
      path,
      before: before === null ? null : shownText(before),
      after: after === null ? null : shownText(after),
    })),
    showsLines: false,
    keep: null,
    undo: null,
    unsaved: [],
    sheet: null,
    lines: openLocator(head.tree).lines,
  };
}

/** A package or a picture has no lines to show. */
function shownText(bytes: Uint8Array): string {
  return isUtf8(bytes) ? textOf(bytes) : '';
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.from(one).equals(other);
}

/** Why a change was not written. */
export function faultWords(
  fault: Exclude<ChangeResult, { kind: 'written' }>,
  language: Language,
): string {
  const words = wordsIn(language).edit;
  switch (fault.kind) {
    case 'busy':
      return words.busy(fault.lock);
    case 'stale':
      return words.stale(fault.path);
    case 'link':
      return words.link(fault.path);
    case 'system':
      return words.system(fault.path, fault.system);
    case 'unfinished':
      return words.unfinished(fault.path, fault.system);
  }
}
