import { createHash } from 'node:crypto';
import type { Document, Section } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { sourceLine } from '../../reports/sections/method.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { htmlBlock } from './blocks.ts';
import { element, fragment, type Html, ownMarkup, textElement, voidElement } from './elements.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { joined } from './value.ts';
import { type HtmlView, htmlView, sectionAnchor } from './view.ts';

/** A document as one page that needs nothing else: no request, no font, no other file. */
export function renderHtml(whole: Document): string {
  const document = forKeeping(whole);
  const { language, title, subtitle, banners, sections, envelope } = document;
  const stamp = stampText(document, 'html');
  const view = htmlView(document);
  // What begins without a heading is the answer itself: the contents come after it.
  const titled = sections.findIndex((each) => each.title !== null);
  const first = titled < 0 ? 0 : titled;
  const page = element('html', { lang: language }, [
    element('head', {}, [
      voidElement('meta', { charset: 'utf-8' }),
      voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      ...(stamp === null ? [] : [voidElement('meta', { name: 'baerum-innov', content: stamp })]),
      textElement('title', {}, pageTitle(document)),
      element('style', {}, [ownMarkup(STYLE)]),
    ]),
    element('body', {}, [
      textElement('a', { class: 'hopp', href: '#innhold' }, wordsIn(language).documents.skip),
      element('header', {}, [
        textElement('h1', {}, title),
        ...(subtitle.length === 0
          ? []
          : [element('p', { class: 'under' }, [joined(subtitle, ' · ', view)])]),
        ...banners.map((words) => textElement('p', { class: 'varsel' }, words)),
      ]),
      element('main', { id: 'innhold' }, [
        ...sections.slice(0, first).map((each) => section(each, 2, view)),
        contents(document),
        ...sections.slice(first).map((each) => section(each, 2, view)),
      ]),
      ...(envelope === null
        ? []
        : [element('footer', {}, [textElement('p', {}, sourceLine(envelope, language))])]),
      element('script', {}, [ownMarkup(SCRIPT)]),
    ]),
  ]);
  return `<!doctype html>\n${page}\n`;
}

/** Nothing may be fetched, and no script run but our own. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; base-uri 'none'; form-action 'none'`;

function pageTitle({ title, envelope }: Document): string {
  const register = envelope?.register.title;
  return register === undefined || title === register ? title : `${title} – ${register}`;
}

/** Links to the sections with headings; nothing where there are fewer than two. */
function contents({ sections, language }: Document): Html {
  const links = sections.flatMap(({ id, title }) =>
    title === null ? [] : [element('li', {}, [textElement('a', { href: `#${id}` }, title)])],
  );
  if (links.length < 2) return fragment([]);
  const name = wordsIn(language).documents.contents;
  return element('nav', { 'aria-label': name }, [
    textElement('h2', {}, name),
    element('ol', {}, links),
  ]);
}

type Level = 2 | 3 | 4 | 5 | 6;

const DEEPER: Readonly<Record<Level, Level>> = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 };

/** A part that has no heading gives its level to the parts in it. */
function section(part: Section, level: Level, view: HtmlView): Html {
  const { id, title, blocks, sections, tone, sideBySide } = part;
  const inner = title === null ? level : DEEPER[level];
  const below = sections.map((each) => section(each, inner, view));
  const inside = [
    ...blocks.map((each) => htmlBlock(each, { ...view, captions: needsCaptions(part) })),
    ...(sideBySide === true ? [element('div', { class: 'ved-siden' }, below)] : below),
  ];
  const attributes = {
    ...sectionAnchor(part, view),
    ...(tone === undefined ? {} : { class: `kort ${tone}` }),
  };
  return title === null
    ? element('section', { id }, inside)
    : element('section', attributes, [textElement(`h${level}`, { id }, title), ...inside]);
}
