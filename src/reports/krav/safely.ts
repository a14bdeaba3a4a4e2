import type { CountResult, SideReserve } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, isBounded } from '../../time/day.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { day, id, missing, own } from '../document/value.ts';

/** On a screen no more than these are told. */
const MOST_ON_SCREEN = 12;
const MOST_IN_DOCUMENT = 100;

type Slack = CountResult['slack'][number];

/** How safely a promise is kept: what it bears, who must last how long, and the last day to act. */
export function safelySection(result: CountResult, language: Language): Section[] {
  const { verdict, krav } = result;
  if (verdict === 'not-in-force') return [];
  const reserve = reserveWords(result, language);
  const act = actWords(result, language);
  const before: Block[] = reserve === '' ? [] : [paragraph(own(reserve))];
  const after: Block[] = act === '' ? [] : [paragraph(own(act))];
  const hasSlack = krav.min !== null && result.slack.length > 0;
  const slack = (most: number): Block[] => (hasSlack ? slackBlocks(result, most, language) : []);
  const blocks = [...before, ...slack(MOST_IN_DOCUMENT), ...after];
  if (blocks.length === 0) return [];
  return [
    section({
      id: 'hvor-sikkert',
      title: wordsIn(language).krav.howSafely,
      blocks,
      brief: [...before, ...slack(MOST_ON_SCREEN), ...after],
    }),
  ];
}

/** «Tåler at ett stanser til 30.06.2027. Fra 01.07.2027 bryter én stans løftet.»; '' where it is not kept. */
export function reserveWords({ reserve, sides, window }: CountResult, language: Language): string {
  const words = wordsIn(language).reserve;
  const last = window === null ? null : window.to;
  return [
    ...(isKept(reserve.below, sides.below)
      ? [sideWords(reserve.below, last, words.below, words.breaksFrom)]
      : []),
    ...(isKept(reserve.above, sides.above)
      ? [sideWords(reserve.above, last, words.above, () => '')]
      : []),
  ]
    .filter((said) => said !== '')
    .join(' ');
}

function isKept(
  side: SideReserve | null,
  verdict: CountResult['sides']['below'],
): side is SideReserve {
  return side !== null && verdict === 'met' && (side.today ?? -1) >= 0;
}

function sideWords(
  { today, noneFrom, noneTo }: SideReserve,
  last: Slack['end'] | null,
  words: Catalogue['reserve']['below'],
  breaksFrom: (day: string) => string,
): string {
  if (today === null || today <= 0)
    return sentence(noneTo === null ? words.bearsNone : words.bearsNoneTo(writtenDay(noneTo)));
  if (noneFrom === null) return last === null ? '' : sentence(words.bearsAsFar(writtenDay(last)));
  const until = sentence(words.bearsTo(writtenDay(addDays(noneFrom, -1))));
  return `${until}${breaksFrom(writtenDay(noneFrom))}`;
}

function sentence(words: string): string {
  return `${capital(words)}.`;
}

function slackBlocks({ slack }: CountResult, most: number, language: Language): Block[] {
  const { krav: words } = wordsIn(language);
  const sorted = [...slack].sort((a, b) => (a.neededTo ?? 0) - (b.neededTo ?? 0) || a.end - b.end);
  return [
    paragraph(own(words.slack.intro)),
    {
      kind: 'table',
      table: tableOf<Slack>({
        id: 'hvor-lenge',
        caption: '',
        empty: '',
        columns: [
          { key: 'post', title: words.columns.post, cell: ({ post }) => id(post) },
          {
            key: 'end',
            title: words.slack.ends,
            cell: ({ end }) => (isBounded(end) ? day(end) : missing(words.slack.noEnd)),
          },
          {
            key: 'neededTo',
            title: words.slack.needed,
            flexible: true,
            cell: (each) => own(neededWords(each, language)),
          },
        ],
        rows: sorted,
        most: { rows: most, more: (hidden) => own(words.andMore(hidden)) },
      }),
    },
  ];
}

function neededWords({ end, neededTo, openEnd }: Slack, language: Language): string {
  const words = wordsIn(language).krav.slack;
  if (neededTo === null) return words.anyTime;
  if (neededTo === end) return words.toItsEnd;
  return openEnd ? words.asFar : words.to(writtenDay(neededTo));
}

/** The last day to act on what is coming below a limit; '' where nothing is. */
export function actWords(result: CountResult, language: Language): string {
  const { krav: words } = wordsIn(language);
  const { next, current, leadTimes, krav, asOf, verdict } = result;
  const isRunning = current?.side === 'below' && verdict === 'broken';
  if (next?.side === 'below' && next.lastDayToAct !== null) {
    const last = writtenDay(next.lastDayToAct);
    if (next.lastDayToAct >= asOf) return words.lastDay(last, next.lastDayToAct - asOf);
    const { earliestClosed } = next;
    return `${words.lastDayPassed(last)}${earliestClosed === null ? '' : words.earliestClosed(writtenDay(earliestClosed))}`;
  }
  if (isRunning && current.earliestClosed !== null)
    return words.earliestClosed(writtenDay(current.earliestClosed)).trim();
  if ((next?.side !== 'below' && !isRunning) || krav.leadTime !== null) return '';
  const facts =
    leadTimes === null ? '' : words.leadTimes(leadTimes.min, leadTimes.max, leadTimes.n);
  return `${words.noLeadTime}${facts}`;
}
