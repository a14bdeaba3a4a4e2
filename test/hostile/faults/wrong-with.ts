import type { Call } from './failing-calls.ts';
import { changes, JOB_FILES, type State } from './folder.ts';
import type { FaultRow } from './rows.ts';

/** What a run says and what it leaves behind. */
export interface Left {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly state: State;
}

/** What was there, and what the run leaves behind where no call fails. */
export interface Before {
  readonly start: State;
  readonly clean: Left;
}

/** What is wrong with what a run left behind where a call failed, or null. */
export function wrongWith(row: FaultRow, before: Before, left: Left, call: Call): string | null {
  const { clean } = before;
  if (left.code === 70 || /\bat .+:\d+:\d+/.test(left.stderr)) return 'a defect';
  if (left.code > 0 && left.stderr.trim() === '' && left.stdout === clean.stdout) return 'no word';
  switch (row.kind) {
    case 'reads':
    case 'cold':
    case 'warm':
      return changes(left.state, before.start).length > 0 ? 'wrote' : wrongAnswer(clean, left);
    case 'edits':
      return wrongEdit(before, left, call);
    case 'answers':
      return wrongFiles(row, before, left) ?? wrongAnswer(clean, left);
    case 'job':
      return wrongFiles(row, before, left);
  }
}

/** Only a fault that did no harm ends with 0, and then with the answer that is given without one. */
function wrongAnswer(clean: Left, left: Left): string | null {
  return left.code === 0 && left.stdout !== clean.stdout ? 'another answer, called ok' : null;
}

/** All that was asked for or nothing; or a journal, with which the next run puts it right. */
function wrongEdit({ start, clean }: Before, left: Left, call: Call): string | null {
  const differing = (state: State) =>
    changes(left.state, state).filter((path) => !mayStay(path, call));
  const isDone = differing(clean.state).length === 0;
  const isUndone = differing(start).length === 0;
  if (!isDone && !isUndone && !isLeftToNext(left.state)) return `half done: ${differing(start)}`;
  if (left.code === 0 && !isDone) return 'not done, and called ok';
  if (left.code === 0 && left.stdout !== clean.stdout && left.stderr === '')
    return 'not told whole';
  return left.code !== 0 && isDone && /Ingenting er (?:endret|skrevet)/.test(left.stderr)
    ? 'done, and called not done'
    : null;
}

function wrongFiles({ answers = [] }: FaultRow, before: Before, left: Left): string | null {
  const { state } = before.clean;
  const job: readonly string[] = Object.values(JOB_FILES);
  for (const path of changes(left.state, before.start)) {
    if (job.includes(path)) continue; // added to by others too, so never put back
    if (!answers.includes(path)) return `left behind: ${path}`;
    if (isCutShort(left.state.get(path), state.get(path))) return `half written: ${path}`;
  }
  const told = [...answers, JOB_FILES.GITHUB_OUTPUT];
  const lacking = told.some((path) => left.state.get(path) !== state.get(path));
  return left.code === 0 && lacking ? 'no answer, called ok' : null;
}

function isCutShort(text = '', whole = ''): boolean {
  return text !== whole && whole.startsWith(text);
}

/** Whether a change is written down that the next run finishes or takes back. */
export function isLeftToNext(state: State): boolean {
  return [...state.keys()].some((path) => path.endsWith('.baerum-innov.journal'));
}

/** What could not be removed stays, when it is the removing that fails. */
function mayStay(path: string, call: Call): boolean {
  return call.startsWith('rm ') && /\.baerum-innov\.lock$|\/\.[^/]+\.[0-9a-f]{12}$/.test(path);
}
