import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isOurs } from '../baerum/posts.ts';
import { paragraph, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import { hasLife } from '../posts/has-life.ts';
import { postsOfType } from './post-section.ts';
import { briefTable } from './type-brief.ts';
import { countingPostsOf, type TypePosts } from './type-section.ts';

/** The posts of the types without lives that no other section tells of, as those of Bærum's own types do: all of them, since none begins or ends. */
export function plainTypes(assessment: Assessment): TypePosts[] {
  return [...assessment.register.types.values()]
    .filter((type) => !hasLife(type) && type.name !== KRAV_TYPE && !isOurs(type))
    .map((type) => countingPostsOf(assessment, type));
}

/** The posts of a type without lives, as a list. */
export function plainTypeSection(one: TypePosts, language: Language): Section {
  const { type, posts } = one;
  const counted = own(wordsIn(language).posts.counted(posts.length));
  return section({
    id: `${type.name}-del`,
    title: type.plural[language],
    aside: counted,
    blocks: [
      paragraph(counted),
      { kind: 'table', table: postsOfType(one, wordsIn(language).status.noneRegistered, language) },
    ],
    brief: [{ kind: 'table', table: briefTable(one, language) }],
  });
}
