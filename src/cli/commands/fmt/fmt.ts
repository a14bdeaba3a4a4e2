import { schemaOrder } from '../../../edit/key-order.ts';
import { sortKeys } from '../../../edit/key-sort.ts';
import { typeViews } from '../../../krav/definition/type-view.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { bytesOf, textOf } from '../../editing/edited-file.ts';
import { editTarget, openForEditing } from '../../editing/target.ts';
import type { FileChange } from '../../io/change-files.ts';
import { EXIT, type Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';

/** Puts the keys of posts in the order of their schemas; what cannot be done without losing something is left and named. */
export async function fmt(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { options, settings, arguments: ids } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const { register, tree } = session;
  const asked = new Set(ids.map((id) => editTarget(register, id, language).post.path));
  const changes: FileChange[] = [];
  const unsafe: string[] = [];
  for (const [name, { view }] of typeViews(register))
    for (const { path } of register.fieldsOf(name)) {
      const reading = tree.read(path);
      if ((asked.size > 0 && !asked.has(path)) || reading.kind === 'fault') continue;
      const sorted = sortKeys(textOf(reading.bytes), schemaOrder(view));
      if (sorted.kind === 'unsafe') unsafe.push(path);
      if (sorted.kind === 'sorted')
        changes.push({ path, before: reading.bytes, after: bytesOf(sorted.text) });
    }
  const words = wordsIn(language).edit;
  const dryRun = options.check || options.dryRun;
  const edit = { ...request, options: { yes: true, dryRun } };
  const outcome = await carryOut(edit, session, changes, words.keysSorted);
  const notes = [
    outcome.stderr ?? '',
    unsafe.length === 0 ? '' : words.notSorted(unsafe),
    options.check && changes.length > 0 ? words.wouldSort(changes.map(({ path }) => path)) : '',
  ].join('');
  const isWrong = options.check && (changes.length > 0 || unsafe.length > 0);
  return {
    ...outcome,
    ...(notes === '' ? {} : { stderr: notes }),
    exitCode: isWrong ? EXIT.findings : outcome.exitCode,
  };
}
