import { type KravResult, limitedResult } from '../../krav/result.ts';
import { nextWords } from '../../reports/krav/sentences.ts';
import { countRange, verdictWords } from '../../reports/krav/standing.ts';
import { forTerminal } from '../escape/terminal.ts';
import type { KravView } from './krav-view.ts';
import { table } from './table.ts';

/** What a supposition does to the krav: those that change, before and after. Nothing is written. */
export function renderWhatIf(
  before: readonly KravResult[],
  after: readonly KravResult[],
  text: string,
  { language, width }: KravView,
): string {
  const nb = language === 'nb';
  const rows = after.flatMap((result) => {
    const was = before.find(({ krav }) => krav.id === result.krav.id);
    const cells = [...standing(was, language), ...standing(result, language)];
    const isSame =
      was !== undefined &&
      JSON.stringify(standing(was, language)) === JSON.stringify(standing(result, language));
    return isSame && after.length > 1 ? [] : [[result.krav.id, ...cells]];
  });
  const heading = `${nb ? 'HVA OM' : 'WHAT IF'} ${forTerminal(text)}  (${nb ? 'ingenting er skrevet' : 'nothing is written'})`;
  if (rows.length === 0)
    return `${heading}\n  ${nb ? 'Ingen krav får et annet svar.' : 'No krav gets another answer.'}\n`;
  const columns = [
    { title: 'Krav', align: 'left' as const },
    { title: nb ? 'Før' : 'Before', align: 'left' as const },
    { title: nb ? 'Neste brudd' : 'Next breach', align: 'left' as const },
    { title: nb ? 'Etter' : 'After', align: 'left' as const },
    { title: nb ? 'Neste brudd' : 'Next breach', align: 'left' as const },
  ];
  return `${heading}\n${table({ columns, rows, width, indent: 2 })}\n`;
}

function standing(result: KravResult | undefined, language: 'nb' | 'en'): string[] {
  if (result === undefined) return ['', ''];
  const limited = limitedResult(result);
  const count = limited === null ? '' : `${countRange(limited.count)} `;
  return [`${count}${verdictWords(result.verdict, language)}`, nextWords(result, language)];
}
