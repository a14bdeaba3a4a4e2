import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { countingPosts } from '../../krav/evaluate/context.ts';
import { viewOfType } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isOurs } from '../baerum/posts.ts';
import { paragraph, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import { hasLife } from '../posts/has-life.ts';
import { viewPost } from '../posts/post-view.ts';
import { leftOutOf } from '../sections/left-out.ts';
import { postsOfType } from './post-section.ts';
import { briefTable } from './type-brief.ts';
import type { TypeSection } from './type-section.ts';

/** The posts of a type without lives: all of them, since none of them begins or ends. */
export type PlainType = Omit<TypeSection, 'counts'>;

/** The types whose posts have no lives and that no other section tells of, as those of Bærum's own types do. */
export function plainTypes({ register, lifeOf, asOf }: Assessment): PlainType[] {
  return [...register.types.values()]
    .filter((type) => !hasLife(type) && type.name !== KRAV_TYPE && !isOurs(type))
    .map((type) => ({
      type,
      view: viewOfType(register, type.name),
      columns: type.columns ?? [],
      posts: countingPosts({ register }, type.name).map((post) =>
        viewPost(post, lifeOf(post), asOf),
      ),
      leftOut: leftOutOf(register, [type.name]),
    }));
}

/** The posts of a type without lives, as a list. */
export function plainTypeSection(one: PlainType, language: Language): Section {
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
