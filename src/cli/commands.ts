import { declaration as check } from './commands/check/declaration.ts';
import { declaration as close } from './commands/close/declaration.ts';
import { declaration as completion } from './commands/completion/declaration.ts';
import { declaration as diff } from './commands/diff/declaration.ts';
import { declaration as due } from './commands/due/declaration.ts';
import { declaration as events } from './commands/events/declaration.ts';
import { declaration as explain } from './commands/explain/declaration.ts';
import { declaration as exportTables } from './commands/export/declaration.ts';
import { declaration as fmt } from './commands/fmt/declaration.ts';
import { declaration as history } from './commands/history/declaration.ts';
import { declaration as importSheet } from './commands/import/declaration.ts';
import { declaration as init } from './commands/init/declaration.ts';
import { declaration as krav } from './commands/krav/declaration.ts';
import { declaration as list } from './commands/list/declaration.ts';
import { declaration as log } from './commands/log/declaration.ts';
import { declaration as merge } from './commands/merge/declaration.ts';
import { declaration as newPost } from './commands/new/declaration.ts';
import { declaration as rename } from './commands/rename/declaration.ts';
import { declaration as report } from './commands/report/declaration.ts';
import { declaration as schema } from './commands/schema/declaration.ts';
import { declaration as set } from './commands/set/declaration.ts';
import { declaration as show } from './commands/show/declaration.ts';
import { declaration as timeline } from './commands/timeline/declaration.ts';
import { type Command, type CommandName, command } from './line/command.ts';

/** All commands, in the order of help. The code of a command is loaded when it is asked for. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  report: command(report, async () => (await import('./commands/report/report.ts')).report),
  check: command(check, async () => (await import('./commands/check/check.ts')).check),
  krav: command(krav, async () => (await import('./commands/krav/krav.ts')).krav),
  list: command(list, async () => (await import('./commands/list/list.ts')).list),
  show: command(show, async () => (await import('./commands/show/show.ts')).show),
  timeline: command(
    timeline,
    async () => (await import('./commands/timeline/timeline.ts')).timeline,
  ),
  due: command(due, async () => (await import('./commands/due/due.ts')).due),
  diff: command(diff, async () => (await import('./commands/diff/diff.ts')).diff),
  events: command(events, async () => (await import('./commands/events/events.ts')).events),
  history: command(history, async () => (await import('./commands/history/history.ts')).history),
  export: command(
    exportTables,
    async () => (await import('./commands/export/export.ts')).exportTables,
  ),
  log: command(log, async () => (await import('./commands/log/log.ts')).log),
  set: command(set, async () => (await import('./commands/set/set.ts')).set),
  close: command(close, async () => (await import('./commands/close/close.ts')).close),
  new: command(newPost, async () => (await import('./commands/new/new.ts')).newPost),
  import: command(
    importSheet,
    async () => (await import('./commands/import/import.ts')).importSheet,
  ),
  rename: command(rename, async () => (await import('./commands/rename/rename.ts')).rename),
  fmt: command(fmt, async () => (await import('./commands/fmt/fmt.ts')).fmt),
  init: command(init, async () => (await import('./commands/init/init.ts')).init),
  merge: command(merge, async () => (await import('./commands/merge/merge.ts')).merge),
  schema: command(schema, async () => (await import('./commands/schema/schema.ts')).schema),
  explain: command(explain, async () => (await import('./commands/explain/explain.ts')).explain),
  completion: command(
    completion,
    async () => (await import('./commands/completion/completion.ts')).completion,
  ),
};
