import { sourceText, type Value } from '../../reports/document/value.ts';
import { DATA_LANGUAGE } from '../../text/language.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import { linkedPieces } from '../layout/places.ts';
import { valueText } from '../value/words.ts';
import { element, fragment, type Html, text, textElement } from './elements.ts';
import { anchorOf, type HtmlView } from './view.ts';

/** A value marked up for what it is, to be read as `valueText` says it. */
export function htmlValue(value: Value, view: HtmlView): Html {
  const words = valueText(value, view.language);
  switch (value.kind) {
    case 'text':
      return textOf(value, view);
    case 'day':
      return fragment([time(value.day, view), text(value.cut === true ? '→' : '')]);
    case 'days':
      return fragment([
        value.from === null ? text('…') : time(value.from, view),
        text('–'),
        value.to === null ? text('…') : time(value.to, view),
        text(value.cut ? '→' : ''),
      ]);
    case 'id':
      return idOf(value, view);
    case 'source':
      return textElement('code', {}, words);
    case 'verdict':
      return textElement('span', { class: `svar ${feelingOf(value)}` }, words);
    case 'missing':
      return textElement('span', { class: 'mangler' }, words);
    case 'change':
      return fragment([htmlValue(value.before, view), text(' → '), htmlValue(value.after, view)]);
    case 'several':
      return joined(value.values, value.between, view);
    case 'year':
    case 'number':
    case 'count':
      return text(words);
  }
}

/** Values in a row, with what is written between them. */
export function joined(values: readonly Value[], between: string, view: HtmlView): Html {
  return fragment(
    values.flatMap((each, index) => [
      ...(index === 0 ? [] : [text(between)]),
      htmlValue(each, view),
    ]),
  );
}

/** A word that begins a line, such as BRUDD, set apart. */
export function htmlSign(value: Value, view: HtmlView): Html {
  const feeling = value.kind === 'verdict' ? ` ${feelingOf(value)}` : '';
  return textElement('span', { class: `merke${feeling}` }, valueText(value, view.language));
}

/** What a table is sorted by where the words of a value do not say it; null where they do. */
export function sortKey(value: Value): number | null {
  switch (value.kind) {
    case 'day':
      return value.day;
    case 'days':
      return value.from;
    case 'number':
      return value.value;
    case 'count':
      return value.low;
    case 'text':
    case 'year':
    case 'id':
    case 'source':
    case 'verdict':
    case 'missing':
    case 'change':
    case 'several':
      return null;
  }
}

/** What comes from the data says in which language it is. */
function textOf({ text: words, from }: Extract<Value, { kind: 'text' }>, view: HtmlView): Html {
  switch (from) {
    case 'report':
      return withLinks(words, view);
    case 'data':
      return view.language === DATA_LANGUAGE
        ? withLinks(words, view)
        : element('span', { lang: DATA_LANGUAGE }, [withLinks(words, view)]);
    case 'command':
      return textElement('code', {}, words);
    case 'address':
      return textElement('a', { href: words }, words);
  }
}

/** A text in which posts and krav that the page tells of are links to where it does. */
export function withLinks(words: string, { places }: HtmlView): Html {
  return fragment(
    linkedPieces(words, places).map((piece) =>
      piece.post === null ? text(piece.text) : linkTo(piece.post),
    ),
  );
}

function linkTo(id: string, title: Readonly<Record<string, string>> = {}): Html {
  return textElement('a', { href: `#${anchorOf(id)}`, ...title }, id);
}

/** A link to where the page tells of the post; elsewhere the id with its file. */
function idOf(value: Extract<Value, { kind: 'id' }>, view: HtmlView): Html {
  const { id, source } = value;
  const title = source === null ? {} : { title: sourceText(source) };
  if (view.places.has(id)) return linkTo(id, title);
  const name = withLinks(valueText(value, view.language), view);
  return source === null ? name : element('span', title, [name]);
}

function time(day: Day, view: HtmlView): Html {
  return textElement(
    'time',
    { datetime: formatIsoDay(day) },
    valueText({ kind: 'day', day }, view.language),
  );
}

/** The class of a verdict: its name, or its tone where it is only a word. */
function feelingOf({ verdict, tone }: Extract<Value, { kind: 'verdict' }>): string {
  return verdict ?? tone;
}
