/** Follows the migration of an older desk while it is opened. */
export type MigrationWatch = {
  /** Called with the share that is done, of 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Called with the file that has the desk as it was before. A server is not copied. */
  readonly onKept?: ((copy: string) => void) | undefined;
};
