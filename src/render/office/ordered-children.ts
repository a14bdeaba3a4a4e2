/**
 * The elements within each `parent`, in the order that the schema of its format wants, which the libraries do not
 * keep. They hold nothing themselves, and have the names in `order`.
 */
export function orderedChildren(xml: string, parent: string, order: readonly string[]): string {
  const parents = new RegExp(`<${parent}>(.*?)</${parent}>`, 'gs');
  return xml.replace(parents, (_, inner: string) => {
    const children = [...inner.matchAll(/<([\w:]+)\b[^>]*\/>/g)].map(([child, name = '']) => ({
      child,
      name,
    }));
    const sorted = children.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    return `<${parent}>${sorted.map(({ child }) => child).join('')}</${parent}>`;
  });
}
