import type { Block, Chart, Fact, FactList, Statement } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { chartSvg } from '../svg/chart.ts';
import { element, fragment, type Html, ownMarkup, text, textElement } from './elements.ts';
import { htmlFindings } from './findings.ts';
import { htmlTable, scrolling } from './table.ts';
import { htmlSign, htmlValue } from './value.ts';

type StatementsBlock = Extract<Block, { kind: 'statements' }>;

/** One block of a document. */
export function htmlBlock(block: Block, language: Language): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', PARAGRAPHS[block.role], [htmlValue(block.words, language)]);
    case 'statements':
      return statements(block, language);
    case 'facts':
      return facts(block.facts, language);
    case 'text':
      return textElement('pre', {}, block.lines.join('\n'));
    case 'table':
      return htmlTable(block.table, language);
    case 'chart':
      return figure(block.chart, language);
    case 'findings':
      return htmlFindings(block, language);
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
  // A list without marks is no list to some screen readers unless it says so.
  plain: ['ul', { class: 'utsagn umerket', role: 'list' }],
};

function statements({ list, statements: all }: StatementsBlock, language: Language): Html {
  const [name, attributes] = LISTS[list];
  return element(
    name,
    attributes,
    all.map((each) => statement(each, language)),
  );
}

function statement({ sign, words, under }: Statement, language: Language): Html {
  return element('li', {}, [
    ...(sign === null ? [] : [htmlSign(sign, language)]),
    htmlValue(words, language),
    ...(under.length === 0 ? [] : [bullets(under, language)]),
  ]);
}

/** Names and values; what has no name is between them as it is. */
function facts(all: readonly Fact[], language: Language): Html {
  const parts: Html[] = [];
  let named: Html[] = [];
  for (const { name, value } of all) {
    if (name === '') {
      close();
      parts.push(
        isFactList(value)
          ? factValue(value, language)
          : element('p', {}, [htmlValue(value, language)]),
      );
    } else named.push(textElement('dt', {}, name), element('dd', {}, [factValue(value, language)]));
  }
  close();
  return fragment(parts);

  function close(): void {
    if (named.length > 0) parts.push(element('dl', { class: 'fakta' }, named));
    named = [];
  }
}

function factValue(value: Value | FactList, language: Language): Html {
  switch (value.kind) {
    case 'facts':
      return facts(value.facts, language);
    case 'items':
      return bullets(value.items, language);
    default:
      return htmlValue(value, language);
  }
}

function isFactList(value: Value | FactList): value is FactList {
  return value.kind === 'facts' || value.kind === 'items';
}

function bullets(items: readonly (Value | FactList)[], language: Language): Html {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, [factValue(item, language)])),
  );
}

function figure(chart: Chart, language: Language): Html {
  return element('figure', {}, [
    element('figcaption', {}, [
      textElement('strong', {}, chart.title),
      text(` ${chart.description}`),
    ]),
    scrolling(chart.title, ownMarkup(chartSvg(chart, language, 'inline'))),
    element('details', {}, [
      textElement('summary', {}, `${wordsIn(language).documents.numbersAsTable}: ${chart.title}`),
      htmlTable(chart.table(), language),
    ]),
  ]);
}
