/** Lines of a file, as many at a time as a piece of it holds, so that neither a huge file nor one without a line break fills the memory. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { LONGEST_LINE } from '@tavlan/process';
import { CommandError } from './command-error.js';

const LINE_FEED = 0x0a;
/** A character takes up at most this many bytes for each of its UTF-16 units. */
const BYTES_PER_UNIT = 3;
const LONGEST_IN_BYTES = LONGEST_LINE * BYTES_PER_UNIT;

export async function* readLines(file: string): AsyncGenerator<readonly string[]> {
  let pending: Buffer[] = [];
  let size = 0;
  let count = 0;
  const finished = () => {
    count += 1;
    const bytes = pending.length === 1 ? pending[0]! : Buffer.concat(pending);
    pending = [];
    size = 0;
    return textOf(bytes, file, count);
  };
  for await (const chunk of chunksOf(file)) {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      pending.push(chunk.subarray(start, end));
      start = end + 1;
      lines.push(finished());
    }
    yield lines;
    if (start < chunk.length) pending.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > LONGEST_IN_BYTES) throw tooLong(file, count + 1);
  }
  if (size > 0) yield [finished()];
}

function textOf(bytes: Buffer, file: string, line: number): string {
  if (bytes.length > LONGEST_IN_BYTES) throw tooLong(file, line);
  if (!isUtf8(bytes)) throw new CommandError(`${file}, rad ${line}: Raden är inte UTF-8-text. Spara filen som UTF-8.`);
  return bytes.toString('utf8');
}

const tooLong = (file: string, line: number) =>
  new CommandError(`${file}, rad ${line}: Raden är för lång för att vara en händelse.`);

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (error) {
    throw new CommandError(whyUnreadable(file, (error as NodeJS.ErrnoException).code));
  }
}

function whyUnreadable(file: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return `Filen ${file} finns inte. Kontrollera sökvägen.`;
    case 'EISDIR':
      return `${file} är en mapp. Ange en fil.`;
    case 'EACCES':
    case 'EPERM':
      return `Filen ${file} får inte läsas av den här användaren.`;
    default:
      return `Filen ${file} kan inte läsas (${code ?? 'okänt fel'}).`;
  }
}
