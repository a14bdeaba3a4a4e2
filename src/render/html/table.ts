import {
  type Column,
  forReading,
  type RowGroup,
  rowsOf,
  type Table,
} from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import { valueText } from '../value/words.ts';
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
  const { id, caption, groups } = table;
  const look = lookOf(table, view);
  const attributes = {
    id: `tabell-${id}`,
    ...(look === null ? {} : { class: look }),
    'data-sort': true as const,
  };
  const whole = element('table', attributes, [
    textElement('caption', view.captions ? {} : { class: 'kun-lest' }, caption),
    element('thead', {}, [element('tr', {}, table.columns.map(header))]),
    ...groups.map((group, index) => {
      const before = groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);
      return body(group, before, table, view, look === 'stablet');
    }),
  ]);
  return scrolling(caption, whole);
}

/** Set closer where there are many columns; `stablet`: a narrow screen sets the cells of a row under each other. */
function lookOf(table: Table, view: HtmlView): 'tett' | 'stablet' | null {
  if (readsAsText(table, view)) return 'stablet';
  return table.columns.length > MOST_AT_EASE ? 'tett' : null;
}

const LONG_TEXT = 40;
const MOST_STACKED = 5;

/** Texts that are read row by row, not figures that are compared downward. */
function readsAsText(table: Table, { language }: HtmlView): boolean {
  return (
    table.columns.length <= MOST_STACKED &&
    table.columns.every(({ align }) => align === 'left') &&
    rowsOf(table).some((row) => row.some((value) => valueText(value, language).length > LONG_TEXT))
  );
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
function body(
  { title, rows }: RowGroup,
  before: number,
  table: Table,
  view: HtmlView,
  isStacked: boolean,
): Html {
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
    ...rows.map((row, index) =>
      rowOf(row, rowAnchor(table, before + index, view), columns, view, isStacked),
    ),
  ]);
}

function rowOf(
  row: readonly Value[],
  place: { readonly id?: string },
  columns: readonly Column[],
  view: HtmlView,
  isStacked: boolean,
): Html {
  // The row of a post need not link to itself.
  const firstView = place.id === undefined ? view : { ...view, places: new Map() };
  return element(
    'tr',
    place,
    row.map((value, index) =>
      index === 0
        ? rowHeader(value, columns[index], firstView)
        : cell(value, columns[index], view, isStacked),
    ),
  );
}

function rowHeader(value: Value, column: Column | undefined, view: HtmlView): Html {
  return element('th', { scope: 'row', ...cellAttributes(value, column) }, [
    htmlValue(value, view),
  ]);
}

/** A cell in a row that may be stacked says which column it is of. */
function cell(value: Value, column: Column | undefined, view: HtmlView, isStacked: boolean): Html {
  const title = column?.title ?? '';
  return element(
    'td',
    {
      ...cellAttributes(value, column),
      ...(isStacked && title !== '' ? { 'data-navn': `${title}: ` } : {}),
    },
    [htmlValue(value, view)],
  );
}

function cellAttributes(value: Value, column: Column | undefined) {
  const key = sortKey(value);
  return {
    ...(column?.align === 'right' ? { class: 'tall' } : {}),
    ...(key === null ? {} : { 'data-v': key }),
  };
}
