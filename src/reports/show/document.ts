import { type KravResult, resultByPost } from '../../krav/result.ts';
import type { LogEntry } from '../../life/log.ts';
import { type SchemaView, viewProperty } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, earliest, isBounded, latest } from '../../time/day.ts';
import { EVER } from '../../time/interval.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, line, paragraph, type Section, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { tableOf } from '../document/table.ts';
import {
  coded,
  counting,
  data,
  day,
  id,
  number,
  own,
  several,
  source,
  type Value,
} from '../document/value.ts';
import { heldCell } from '../krav/cells.ts';
import { heldWords } from '../krav/held.ts';
import { answerValue } from '../krav/said.ts';
import { missingFields } from '../posts/missing-fields.ts';
import type { PostView } from '../posts/post-view.ts';
import { livesTable } from '../timeline/section.ts';
import { lifeLine } from '../timeline/timeline.ts';
import { fieldFacts, fieldTitle } from './fields.ts';

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

const AROUND_DAYS = 30;

function lifeSection(view: PostView, language: Language): Section[] {
  const { life, asOf, post } = view;
  if (life.plan === null && life.entries.length === 0) return [];
  const days = [life.plan?.from, life.plan?.to, ...life.entries.map((entry) => entry.day)].filter(
    (each): each is Day => each !== undefined && isBounded(each),
  );
  const window = {
    from: addDays(earliest(asOf, ...days), -AROUND_DAYS),
    to: addDays(latest(asOf, ...days), AROUND_DAYS),
  };
  const { bars } = lifeLine(view, window, asOf);
  const title = wordsIn(language).posts.life;
  return [
    section({
      id: 'livslop-del',
      title: null,
      blocks: [
        {
          kind: 'chart',
          chart: {
            id: 'livslop-bilde',
            title,
            description: post.id,
            plot: {
              kind: 'lives',
              window,
              asOf,
              shades: [],
              groups: [{ title: '', rows: [{ name: '', title: '', bars }] }],
            },
            table: () => livesTable([lifeLine(view, EVER, asOf)], language),
          },
        },
      ],
    }),
  ];
}

/** The lines of the log that stand among the others and do not count yet, each in a line. */
function aheadSection(ahead: readonly LogEntry[], language: Language): Section[] {
  if (ahead.length === 0) return [];
  const { notCountedYet } = wordsIn(language).posts;
  const statements = ahead.map(({ day: on, status, announced }) =>
    line(
      own(notCountedYet(writtenDay(on), status, announced === null ? null : writtenDay(announced))),
    ),
  );
  return [
    section({
      id: 'fram-i-tid',
      title: null,
      room: 'answer',
      blocks: [{ kind: 'statements', list: 'plain', statements }],
    }),
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

/** The krav as lines on a screen, and as a table in what is written to a file. */
function kravSection(krav: readonly KravResult[], post: string, language: Language): Section {
  const { posts: words } = wordsIn(language);
  return section({
    id: 'krav-del',
    title: words.krav,
    room: 'answer',
    blocks: [
      {
        kind: 'table',
        table: tableOf<KravResult>({
          id: 'krav',
          caption: words.krav,
          empty: words.noKrav,
          columns: [
            {
              key: 'id',
              title: words.virtual.id,
              cell: ({ krav: each }) => id(each.id, { path: each.path, line: null }),
            },
            {
              key: 'verdict',
              title: words.verdict,
              cell: (result) => answerValue(result, language),
            },
            {
              key: 'standing',
              title: wordsIn(language).krav.columns.standing,
              cell: (result) => heldCell(result, language),
            },
            {
              key: 'title',
              title: words.title,
              flexible: true,
              cell: ({ krav: each }) => data(each.title),
            },
          ],
          rows: krav,
        }),
      },
    ],
    brief: [
      {
        kind: 'statements',
        list: 'plain',
        statements: krav.map((result) => ({
          ...line(kravLine(result, post, language)),
          sign: id(result.krav.id),
        })),
      },
    ],
  });
}

/** «✓ oppfylt · 588 dager på rad · brutt 45 dager · Minst tre forskningsprosjekter …» */
function kravLine(result: KravResult, post: string, language: Language): Value {
  const held = heldWords(result, language);
  const part = partOf(result, post, language);
  return several(
    [
      answerValue(result, language),
      ...(part === null ? [] : [own(part)]),
      ...(held === null ? [] : [counting(held, heldWords(result, language, false))]),
      data(result.krav.title),
    ],
    ' · ',
  );
}

/** What the post itself has to do with the answer: that it is the unclear one, or the one that fails; null otherwise. */
function partOf(result: KravResult, post: string, language: Language): string | null {
  const { posts: words } = wordsIn(language);
  if (result.unknown.some((each) => each.post === post)) return words.countsAsUnclear;
  const posts = resultByPost(result)?.posts ?? [];
  const fails = posts.some((each) => each.post === post && each.verdict === 'broken');
  return fails ? words.failsIt : null;
}
