/** Options and file names of one command, with what is wrong with them said in Swedish. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from './command-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

export function readArguments<const O extends Options>(args: string[], options: O, usage: string): Parsed<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${whatIsWrong(error, args, options)}\nSkriv: ${usage}`);
  }
}

function whatIsWrong(error: unknown, args: readonly string[], options: Options): string {
  const { code, message } = error as { code?: string; message: string };
  const name = /'?(-{1,2}[\w-]+)/.exec(message)?.[1];
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Kommandot har inget tillval ${name ?? args.join(' ')}. Tillval: ${Object.keys(options)
        .map((each) => `--${each}`)
        .join(', ')}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE': {
      const long = /--[\w-]+/.exec(message)?.[0] ?? name ?? '';
      const wantsValue = options[long.slice(2)]?.type !== 'boolean';
      return wantsValue ? `${long} ska följas av ett värde.` : `${long} tar inget värde.`;
    }
    default:
      return `Argumenten kan inte läsas: ${args.join(' ')}`;
  }
}

/** The one file a command is about. */
export function oneFile(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new CommandError(`Ange vilken fil som ska läsas.\nSkriv: ${usage}`);
  if (more.length > 0) throw new CommandError(`Ange en enda fil; här står ${positionals.length}.\nSkriv: ${usage}`);
  return file;
}
