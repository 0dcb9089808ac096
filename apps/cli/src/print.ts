/** Standard output for what was asked for, standard error for everything else. */
import { once } from 'node:events';

/** Waits while the reader at the other end is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `tavlan check … | head` closes the pipe early: that is the reader's choice, not an error. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}
