import type { Block, Chart, Fact, FactList, Statement } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { chartSvg } from '../svg/chart.ts';
import { element, fragment, type Html, ownMarkup, text, textElement } from './elements.ts';
import { htmlFindings } from './findings.ts';
import { htmlTable, scrolling } from './table.ts';
import { htmlSign, htmlValue, withLinks } from './value.ts';
import type { HtmlView } from './view.ts';

type StatementsBlock = Extract<Block, { kind: 'statements' }>;

/** One block of a document. */
export function htmlBlock(block: Block, view: HtmlView): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', PARAGRAPHS[block.role], [htmlValue(block.words, view)]);
    case 'statements':
      return statements(block, view);
    case 'facts':
      return facts(block.facts, view);
    case 'text':
      return textElement('pre', {}, block.lines.join('\n'));
    case 'table':
      return htmlTable(block.table, view);
    case 'chart':
      return figure(block.chart, view);
    case 'findings':
      return htmlFindings(block, view);
  }
}

const PARAGRAPHS = {
  plain: {},
  lead: { class: 'ingress' },
  caption: { class: 'ingress' },
  small: { class: 'liten' },
} as const;

const LISTS: Readonly<
  Record<StatementsBlock['list'], readonly ['ol' | 'ul', Readonly<Record<string, string>>]>
> = {
  numbered: ['ol', { class: 'utsagn' }],
  lettered: ['ol', { class: 'utsagn', type: 'a' }],
  bullets: ['ul', { class: 'utsagn' }],
  tasks: ['ul', { class: 'utsagn' }],
  // A list without marks is no list to some screen readers unless it says so.
  plain: ['ul', { class: 'utsagn umerket', role: 'list' }],
};

function statements({ list, statements: all }: StatementsBlock, view: HtmlView): Html {
  const [name, attributes] = LISTS[list];
  return element(
    name,
    attributes,
    all.map((each) => statement(each, view)),
  );
}

function statement({ sign, words, under }: Statement, view: HtmlView): Html {
  return element('li', {}, [
    ...(sign === null ? [] : [htmlSign(sign, view)]),
    htmlValue(words, view),
    ...(under.length === 0 ? [] : [bullets(under, view)]),
  ]);
}

/** Names and values; what has no name is between them as it is. */
function facts(all: readonly Fact[], view: HtmlView): Html {
  const parts: Html[] = [];
  let named: Html[] = [];
  for (const { name, value } of all) {
    if (name === '') {
      close();
      parts.push(
        isFactList(value) ? factValue(value, view) : element('p', {}, [htmlValue(value, view)]),
      );
    } else
      named.push(
        element('dt', {}, [withLinks(name, view)]),
        element('dd', {}, [factValue(value, view)]),
      );
  }
  close();
  return fragment(parts);

  function close(): void {
    if (named.length > 0) parts.push(element('dl', { class: 'fakta' }, named));
    named = [];
  }
}

function factValue(value: Value | FactList, view: HtmlView): Html {
  switch (value.kind) {
    case 'facts':
      return facts(value.facts, view);
    case 'items':
      return bullets(value.items, view);
    default:
      return htmlValue(value, view);
  }
}

function isFactList(value: Value | FactList): value is FactList {
  return value.kind === 'facts' || value.kind === 'items';
}

function bullets(items: readonly (Value | FactList)[], view: HtmlView): Html {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, [factValue(item, view)])),
  );
}

/** A picture with the same in numbers. A bar of days is small enough for any screen; what is wider scrolls by itself, from where the as-of day is seen. */
function figure(chart: Chart, view: HtmlView): Html {
  const drawn = ownMarkup(chartSvg(chart, view.language, 'inline'));
  const isNarrow = chart.plot.kind === 'days';
  // Money is told as a picture and a table; of other charts the table is for those who ask.
  const shownAtOnce = chart.plot.kind === 'years';
  return element('figure', isNarrow ? { class: 'smal' } : {}, [
    element('figcaption', {}, [
      textElement('strong', {}, chart.title),
      text(` ${chart.description}`),
    ]),
    isNarrow ? drawn : scrolling(chart.title, drawn, todayShare(chart)),
    element('details', shownAtOnce ? { open: true } : {}, [
      textElement(
        'summary',
        {},
        `${wordsIn(view.language).documents.numbersAsTable}: ${chart.title}`,
      ),
      htmlTable(chart.table(), { ...view, captions: false }),
    ]),
  ]);
}

/** How far into a picture over time the as-of day is, as a share of its days; null where it has no days. */
function todayShare({ plot }: Chart): number | null {
  switch (plot.kind) {
    case 'steps':
    case 'days':
    case 'lives':
      return shareOf(plot.asOf, plot.window);
    case 'years':
    case 'matrix':
      return null;
  }
}

function shareOf(day: Day, { from, to }: Interval): number {
  const share = (day - from) / Math.max(1, to - from);
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
