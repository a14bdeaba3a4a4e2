import type { LogEntry } from '../../life/log.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, earliest, isBounded, latest } from '../../time/day.ts';
import { EVER } from '../../time/interval.ts';
import { line, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import type { PostView } from '../posts/post-view.ts';
import { livesTable } from '../timeline/section.ts';
import { lifeLine } from '../timeline/timeline.ts';

const AROUND_DAYS = 30;

/** The life of a post as a bar; nothing without a plan and a log. */
export function lifeSection(view: PostView, language: Language): Section[] {
  const { life, asOf, post } = view;
  if (life.plan === null && life.entries.length === 0) return [];
  const days = [life.plan?.from, life.plan?.to, ...life.entries.map((entry) => entry.day)].filter(
    (each): each is Day => each !== undefined && isBounded(each),
  );
  const window = {
    from: addDays(days.reduce(earliest, asOf), -AROUND_DAYS),
    to: addDays(days.reduce(latest, asOf), AROUND_DAYS),
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
export function aheadSection(ahead: readonly LogEntry[], language: Language): Section[] {
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
