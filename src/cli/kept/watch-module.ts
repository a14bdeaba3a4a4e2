/** A function of a module of Node, whatever it takes and gives; `realpathSync` has another way to the same beside it. */
export type Called = ((...given: unknown[]) => unknown) & { native?: Called };

/** Puts others in place of the functions of a module, by their names; what makes objects is left. */
export function watchModule(
  module: object,
  watched: (name: string, called: Called) => Called,
): void {
  // The module's own functions by their names: each is called as it was.
  const functions = module as Record<string, Called>;
  for (const [name, called] of Object.entries(functions)) {
    if (typeof called !== 'function' || /^[A-Z_]/.test(name)) continue;
    const { native } = called;
    const beside = native === undefined ? {} : { native: watched(`${name}.native`, native) };
    functions[name] = Object.assign(watched(name, called), called, beside);
  }
}
