declare const TOOL_VERSION_AT_BUILD: string | undefined;

/** The version of the package, put in when it is bundled; `0.0.0` when run from source. */
export const TOOL_VERSION: string =
  typeof TOOL_VERSION_AT_BUILD === 'string' ? TOOL_VERSION_AT_BUILD : '0.0.0';
