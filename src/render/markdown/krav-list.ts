import { dailyResult, type KravResult } from '../../krav/result.ts';
import { limitWords, nextWords } from '../../reports/krav/sentences.ts';
import { verdictWords } from '../../reports/krav/standing.ts';
import { todayCount } from '../../reports/krav/today.ts';
import { writtenDay } from '../../text/people.ts';
import { about } from './about.ts';
import { bulletList, heading, labelled, markdownDocument } from './blocks.ts';
import { type KravDocument, supposition } from './krav.ts';
import { markdownTable } from './table.ts';

/** All krav as a document: a table, and how each is read. */
export function renderKravListMarkdown(
  results: readonly KravResult[],
  shown: KravDocument,
): string {
  const { language, envelope } = shown;
  const nb = language === 'nb';
  const table = markdownTable(
    [
      { title: 'Krav' },
      { title: nb ? 'Tittel' : 'Title' },
      { title: nb ? 'Skal være' : 'Must be' },
      { title: nb ? 'I dag' : 'Today', align: 'right' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Neste brudd' : 'Next breach' },
    ],
    results.map((result) => [
      result.krav.id,
      result.krav.title,
      limitWords(result, language),
      todayCount(result),
      verdictWords(result.verdict, language),
      dailyResult(result) === null ? '' : nextWords(result, language),
    ]),
  );
  const readings = results.flatMap(({ krav }) =>
    krav.interpretation === '' ? [] : [labelled(krav.id, krav.interpretation)],
  );
  return markdownDocument([
    heading(1, `Krav ${nb ? 'per' : 'as of'} ${writtenDay(envelope.asOf)}`),
    supposition(shown),
    ...(results.length === 0
      ? [nb ? 'Registeret har ingen krav.' : 'The register has no krav.']
      : [table]),
    ...(readings.length === 0
      ? []
      : [heading(2, nb ? 'Tolkninger' : 'Readings'), bulletList(readings)]),
    ...about(envelope, language),
  ]);
}
