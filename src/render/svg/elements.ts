import { forXml } from '../escape/xml.ts';

/** A piece of SVG as text; made only here, so that everything in it is escaped. */
export type Svg = string & { readonly __svg: unique symbol };

type Attributes = Readonly<Record<string, string | number>>;

/** An element with attributes and what is inside it. Numbers have at most two decimals, so that the bytes are the same everywhere. */
export function element(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${forXml(typeof value === 'number' ? rounded(value) : value)}"`,
    )
    .join('');
  return svg(
    children.length === 0
      ? `<${name}${written}/>`
      : `<${name}${written}>${children.join('')}</${name}>`,
  );
}

/** An element whose only content is text. */
export function textElement(name: string, attributes: Attributes, text: string): Svg {
  return element(name, attributes, [svg(forXml(text))]);
}

/** Style rules of our own, for a picture that stands alone. */
export function styleElement(rules: string): Svg {
  return svg(`<style>${rules}</style>`);
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function svg(text: string): Svg {
  return text as Svg; // the one place where text becomes SVG
}
