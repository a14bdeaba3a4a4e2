import { dailyResult, type KravResult, limitedResult, type NotCounted } from '../../krav/result.ts';
import { whyNotWords } from '../../reports/krav/sentences.ts';
import { placeOf } from '../../reports/posts/place.ts';
import { REASON_WORDS } from '../../text/verdicts.ts';
import type { KravView } from './krav-view.ts';
import { labelled } from './labelled.ts';

/** Who counts on the day, who may and why nobody knows, and who does not and why, each with its place. */
export function whoCounts(result: KravResult, view: KravView): string {
  if (limitedResult(result) === null) return '';
  const daily = dailyResult(result);
  const { language, width, lineOf } = view;
  const nb = language === 'nb';
  const line = (label: string, text: string) =>
    `  ${labelled(label, text, width === null ? null : width - 2).replaceAll('\n', '\n  ')}`;
  const unclear = result.unknown.map(
    (item) => `${item.post}  ${REASON_WORDS[item.reason][language]} (${placeOf(item, lineOf)})`,
  );
  const lines = [
    line(
      nb ? 'teller' : 'counts',
      result.counted.length === 0 ? (nb ? 'ingen' : 'none') : result.counted.join(', '),
    ),
    ...unclear.map((text, index) => line(index === 0 ? (nb ? 'uklart' : 'unclear') : '', text)),
    ...notCounted(daily?.notCounted ?? [], view).map((text, index) =>
      line(index === 0 ? (nb ? 'teller ikke' : 'does not') : '', text),
    ),
    ...(daily !== null && daily.count.paused > 0
      ? [
          line(
            nb ? 'på pause' : 'paused',
            `${daily.count.paused} (${daily.krav.pausedCounts ? (nb ? 'teller med' : 'counted') : nb ? 'teller ikke' : 'not counted'})`,
          ),
        ]
      : []),
  ];
  return [nb ? 'HVEM TELLER' : 'WHO COUNTS', ...lines].join('\n');
}

const MOST_LISTED = 12;

function notCounted(all: readonly NotCounted[], { language, lineOf }: KravView): string[] {
  const shown = all.slice(0, MOST_LISTED).map((each) => {
    const place = each.path === '' ? '' : ` (${placeOf(each, lineOf)})`;
    return `${each.post}  ${whyNotWords(each, language)}${place}`;
  });
  const more = all.length - shown.length;
  return more === 0 ? shown : [...shown, language === 'nb' ? `og ${more} til` : `and ${more} more`];
}
