/** What the system calls the fault that was thrown, such as `ENOENT`; of anything else thrown, what it says itself. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
