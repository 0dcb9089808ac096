/**
 * One key a draft, so that a double click, or a second try after a time-out, makes one entry. The same text is sent
 * under the same key until it has gone in; a changed text is another request and gets another key.
 */
export class DraftKey {
  private said: string | undefined;
  private key: string | undefined;

  for(body: unknown): string {
    const said = JSON.stringify(body);
    if (this.key === undefined || this.said !== said) {
      this.said = said;
      this.key = crypto.randomUUID();
    }
    return this.key;
  }

  /** It has gone in: what is said next is something new, even in the same words. */
  done(): void {
    this.said = undefined;
    this.key = undefined;
  }
}
