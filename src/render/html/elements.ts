import { forHtml } from '../escape/html.ts';

/** A piece of HTML as text; made only here, so that everything in it is escaped. */
export type Html = string & { readonly __html: unique symbol };

type Attributes = Readonly<Record<string, string | number | true>>;

/** An element with attributes (true for those without a value) and what is inside it. */
export function element(name: string, attributes: Attributes, children: readonly Html[]): Html {
  return html(`<${name}${written(attributes)}>${children.join('')}</${name}>`);
}

/** An element that has no inside, such as `meta`. */
export function voidElement(name: string, attributes: Attributes): Html {
  return html(`<${name}${written(attributes)}>`);
}

/** Text as it is, for people to read. */
export function text(words: string): Html {
  return html(forHtml(words));
}

/** Several pieces, one after another. */
export function fragment(pieces: readonly Html[]): Html {
  return html(pieces.join(''));
}

/** An element whose only content is text. */
export function textElement(name: string, attributes: Attributes, words: string): Html {
  return element(name, attributes, [text(words)]);
}

/** Text of our own that is no HTML: style rules, a script, an SVG picture. Nothing from the data may come in here unescaped. */
export function ownMarkup(markup: string): Html {
  return html(markup);
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${forHtml(String(value))}"`))
    .join('');
}

function html(markup: string): Html {
  return markup as Html; // the one place where text becomes HTML
}
