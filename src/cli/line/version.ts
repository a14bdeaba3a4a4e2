declare const TOOL_VERSION_AT_BUILD: string | undefined;
declare const TOOL_HASH_AT_BUILD: string | undefined;

/** The version of the package, put in when it is bundled; `0.0.0` when run from source. */
export const TOOL_VERSION: string =
  typeof TOOL_VERSION_AT_BUILD === 'string' ? TOOL_VERSION_AT_BUILD : '0.0.0';

/** A text that only this build has, put in when it is bundled; `source` when run from source. */
export const TOOL_BUILD: string =
  typeof TOOL_HASH_AT_BUILD === 'string' ? TOOL_HASH_AT_BUILD : 'source';
