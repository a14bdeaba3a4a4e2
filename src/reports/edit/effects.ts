import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, isTouched } from '../diff/diff.ts';
import { aboutKrav } from '../diff/headline.ts';
import { ruleWords } from '../diff/rule-words.ts';
import { reportedWords } from '../diff/words.ts';
import { line, type Statement } from '../document/document.ts';
import { own, sign } from '../document/value.ts';

/** A sentence for each promise that gets another answer, and whether something already reported does. */
export function effectStatements(change: DiffReport, language: Language): Statement[] {
  const ruled = change.ruleChanges.map(({ krav }) => krav);
  const told = change.krav.filter(
    (krav) => isTouched(krav) && krav.change !== 'calendar' && !ruled.includes(krav.id),
  );
  const sentences = [
    ...change.ruleChanges.map((rule) => ruleWords(rule, change, language)),
    ...told.map((krav) => aboutKrav(krav, language)),
  ];
  const said = sentences.length === 0 ? [wordsIn(language).diff.nothing] : sentences;
  const isReported = change.found.some(
    ({ code, change: what }) => code === 'log/rewritten' && what === 'new',
  );
  const words = wordsIn(language).edit;
  return [
    ...said.map((text): Statement => line(own(text.endsWith('.') ? text : `${text}.`))),
    ...(isReported
      ? [
          {
            sign: sign(words.warning, 'unclear'),
            words: own(words.changesReported(reportedUntil(change.reportedUntil))),
            under: [own(reportedWords(change, language))],
          },
        ]
      : []),
  ];
}

function reportedUntil(day: DiffReport['reportedUntil']): string {
  return day === null ? '' : writtenDay(day);
}
