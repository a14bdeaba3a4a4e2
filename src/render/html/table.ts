import type { Cell, Column, DocumentText, Table } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { formatIsoDay } from '../../time/day.ts';
import { cellWords } from '../value/words.ts';
import { element, type Html, text, textElement } from './elements.ts';

/** A table with caption and headers; wide ones scroll by themselves. Sorting is added by the page's script. */
export function htmlTable(table: Table, language: Language): Html {
  if (table.rows.length === 0)
    return element('p', { class: 'tomt' }, [
      textElement('strong', {}, `${table.caption}: `),
      text(table.empty),
    ]);
  const head = element('tr', {}, table.columns.map(header));
  const rows = table.rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell, index) => htmlCell(cell, table.columns[index], index === 0, language)),
    ),
  );
  const whole = element('table', { id: `tabell-${table.id}`, 'data-sort': true }, [
    textElement('caption', {}, table.caption),
    element('thead', {}, [head]),
    element('tbody', {}, rows),
  ]);
  return scrolling(table.caption, whole);
}

/** Something wide that scrolls by itself, also by keyboard. */
export function scrolling(name: string, inside: Html): Html {
  return element('div', { class: 'rull', role: 'region', tabindex: 0, 'aria-label': name }, [
    inside,
  ]);
}

/** A text; what comes from the data says in which language it is. */
export function htmlText({ text: words, from }: DocumentText, language: Language): Html {
  return from === 'data' && language !== 'nb'
    ? textElement('span', { lang: 'nb' }, words)
    : text(words);
}

/** A value of a table or a fact, marked up for what it is. */
export function htmlValue(cell: Cell, language: Language): Html {
  switch (cell.kind) {
    case 'text':
      return htmlText(cell, language);
    case 'day':
      return textElement('time', { datetime: formatIsoDay(cell.day) }, cellWords(cell, language));
    case 'number':
      return text(cellWords(cell, language));
    case 'verdict':
      return textElement('span', { class: `svar ${cell.verdict}` }, cellWords(cell, language));
    case 'missing':
      return textElement('span', { class: 'mangler' }, cell.words);
  }
}

function header({ title, align }: Column): Html {
  return textElement(
    'th',
    { scope: 'col', ...(align === 'right' ? { class: 'tall' } : {}) },
    title,
  );
}

function htmlCell(
  cell: Cell,
  column: Column | undefined,
  isFirst: boolean,
  language: Language,
): Html {
  const attributes = {
    ...(column?.align === 'right' ? { class: 'tall' } : {}),
    ...(cell.kind === 'day' ? { 'data-v': cell.day } : {}),
    ...(cell.kind === 'number' ? { 'data-v': cell.value } : {}),
  };
  const value = htmlValue(cell, language);
  return isFirst
    ? element('th', { scope: 'row', ...attributes }, [value])
    : element('td', attributes, [value]);
}
