import { placeInLog } from '../../edit/log-place.ts';
import { isList, type JsonObject, property } from '../../read/json.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import type { FileChange } from '../io/change-files.ts';
import { wrongUse } from '../io/outcome.ts';
import type { Session } from '../session/session.ts';
import { editedFile } from './edited-file.ts';
import type { EditTarget } from './target.ts';

/** What is said in a line of a status log. */
export interface LogLine {
  readonly day: Day;
  readonly status: string;
  readonly announced: Day | null;
  readonly assessment: string | null;
  readonly text: string | null;
  readonly further: string | null;
}

/** The change of a file that adds a line to the log of its post, after those of the same day and before. */
export function loggedFile(
  session: Session,
  { post, type }: EditTarget,
  line: LogLine,
  language: Language,
): FileChange {
  const log = logField({ post, type }, language);
  const entries = property(post.value, log);
  const value = entryOf(line, session.asOf);
  const at = isList(entries) ? placeInLog(entries, formatIsoDay(line.day)) : 0;
  const asked = `${log}+=${line.status}`;
  const edit = { kind: 'insert', path: [log], at, value } as const;
  return editedFile(session, post.path, [{ edit, asked }], type.view, language);
}

/** The field with the status log of a post. */
export function logField({ post, type }: EditTarget, language: Language): string {
  const log = type.type.livslop?.log ?? null;
  if (log === null) throw wrongUse(wordsIn(language).edit.noLog(post.type));
  return log;
}

/** What lies ahead is announced today, unless another day is given: else nobody knows of it. */
function entryOf(line: LogLine, asOf: Day): JsonObject {
  const announced = line.announced ?? (line.day > asOf ? asOf : null);
  const fields: [string, string | null][] = [
    ['dato', formatIsoDay(line.day)],
    ['status', line.status],
    ['meldt', announced === null ? null : formatIsoDay(announced)],
    ['vurdering', line.assessment],
    ['tekst', line.text],
    ['videre', line.further],
  ];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === null ? [] : [[name, value.normalize('NFC')]])),
  );
}
