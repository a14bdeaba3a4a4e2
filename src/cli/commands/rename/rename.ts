import { posix } from 'node:path';
import type { Path } from '../../../edit/edit.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { property } from '../../../read/json.ts';
import { segments } from '../../../read/pointer.ts';
import { placesReferringTo } from '../../../register/referring.ts';
import type { FieldsOfFile, Register } from '../../../register/register.ts';
import { viewOfType } from '../../../register/register.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { folderOf, inside } from '../../../tree/path.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { type AskedEdit, editedFile } from '../../editing/edited-file.ts';
import { type Proposal, propose } from '../../editing/proposal.ts';
import { type EditTarget, editTarget, openForEditing } from '../../editing/target.ts';
import type { FileChange } from '../../io/change-files.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import { refuseUndescribed } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';
import { expressionEdits } from './expression-edits.ts';

/** Gives a post another id, with its file's name and every reference to it, all or none. */
export function rename(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const { register } = session;
  const [asked = '', newId = ''] = request.arguments;
  const target = editTarget(register, asked, language);
  // Only their schemas say where posts of the other types name this one.
  for (const type of register.types.keys()) refuseUndescribed(register, type, language);
  const words = wordsIn(language).edit;
  const { post } = target;
  if (newId === post.id) throw wrongUse(words.nothingToDo.trim());
  if (register.fieldsOf(post.type).some(({ id }) => id === newId))
    throw wrongUse(words.taken(newId));
  const edits = referenceEdits(session, target, newId);
  const inRules = register
    .fieldsOf(KRAV_TYPE)
    .map((krav) => ({ krav, found: expressionEdits(krav.value, post.id, newId) }))
    .filter(({ found }) => found.length > 0);
  // A text in a rule that is not about this post is one that the rule may not say otherwise.
  const wrong = kravWithErrors(propose(session, changes(inRules)));
  const whole = changes(inRules.filter(({ krav }) => !wrong.has(krav.id)));
  return carryOut(request, session, whole, `${post.id} → ${newId}`);

  function changes(rules: typeof inRules): FileChange[] {
    const all: Edits = new Map(edits);
    for (const { krav, found } of rules) add(all, krav.path, found);
    return changesOf(session, all, target, newId, language);
  }
}

/** The krav in which an edit would bring an error. */
function kravWithErrors({ report }: Proposal): ReadonlySet<string | undefined> {
  const found = report.findings.filter(
    ({ change, type, severity }) => change === 'new' && type === KRAV_TYPE && severity === 'error',
  );
  return new Set(found.map(({ post }) => post));
}

type Edits = Map<string, AskedEdit[]>;

/** The edits of each file: the id itself, and every place that names the post. */
function referenceEdits({ register }: Session, { post, type }: EditTarget, newId: string): Edits {
  const edits: Edits = new Map();
  if (type.type.idRule !== 'sti' && property(post.value, 'id') !== undefined)
    add(edits, post.path, [
      { edit: { kind: 'set', path: ['id'], value: newId }, asked: `id=${newId}` },
    ]);
  for (const { post: owner, pointer, written } of placesReferringTo(register, post)) {
    const value = written === post.id ? newId : `${post.type}/${newId}`;
    const edit = { kind: 'set', path: pathIn(owner, pointer), value } as const;
    add(edits, owner.path, [{ edit, asked: `${pointer}=${value}` }]);
  }
  return edits;
}

function changesOf(
  session: Session,
  edits: Edits,
  { post, type }: EditTarget,
  newId: string,
  language: RequestOf<typeof declaration>['settings']['language'],
): FileChange[] {
  const { register } = session;
  const owners = new Map(
    [...register.types.keys()].flatMap((name) =>
      register.fieldsOf(name).map((each) => [each.path, each] as const),
    ),
  );
  const changed = [...edits].map(([path, each]) =>
    editedFile(session, path, each, viewOf(register, owners.get(path) ?? post), language),
  );
  const newPath = pathOf(session, { post, type }, newId);
  if (newPath === post.path) return changed;
  const own =
    changed.find(({ path }) => path === post.path) ??
    editedFile(session, post.path, [], type.view, language);
  return [
    { path: post.path, before: own.before, after: null },
    { path: newPath, before: null, after: own.after },
    ...changed.filter(({ path }) => path !== post.path),
  ];
}

/** The file is called what the post is, where its type says so, or it was so before. */
function pathOf({ place }: Session, { post, type }: EditTarget, newId: string): string {
  const ending = posix.extname(post.path);
  if (type.type.idRule === 'sti') return inside(place.folder, `${newId}${ending}`);
  const name = posix.basename(post.path, ending);
  return type.type.idRule === 'filnavn' || name === post.id
    ? inside(folderOf(post.path), `${newId}${ending}`)
    : post.path;
}

function viewOf(register: Register, { type }: FieldsOfFile) {
  return viewOfType(register, type);
}

/** A pointer as a path: numbers where lists are. */
function pathIn({ value }: FieldsOfFile, pointer: string): Path {
  let here: unknown = value;
  return segments(pointer).map((segment) => {
    const isItem = Array.isArray(here);
    here = Array.isArray(here) ? here[Number(segment)] : Object(here)[segment];
    return isItem ? Number(segment) : segment;
  });
}

function add(edits: Edits, path: string, more: readonly AskedEdit[]): void {
  edits.set(path, [...(edits.get(path) ?? []), ...more]);
}
