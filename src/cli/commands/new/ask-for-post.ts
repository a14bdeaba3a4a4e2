import type { Path } from '../../../edit/edit.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { type JsonObject, property } from '../../../read/json.ts';
import { typedValue } from '../../../read/schema/typed-value.ts';
import {
  propertyNames,
  requiredNames,
  type SchemaView,
  viewProperty,
} from '../../../read/schema/view.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { formatIsoDay } from '../../../time/day.ts';
import { terminalAsker } from '../../editing/ask.ts';
import type { Asker } from '../../editing/asker.ts';
import type { World } from '../../io/world.ts';
import type { Session } from '../../session/session.ts';
import { draftOf } from './draft.ts';
import { fieldKind, proposed, questionOf } from './field.ts';

interface Ground {
  readonly session: Session;
  readonly type: TypeView;
  readonly world: World;
  readonly language: Language;
}

/** Marks examples, which people do not write. */
const NOT_ASKED = ['id', 'eksempel'];

/**
 * Asks for the fields of a post that are not known yet, the required ones first; an answer that the schema does
 * not take is refused as it is typed. Null where the user interrupts.
 */
export async function askForPost(known: JsonObject, ground: Ground): Promise<JsonObject | null> {
  const { session, world, language, type } = ground;
  const words = wordsIn(language).edit;
  const ask = terminalAsker(world, words);
  const draft = draftOf(known, type, session.register.documents, language);
  const isDone = await fieldsOf([], type.view);
  return isDone ? draft.value() : null;

  /** Asks for the fields of the map at a path; false where the user interrupts. */
  async function fieldsOf(path: Path, view: SchemaView): Promise<boolean> {
    const isMissing = (name: string) =>
      !NOT_ASKED.includes(name) && draft.at([...path, name]) === undefined;
    const names = propertyNames(view);
    const required = requiredNames(view);
    for (const name of names.filter((each) => required.has(each) && isMissing(each)))
      if (!(await field([...path, name], viewProperty(view, name), true))) return false;
    const optional = names.filter((each) => !required.has(each) && isMissing(each));
    if (optional.length === 0) return true;
    const more = await ask.confirm(words.moreFields(optional.map((name) => titleOf(name, view))));
    if (more === null) return false;
    if (more)
      for (const name of optional)
        if (!(await field([...path, name], viewProperty(view, name), false))) return false;
    for (const name of names.filter((each) => isMissing(each) && draft.isRequired([...path, each])))
      if (!(await field([...path, name], viewProperty(view, name), true))) return false;
    return true;
  }

  async function field(path: Path, view: SchemaView, isRequired: boolean): Promise<boolean> {
    const kind = fieldKind(view);
    const question = questionOf(String(path.at(-1) ?? ''), view);
    if (kind.kind === 'map') {
      if (!isRequired) {
        const wanted = await ask.confirm(words.fillIn(question.title));
        if (wanted !== true) return wanted !== null;
      }
      return fieldsOf(path, view);
    }
    if (kind.kind === 'list') {
      for (let index = 0; ; index += 1) {
        if (index >= Math.max(kind.least, isRequired ? 1 : 0)) {
          const more = await ask.confirm(words.oneMore(question.title, index > 0));
          if (more !== true) return more !== null;
        }
        const item = fieldKind(kind.items).kind;
        const isAnswered =
          item === 'map'
            ? await fieldsOf([...path, index], kind.items)
            : await scalar([...path, index], kind.items, { ask, isRequired: true });
        if (!isAnswered) return false;
      }
    }
    return scalar(path, view, { ask, isRequired });
  }

  /** Asks for one value; false where the user interrupts. */
  async function scalar(
    path: Path,
    view: SchemaView,
    { ask: asking, isRequired }: { readonly ask: Asker; readonly isRequired: boolean },
  ): Promise<boolean> {
    const kind = fieldKind(view);
    const question = questionOf(
      String(path.findLast((step) => typeof step === 'string') ?? ''),
      view,
    );
    const choices = choicesOf(kind);
    if (choices !== null) {
      const unknown = isRequired ? [] : [{ value: undefined, label: words.notKnownYet }];
      const answer = await asking.choose(question, [...choices, ...unknown]);
      if (answer === null) return false;
      if (answer.value !== undefined) draft.put(path, answer.value);
      return true;
    }
    const note = isRequired ? '' : ` (${words.emptyIfNotKnown})`;
    const asked = { ...question, description: `${question.description}${note}` };
    const answer = await asking.text(asked, startOf(path, view), (typed) => {
      if (typed.trim() === '') return isRequired ? words.mustBeGiven : null;
      return draft.problemOf(path, typedValue(typed.trim().normalize('NFC'), view));
    });
    if (answer === null) return false;
    if (answer.trim() !== '') draft.put(path, typedValue(answer.trim().normalize('NFC'), view));
    return true;
  }

  function choicesOf(kind: ReturnType<typeof fieldKind>) {
    switch (kind.kind) {
      case 'choice':
        return kind.values.map((each) => ({ value: each, label: String(each) }));
      case 'truth':
        return [
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ];
      case 'reference': {
        const posts = session.register.postsOf(kind.to);
        if (posts.length === 0) return null;
        return posts.map(({ id, value: post }) => {
          const title = property(post, 'tittel');
          return { value: id, label: typeof title === 'string' ? `${id} ${title}` : id };
        });
      }
      case 'text':
      case 'list':
      case 'map':
        return null;
    }
  }

  /** The schema's own proposal; the day of the first line of a log is the as-of day. */
  function startOf(path: Path, view: SchemaView): string {
    const isLogDay = path[0] === type.type.livslop?.log && path.at(-1) === 'dato';
    return isLogDay ? formatIsoDay(session.asOf) : proposed(view);
  }
}

function titleOf(name: string, view: SchemaView): string {
  return questionOf(name, viewProperty(view, name)).title.toLowerCase();
}
