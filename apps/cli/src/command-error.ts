/** Something the caller can mend: told in Swedish, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    text: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(text);
  }
}
