import type { TypeView } from '../../krav/definition/type-view.ts';
import { findPosts } from '../../register/find-posts.ts';
import type { FieldsOfFile, Register } from '../../register/register.ts';
import { typeNamed } from '../../reports/list/select.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';
import type { Request } from '../line/command.ts';
import { openSession, type Session } from '../session/session.ts';
import { refuseUndescribed } from '../session/type-named.ts';

/** A post to edit, also one that its schema refuses: an edit may mend it. */
export interface EditTarget {
  readonly post: FieldsOfFile;
  readonly type: TypeView;
}

/** The register as it is now, for a command that changes it. */
export function openForEditing(request: Pick<Request, 'world' | 'settings' | 'caches'>): Session {
  const { knownAt, language } = request.settings;
  if (knownAt !== null) throw wrongUse(wordsIn(language).edit.nowOnly);
  return openSession(request);
}

/** The post of an id; refuses with what is near. */
export function editTarget(register: Register, asked: string, language: Language): EditTarget {
  const post = findTarget(register, asked);
  if (post !== null) {
    const type = typeNamed(register, post.type);
    if (type !== undefined) {
      refuseUndescribed(register, post.type, language);
      return { post, type };
    }
  }
  const found = findPosts(register, asked);
  const { names, edit } = wordsIn(language);
  switch (found.kind) {
    case 'several':
      throw wrongUse(names.severalPosts(asked, found.names));
    case 'quarantined':
      throw wrongUse(edit.unreadable(found.files.map(({ path }) => path).join(', ')));
    case 'one':
    case 'none':
      throw wrongUse(names.noPost(asked, found.kind === 'none' ? found.nearest : []));
  }
}

/** The post of an id where there is just one whose fields can be read, else null. */
export function findTarget(register: Register, asked: string): FieldsOfFile | null {
  const found = findPosts(register, asked);
  if (found.kind === 'one') return found.post;
  if (found.kind !== 'quarantined') return null;
  const readable = [...register.types.keys()]
    .flatMap((type) => register.fieldsOf(type))
    .filter(({ path }) => found.files.some((file) => file.path === path));
  const [only, ...more] = readable;
  return only !== undefined && more.length === 0 ? only : null;
}
