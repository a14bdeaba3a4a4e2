import type { TypeView } from '../../../krav/definition/type-view.ts';
import { viewProperty } from '../../../read/schema/view.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { terminalAsker } from '../../editing/ask.ts';
import { pathOfNew } from '../../editing/new-post.ts';
import type { World } from '../../io/world.ts';
import type { Session } from '../../session/session.ts';
import { draftOf } from './draft.ts';
import { questionOf } from './field.ts';

/** Asks for the id of a post where the pattern gives no next one; null where the user interrupts. */
export async function askForId(
  session: Session,
  type: TypeView,
  world: World,
  language: Language,
): Promise<string | null> {
  const words = wordsIn(language).edit;
  const draft = draftOf({}, type, session.register.documents, language);
  const question = questionOf('id', viewProperty(type.view, 'id'));
  const answer = await terminalAsker(world, words).text(question, '', (typed) => {
    const id = typed.trim();
    if (id === '') return words.mustBeGiven;
    const problem = draft.problemOf(['id'], id);
    if (problem !== null) return problem;
    return pathOfNew(session, type, id, language) === null ? words.taken(id) : null;
  });
  return answer === null ? null : answer.trim();
}
