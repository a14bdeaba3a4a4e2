import {
  type Column,
  forReading,
  type RowGroup,
  rowsOf,
  type Table,
} from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import { element, fragment, type Html, text, textElement } from './elements.ts';
import { htmlValue, sortKey } from './value.ts';
import { type HtmlView, rowAnchor } from './view.ts';

/**
 * A table with caption and headers, all its rows, and its note; wide ones scroll by themselves. Each group is
 * a body of its own. Sorting is added by the page's script.
 */
export function htmlTable(whole: Table, view: HtmlView): Html {
  const table = forReading(whole);
  const { note } = table;
  return fragment([
    rowsOf(table).length === 0 ? emptyTable(table) : wholeTable(table, view),
    ...(note === null ? [] : [textElement('p', { class: 'merknad' }, note)]),
  ]);
}

function emptyTable({ caption, empty }: Table): Html {
  return element('p', { class: 'tomt' }, [
    ...(caption === '' ? [] : [textElement('strong', {}, `${caption}: `)]),
    text(empty),
  ]);
}

/** More columns than these are set closer, so that they fit on a screen of 1280 points. */
const MOST_AT_EASE = 8;

function wholeTable(table: Table, view: HtmlView): Html {
  const { id, caption, columns, groups } = table;
  const attributes = {
    id: `tabell-${id}`,
    ...(columns.length > MOST_AT_EASE ? { class: 'tett' } : {}),
    'data-sort': true as const,
  };
  const whole = element('table', attributes, [
    textElement('caption', view.captions ? {} : { class: 'kun-lest' }, caption),
    element('thead', {}, [element('tr', {}, columns.map(header))]),
    ...groups.map((group, index) => {
      const before = groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);
      return body(group, before, table, view);
    }),
  ]);
  return scrolling(caption, whole);
}

/** Something wide that scrolls by itself, also by keyboard; `share` of its width is to be seen at first. */
export function scrolling(name: string, inside: Html, share: number | null = null): Html {
  const seen = share === null ? {} : { 'data-vis': share };
  return element(
    'div',
    { class: 'rull', role: 'region', tabindex: 0, 'aria-label': name, ...seen },
    [inside],
  );
}

function header({ title, align }: Column): Html {
  return textElement(
    'th',
    { scope: 'col', ...(align === 'right' ? { class: 'tall' } : {}) },
    title,
  );
}

/** `before`: how many rows the groups before it have. */
function body({ title, rows }: RowGroup, before: number, table: Table, view: HtmlView): Html {
  const { columns } = table;
  const heading =
    title === null
      ? []
      : [
          element('tr', { class: 'gruppe' }, [
            element('th', { scope: 'rowgroup', colspan: columns.length }, [htmlValue(title, view)]),
          ]),
        ];
  return element('tbody', {}, [
    ...heading,
    ...rows.map((row, index) => rowOf(row, rowAnchor(table, before + index, view), columns, view)),
  ]);
}

function rowOf(
  row: readonly Value[],
  place: { readonly id?: string },
  columns: readonly Column[],
  view: HtmlView,
): Html {
  // The row of a post need not link to itself.
  const firstView = place.id === undefined ? view : { ...view, places: new Map() };
  return element(
    'tr',
    place,
    row.map((value, index) =>
      cell(value, columns[index], index === 0, index === 0 ? firstView : view),
    ),
  );
}

function cell(value: Value, column: Column | undefined, isFirst: boolean, view: HtmlView): Html {
  const key = sortKey(value);
  const attributes = {
    ...(column?.align === 'right' ? { class: 'tall' } : {}),
    ...(key === null ? {} : { 'data-v': key }),
  };
  const inside = [htmlValue(value, view)];
  return isFirst
    ? element('th', { scope: 'row', ...attributes }, inside)
    : element('td', attributes, inside);
}
