import type { JsonObject } from '../../../read/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { formatIsoDay } from '../../../time/day.ts';
import { assigned } from '../../editing/assigned.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { freeId, newPostFile, pathOfNew } from '../../editing/new-post.ts';
import { openForEditing } from '../../editing/target.ts';
import { type Outcome, withNote, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { describedType } from '../../session/type-named.ts';
import { asLine } from './as-line.ts';
import type { declaration } from './declaration.ts';

/** Makes a new post: of what is given, and in a terminal of what is asked for, field by field. */
export async function newPost(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings, options, world } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const [name = '', ...texts] = request.arguments;
  const type = describedType(session.register, name, language);
  const words = wordsIn(language).edit;
  const isAsked = world.input.isTerminal && !options.yes && !options.dryRun;
  const id = options.id ?? freeId(session, type) ?? (await otherId());
  const start = { ...(type.type.idRule === 'sti' ? {} : { id }), ...firstEntry() };
  const given = assigned(start, texts, type.view, language).value;
  const value = isAsked ? await asked(given) : given;
  const path = pathOfNew(session, type, id, language);
  if (path === null) throw wrongUse(words.taken(id));
  const change = newPostFile(path, value, type);
  if (change === null) throw wrongUse(words.notSafely(name, path));
  const outcome = await carryOut(request, session, [change], `${id}: ${words.isNew}`);
  if (!isAsked) return outcome;
  return withNote(outcome, words.sameOnALine(asLine(name, value, id)));

  /** Where the pattern gives no next one. */
  async function otherId(): Promise<string> {
    const [known] = session.register.postsOf(name);
    if (!isAsked) throw wrongUse(words.noNextId(name, known?.id ?? null));
    const { askForId } = await import('./ask-for-id.ts');
    const answered = await askForId(session, type, world, language);
    if (answered === null) throw wrongUse(words.declined.trim());
    return answered;
  }

  /** The first line of the log, where the status was given. */
  function firstEntry(): JsonObject {
    const log = type.type.livslop?.log ?? null;
    if (options.status === null) return {};
    if (log === null) throw wrongUse(words.noLog(name));
    return { [log]: [{ dato: formatIsoDay(session.asOf), status: options.status }] };
  }

  async function asked(known: JsonObject): Promise<JsonObject> {
    const { askForPost } = await import('./ask-for-post.ts');
    const answered = await askForPost(known, { session, type, world, language });
    if (answered === null) throw wrongUse(words.declined.trim());
    return answered;
  }
}
