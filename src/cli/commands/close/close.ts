import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { logField, loggedFile } from '../../editing/log-entry.ts';
import { editTarget, openForEditing } from '../../editing/target.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';

/** Logs that a post has ended, and how. */
export async function close(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { options, settings, world } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const [id = '', text = null] = request.arguments;
  const target = editTarget(session.register, id, language);
  logField(target, language);
  const endings = [...(target.type.type.livslop?.classes ?? [])]
    .filter(([, kind]) => kind === 'avsluttet')
    .map(([status]) => status);
  const words = wordsIn(language).edit;
  const [only, ...more] = endings;
  if (only === undefined) throw wrongUse(words.noEnding(target.post.type));
  const asked = options.status ?? (more.length === 0 ? only : null);
  if (asked !== null && !endings.includes(asked)) throw wrongUse(words.whichEnding(endings));
  if (asked === null && !world.input.isTerminal) throw wrongUse(words.whichEnding(endings));
  const status = asked ?? (await chosenEnding());
  const day = options.dato ?? session.asOf;
  const line = { day, status, announced: options.meldt, assessment: null, text, further: null };
  const change = loggedFile(session, target, line, language);
  return carryOut(request, session, [change], `${target.post.id}: ${status} ${writtenDay(day)}`);

  async function chosenEnding(): Promise<string> {
    const { chosen } = await import('../../editing/ask.ts');
    const picked = await chosen(words.whatBecameOfIt, endings, world, words);
    if (picked === null) throw wrongUse(words.whichEnding(endings));
    return picked;
  }
}
