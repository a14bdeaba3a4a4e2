import { createHash } from 'node:crypto';
import type {
  Block,
  Chart,
  ReportDocument,
  Section,
  Statement,
} from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { chartSvg } from '../svg/chart.ts';
import { element, type Html, ownMarkup, text, textElement, voidElement } from './elements.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { htmlTable, htmlText, htmlValue, scrolling } from './table.ts';

const WORDS = {
  nb: { skip: 'Hopp til innholdet', contents: 'Innhold', numbers: 'Tallene som tabell' },
  en: { skip: 'Skip to the content', contents: 'Contents', numbers: 'The numbers as a table' },
} as const;

/** A report as one page that needs nothing else: no request, no font, no file beside it. */
export function renderHtml(document: ReportDocument, footer: string, source: string): string {
  const { language, title, register } = document;
  const page = element('html', { lang: language }, [
    element('head', {}, [
      voidElement('meta', { charset: 'utf-8' }),
      voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      voidElement('meta', { name: 'baerum-innov', content: source }),
      textElement('title', {}, `${title} – ${register}`),
      element('style', {}, [ownMarkup(STYLE)]),
    ]),
    element('body', {}, [
      textElement('a', { class: 'hopp', href: '#innhold' }, WORDS[language].skip),
      element('header', {}, heading(document)),
      contents(document),
      element(
        'main',
        { id: 'innhold' },
        document.sections.map((each) => section(each, 2, language)),
      ),
      element('footer', {}, [textElement('p', {}, footer)]),
      element('script', {}, [ownMarkup(SCRIPT)]),
    ]),
  ]);
  return `<!doctype html>\n${page}\n`;
}

/** Nothing may be fetched, and no script run but our own. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; base-uri 'none'; form-action 'none'`;

function heading({ title, register, subtitle, banners, language }: ReportDocument): Html[] {
  return [
    textElement('h1', {}, title),
    element('p', { class: 'under' }, [
      htmlText({ text: register, from: 'data' }, language),
      text(` · ${subtitle}`),
    ]),
    ...banners.map((words) => textElement('p', { class: 'varsel' }, words)),
  ];
}

function contents({ sections, language }: ReportDocument): Html {
  const name = WORDS[language].contents;
  return element('nav', { 'aria-label': name }, [
    textElement('h2', {}, name),
    element(
      'ol',
      {},
      sections.map(({ id, title }) =>
        element('li', {}, [textElement('a', { href: `#${id}` }, title)]),
      ),
    ),
  ]);
}

function section({ id, title, blocks, sections }: Section, level: 2 | 3, language: Language): Html {
  return element('section', {}, [
    textElement(`h${level}`, { id }, title),
    ...blocks.map((each) => block(each, language)),
    ...sections.map((each) => section(each, 3, language)),
  ]);
}

function block(each: Block, language: Language): Html {
  switch (each.kind) {
    case 'paragraph':
      return element('p', {}, [htmlText(each.words, language)]);
    case 'statements':
      return element(
        each.numbered ? 'ol' : 'ul',
        { class: 'utsagn' },
        each.statements.map(statement),
      );
    case 'facts':
      return element(
        'dl',
        { class: 'fakta' },
        each.facts.flatMap(({ name, value }) => [
          textElement('dt', {}, name),
          element('dd', {}, [htmlValue(value, language)]),
        ]),
      );
    case 'table':
      return htmlTable(each.table, language);
    case 'chart':
      return figure(each.chart, language);
  }
}

function statement({ sign, words }: Statement): Html {
  return element('li', {}, [
    ...(sign === null ? [] : [textElement('span', { class: 'merke' }, sign)]),
    text(words),
  ]);
}

function figure(chart: Chart, language: Language): Html {
  const picture = chartSvg(chart, language, 'inline');
  const table = htmlTable(chart.table, language);
  return element('figure', {}, [
    element('figcaption', {}, [
      textElement('strong', {}, chart.title),
      text(` ${chart.description}`),
    ]),
    ...(picture === null ? [] : [scrolling(chart.title, ownMarkup(picture))]),
    element('details', {}, [
      textElement('summary', {}, `${WORDS[language].numbers}: ${chart.title}`),
      table,
    ]),
  ]);
}
