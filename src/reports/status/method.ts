import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { verdictWords } from '../krav/standing.ts';
import type { StatusReport } from './status.ts';

/** How a report is counted, in a few sentences. */
export function methodLines(
  { envelope, promises }: Pick<StatusReport, 'envelope' | 'promises'>,
  language: Language,
): string[] {
  const day = writtenDay(envelope.asOf);
  const ends = promises.flatMap(({ result: { window } }) => (window === null ? [] : [window.to]));
  const until = ends.length === 0 ? null : writtenDay(ends.reduce((a, b) => (a > b ? a : b)));
  return language === 'nb'
    ? norwegian(day, until, envelope.examplesCount)
    : english(day, until, envelope.examplesCount);
}

function norwegian(day: string, until: string | null, examplesCount: boolean): string[] {
  return [
    `Til og med ${day} avgjør statusloggen hva som gikk; der en type ikke har logg, avgjør datoene. Etter det regnes det etter planen${until === null ? '' : `, fram til ${until}`}. Det som bare er planlagt og ikke startet, regnes ikke med før det er i gang.`,
    'Startdag og sluttdag er begge med. Løfter til enhver tid vurderes for hver dag, ikke som et snitt.',
    'Er planlagt slutt passert uten at slutten er logget, eller planlagt start passert uten at starten er logget, er posten uklar: den kan telle, men regnes ikke som sikker. Derfor står antall av og til som to tall: det sikre og det høyeste mulige.',
    'En fil som ikke kan leses, eller som skjemaet avviser, er satt til side. Den regnes som uklar, aldri som borte.',
    'Det som er tomt eller ikke kjent, regnes aldri som oppfylt.',
    examplesCount
      ? 'Poster merket som eksempel teller med, slik registeret sier.'
      : 'Poster merket som eksempel teller ikke med, slik registeret sier.',
  ];
}

function english(day: string, until: string | null, examplesCount: boolean): string[] {
  return [
    `Up to and including ${day} the status log decides what ran; where a type has no log, its dates do. After that the plan decides${until === null ? '' : `, until ${until}`}. What is only planned and has not begun is not counted before it runs.`,
    'The first and the last day are both included. Promises at every moment are judged for each day, not on average.',
    'Where a planned end has passed without the end being logged, or a planned start without the start, the post is unclear: it may count, but is not counted as sure. So a count is at times two numbers: the sure one and the highest possible.',
    'A file that cannot be read, or that its schema refuses, is set aside. It counts as unclear, never as absent.',
    'What is empty or not known is never counted as met.',
    examplesCount
      ? 'Posts marked as examples count, as the register says.'
      : 'Posts marked as examples do not count, as the register says.',
  ];
}

/** What the signs of a report mean. */
export function signLines(language: Language): string[] {
  const nb = language === 'nb';
  const verdicts = (['met', 'broken', 'unknown', 'pending', 'not-in-force'] as const).map(
    (verdict) => verdictWords(verdict, language),
  );
  return [
    ...verdicts,
    nb ? '«4–5»: fire sikre, høyst fem' : '“4–5”: four sure, five at most',
    nb
      ? '«4–…»: fire sikre, ingen kan si hvor mange høyst'
      : '“4–…”: four sure, nobody can say how many at most',
  ];
}

/** What a report was made from. */
export function sourceLine(
  { register, knownAt, toolVersion }: StatusReport['envelope'],
  language: Language,
): string {
  const known =
    knownAt === null ? '' : { nb: `, lest fra ${knownAt}`, en: `, read from ${knownAt}` }[language];
  return language === 'nb'
    ? `Laget av baerum-innov ${toolVersion} fra register ${register.hash}${known}. Samme filer, dag og versjon gir samme rapport.`
    : `Made by baerum-innov ${toolVersion} from register ${register.hash}${known}. The same files, day and version give the same report.`;
}
