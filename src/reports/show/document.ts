import type { KravResult } from '../../krav/result.ts';
import type { LogEntry } from '../../life/log.ts';
import { type SchemaView, viewProperty } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, paragraph, type Section, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { coded, data, day, number, own, several, source, type Value } from '../document/value.ts';
import { missingFields } from '../posts/missing-fields.ts';
import type { PostView } from '../posts/post-view.ts';
import { fieldFacts, fieldTitle } from './fields.ts';
import { kravSection } from './krav-section.ts';
import { aheadSection, lifeSection } from './life-section.ts';

/** What a post is shown with. */
export interface ShowGround {
  /** What the schema says of its type. */
  readonly view: SchemaView;
  /** The krav in which the post counts, may count, or on which they rest. */
  readonly krav: readonly KravResult[];
  /** The lines of its log that do not count yet. */
  readonly ahead: readonly LogEntry[];
  readonly envelope: Envelope;
  readonly language: Language;
}

/** What the title of the document says of a post. */
const IN_TITLE = ['id', 'tittel'];

/** One post whole: what it is on the day, its life as a bar, its fields in the schema's words, its krav. */
export function showDocument(shown: PostView, ground: ShowGround): Document {
  const { envelope, language, view, krav, ahead } = ground;
  const { post } = shown;
  const title = post.value['tittel'];
  const fields = Object.fromEntries(
    Object.entries(post.value).filter(([name]) => !IN_TITLE.includes(name)),
  );
  return {
    language,
    title: typeof title === 'string' ? `${post.id} ${title}` : post.id,
    subtitle: [several(standing(shown, language), ' · '), source(post.path)],
    banners: [],
    envelope,
    request: null,
    mainTable: 'krav',
    sections: [
      ...lifeSection(shown, language),
      section({
        id: 'felt',
        title: null,
        room: 'answer',
        blocks: [{ kind: 'facts', facts: fieldFacts(fields, view, language) }],
      }),
      ...aheadSection(ahead, language),
      ...missingSection(shown, view, language),
      ...(krav.length === 0 ? [] : [kravSection(krav, post.id, language)]),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

/** «tiltak · per 23.11.2026 · status pågår · går · slutter om 8 dager · oppdatert 04.05.2026» */
function standing(
  { post, status, active, updated, daysLeft, life, asOf }: PostView,
  language: Language,
): Value[] {
  const { posts: words } = wordsIn(language);
  const hasLife = life.plan !== null || life.entries.length > 0;
  const ends = daysLeft !== null && daysLeft < 0 ? words.wasToEnd : words.ends;
  return [
    data(post.type),
    own(words.asOf(writtenDay(asOf))),
    ...(status === null ? [] : [data(words.status(status))]),
    ...(hasLife ? [coded(words.activity[active], active)] : []),
    ...(daysLeft === null ? [] : [several([own(ends), number(daysLeft, 'days-until')], ' ')]),
    ...(updated === null ? [] : [several([own(words.updated), day(updated)], ' ')]),
  ];
}

/** What the post lacks that something rests on, in one line. */
function missingSection({ post }: PostView, view: SchemaView, language: Language): Section[] {
  const names = missingFields(post.value, view);
  if (names.length === 0) return [];
  const titles = names.map((name) => fieldTitle(viewProperty(view, name), name));
  return [
    section({
      id: 'mangler',
      title: wordsIn(language).posts.missing,
      room: 'answer',
      blocks: [paragraph(data(titles.join(', ')))],
    }),
  ];
}
