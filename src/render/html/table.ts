import { type Column, type RowGroup, rowsOf, type Table } from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { element, fragment, type Html, text, textElement } from './elements.ts';
import { htmlValue, sortKey } from './value.ts';

/**
 * A table with caption and headers, all its rows, and its note; wide ones scroll by themselves. Each group is
 * a body of its own. Sorting is added by the page's script.
 */
export function htmlTable(table: Table, language: Language): Html {
  const { note } = table;
  return fragment([
    rowsOf(table).length === 0 ? emptyTable(table) : wholeTable(table, language),
    ...(note === null ? [] : [textElement('p', { class: 'merknad' }, note)]),
  ]);
}

function emptyTable({ caption, empty }: Table): Html {
  return element('p', { class: 'tomt' }, [
    ...(caption === '' ? [] : [textElement('strong', {}, `${caption}: `)]),
    text(empty),
  ]);
}

function wholeTable({ id, caption, columns, groups }: Table, language: Language): Html {
  const whole = element('table', { id: `tabell-${id}`, 'data-sort': true }, [
    textElement('caption', {}, caption),
    element('thead', {}, [element('tr', {}, columns.map(header))]),
    ...groups.map((group) => body(group, columns, language)),
  ]);
  return scrolling(caption, whole);
}

/** Something wide that scrolls by itself, also by keyboard. */
export function scrolling(name: string, inside: Html): Html {
  return element('div', { class: 'rull', role: 'region', tabindex: 0, 'aria-label': name }, [
    inside,
  ]);
}

function header({ title, align }: Column): Html {
  return textElement(
    'th',
    { scope: 'col', ...(align === 'right' ? { class: 'tall' } : {}) },
    title,
  );
}

function body({ title, rows }: RowGroup, columns: readonly Column[], language: Language): Html {
  const heading =
    title === null
      ? []
      : [
          element('tr', { class: 'gruppe' }, [
            element('th', { scope: 'rowgroup', colspan: columns.length }, [
              htmlValue(title, language),
            ]),
          ]),
        ];
  return element('tbody', {}, [
    ...heading,
    ...rows.map((row) =>
      element(
        'tr',
        {},
        row.map((value, index) => cell(value, columns[index], index === 0, language)),
      ),
    ),
  ]);
}

function cell(
  value: Value,
  column: Column | undefined,
  isFirst: boolean,
  language: Language,
): Html {
  const key = sortKey(value);
  const attributes = {
    ...(column?.align === 'right' ? { class: 'tall' } : {}),
    ...(key === null ? {} : { 'data-v': key }),
  };
  const inside = [htmlValue(value, language)];
  return isFirst
    ? element('th', { scope: 'row', ...attributes }, inside)
    : element('td', attributes, inside);
}
