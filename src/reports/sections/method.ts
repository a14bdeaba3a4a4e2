import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Day, latest } from '../../time/day.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { own } from '../document/value.ts';
import { verdictWords } from '../krav/standing.ts';
import type { ReportBasis } from './basis.ts';

/** How the report is counted, what its signs mean, and what it was made from. */
export function methodSection(
  { envelope, promises }: Pick<ReportBasis, 'envelope' | 'promises'>,
  language: Language,
): Section {
  const words = wordsIn(language).method;
  const until = promises.reduce<Day | null>(
    (last, { result: { window } }) =>
      window === null ? last : latest(window.to, last ?? window.to),
    null,
  );
  const lines = words.lines(
    writtenDay(envelope.asOf),
    until === null ? null : writtenDay(until),
    envelope.examplesCount,
  );
  const signs = (['met', 'broken', 'unknown', 'pending', 'not-in-force'] as const).map((verdict) =>
    verdictWords(verdict, language),
  );
  return section({
    id: 'metode',
    title: words.title,
    room: 'file',
    blocks: [bullets(lines), paragraph(own(sourceLine(envelope, language)))],
    sections: [
      section({
        id: 'tegn',
        title: words.signsTitle,
        room: 'file',
        blocks: [bullets([...signs, ...words.otherSigns])],
      }),
    ],
  });
}

function bullets(lines: readonly string[]): Block {
  return {
    kind: 'statements',
    list: 'bullets',
    statements: lines.map((words) => line(own(words))),
  };
}

/** What a report was made from. */
export function sourceLine(
  { register, knownAt, toolVersion }: Envelope,
  language: Language,
): string {
  return wordsIn(language).method.source({
    version: toolVersion,
    hash: register.hash,
    knownAt,
  });
}
