import type { TypeView } from '../../../krav/definition/type-view.ts';
import { virtualField } from '../../../query/filter/field-filter.ts';
import { valueText } from '../../../render/value/words.ts';
import type { FillInBook } from '../../../reports/document/fill-in.ts';
import { withActivity } from '../../../reports/posts/columns.ts';
import { columnTitle, fieldCell } from '../../../reports/posts/field-words.ts';
import type { PostView } from '../../../reports/posts/post-view.ts';
import { type LeftOut, leftOutWords } from '../../../reports/sections/left-out.ts';
import { editableBook, type ToldColumn } from '../../../sheet/editable/book.ts';
import { type ExportedPost, fileHash } from '../../../sheet/editable/exported.ts';
import { layoutOf, wholeLayout } from '../../../sheet/editable/layout.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { sheetLocks } from '../../editing/sheet-locks.ts';
import type { Session } from '../../session/session.ts';

/** Posts found as sheets that can be edited and read back; of some fields where these are named. */
export function editable(
  session: Session,
  type: TypeView,
  posts: readonly PostView[],
  wanted: { readonly columns: readonly string[] | null; readonly leftOut: LeftOut },
  language: Language,
): FillInBook {
  const { register, asOf } = session;
  const { view } = type;
  const { name, livslop } = type.type;
  const words = wordsIn(language).sheet;
  const log = livslop?.log ?? null;
  const whole = wholeLayout(view, log);
  const layout = wanted.columns === null ? whole : layoutOf(whole, wanted.columns);
  const isField = (field: string) =>
    [...whole.fields.map(({ key }) => key), ...whole.lists.map(({ key }) => key)].some(
      (key) => key === field || key.startsWith(`${field}.`) || field.startsWith(`${key}.`),
    );
  const told = [
    ...(layout.fields.some(({ key }) => key === 'id') ? [] : ['id']),
    ...(wanted.columns ?? (livslop === null ? [] : withActivity(log === null ? [] : ['status']))),
  ]
    .filter((field) => virtualField(field) !== undefined && !isField(field))
    .map(
      (field): ToldColumn => ({
        name: field,
        title: columnTitle(field, view, language),
        forNew: log !== null && field === 'status' ? [log, 0, 'status'] : null,
      }),
    );
  const known = new Set<string>();
  const first = posts.filter(({ post: { id } }) => !known.has(id) && known.add(id));
  const twice = posts.filter((post) => !first.includes(post)).map(({ post }) => post.path);
  const leftOut = { ...wanted.leftOut, files: [...wanted.leftOut.files, ...twice], examples: 0 };
  return editableBook({
    type: name,
    title: type.type.title[language],
    view,
    layout,
    told,
    posts: first.map((post) => exportedPost(post, told, session, language)),
    idsOf: (other) => register.postsOf(other).map(({ id }) => id),
    isLocked: sheetLocks(name, asOf),
    words: {
      choices: words.choices,
      values: words.values,
      id: words.id,
      notice: [leftOutWords(leftOut, language), words.notice].filter(Boolean).join(' '),
      listNotice: words.listNotice,
      logNotice: words.logNotice,
    },
  });
}

function exportedPost(
  post: PostView,
  told: readonly ToldColumn[],
  { tree }: Session,
  language: Language,
): ExportedPost {
  const { id, path, value } = post.post;
  const reading = tree.read(path);
  return {
    id,
    fileHash: reading.kind === 'fault' ? '' : fileHash(reading.bytes),
    value,
    told: Object.fromEntries(
      told.map(({ name }) => [name, valueText(fieldCell(post, name, null, language), language)]),
    ),
  };
}
