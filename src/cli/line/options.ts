/** Option values by their long name in camel case; a flag is true, an option not given is absent. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;
