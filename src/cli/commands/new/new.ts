import { schemaOrder } from '../../../edit/key-order.ts';
import { newFileText } from '../../../edit/new-file.ts';
import { nextId } from '../../../edit/next-id.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { type JsonObject, property } from '../../../read/json.ts';
import { keyword, viewProperty } from '../../../read/schema/view.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { dayParts, formatIsoDay } from '../../../time/day.ts';
import { inside, isExclusion } from '../../../tree/path.ts';
import { assigned } from '../../editing/assigned.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { bytesOf } from '../../editing/edited-file.ts';
import { openForEditing } from '../../editing/target.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import { asLine } from './as-line.ts';
import type { declaration } from './declaration.ts';

/** Makes a new post: of what is given, and in a terminal of what is asked for, field by field. */
export async function newPost(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings, options, world } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const [name = '', ...texts] = request.arguments;
  const type = typeOrRefuse(session.register, name, language);
  const words = wordsIn(language).edit;
  const id = options.id ?? freeId(session, type);
  if (id === null) throw wrongUse(words.noNextId(name));
  const start = { ...(type.type.idRule === 'sti' ? {} : { id }), ...firstEntry() };
  const given = assigned(start, texts, type.view, language).value;
  const isAsked = world.input.isTerminal && !options.yes && !options.dryRun;
  const value = isAsked ? await asked(given) : given;
  const text = newFileText(value, schemaOrder(type.view));
  const path = pathFor(session, type, id, language);
  if (text === null) throw wrongUse(words.notSafely(name, path));
  const change = { path, before: null, after: bytesOf(text) };
  const outcome = await carryOut(request, session, [change], `${id}: ${words.isNew}`);
  if (!isAsked) return outcome;
  const line = words.sameOnALine(asLine(name, value, id));
  return { ...outcome, stderr: `${outcome.stderr ?? ''}${line}` };

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

/** The next id that no post or file of the type has. */
function freeId({ register, asOf }: Session, { type, view }: TypeView): string | null {
  const pattern = keyword(viewProperty(view, 'id'), 'pattern');
  const known = [...register.fieldsOf(type.name), ...register.quarantinedOf(type.name)];
  return nextId(
    typeof pattern === 'string' ? pattern : null,
    known.map(({ id }) => id),
    dayParts(asOf).year,
  );
}

/** Where the first pattern of the type has a file of that name. */
function pathFor(
  { register, place }: Session,
  { type }: TypeView,
  id: string,
  language: Language,
): string {
  const glob = type.globs.find((each) => !isExclusion(each)) ?? '';
  const local = type.idRule === 'sti' ? `${id}.yaml` : glob.replace('**/', '').replace('*', id);
  if (!/^[^*?[{(]+\.ya?ml$/i.test(local))
    throw wrongUse(wordsIn(language).edit.noPlace(type.name, glob));
  const path = inside(place.folder, local);
  const isTaken =
    register.paths.includes(path) || property(register.postOf(type.name, id)?.value, 'id') === id;
  if (isTaken) throw wrongUse(wordsIn(language).edit.taken(id));
  return path;
}
