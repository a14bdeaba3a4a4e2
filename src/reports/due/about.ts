import { postOfItem } from '../../krav/evaluate/item.ts';
import type { Register } from '../../register/register.ts';
import { itemName } from '../../text/formatting/item-name.ts';
import { data, id, several, type Value } from '../document/value.ts';
import { dotted, type FieldNaming } from '../posts/field-title.ts';
import type { About, DueItem } from './due-item.ts';

export function aboutText(text: string): About {
  return { kind: 'text', text };
}

/** Posts of a type, with their files where a register is given. */
export function aboutPosts(
  ids: readonly string[],
  type: string,
  register: Pick<Register, 'postOf'> | null,
): About[] {
  return ids.map((each) => ({
    kind: 'post',
    id: each,
    path: register === null ? null : (postOfItem(register, type, each)?.path ?? null),
  }));
}

/** For machines, and where nobody has titles of fields: `finansiering.0.tilsagn_kr`. */
export function aboutCode(about: About): string {
  switch (about.kind) {
    case 'text':
      return about.text;
    case 'post':
      return about.id;
    case 'field':
      return dotted(about.pointer);
  }
}

/** For people, as a text. */
export function aboutWords(
  about: About,
  { path }: DueItem,
  { language, fieldTitle }: FieldNaming,
): string {
  switch (about.kind) {
    case 'text':
      return about.text;
    case 'post':
      return itemName(about.id, language);
    case 'field':
      return fieldTitle(path, about.pointer);
  }
}

/** For people, where posts are links to their files. */
export function aboutValue(item: DueItem, naming: FieldNaming): Value {
  return several(
    item.about.map((about) =>
      about.kind === 'post'
        ? id(about.id, about.path === null ? null : { path: about.path, line: null })
        : data(aboutWords(about, item, naming)),
    ),
  );
}
