/** Asks on the terminal without showing what is typed. */
const ENTER = new Set(['\r', '\n', '\u0004']);
const CTRL_C = '\u0003';
const ERASE = new Set(['\u007f', '\b']);

export function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').resume();
  return new Promise((answer, refuse) => {
    let typed = '';
    const end = () => {
      stdin.off('data', take).setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const take = (chunk: string) => {
      for (const sign of chunk) {
        if (sign === CTRL_C) {
          end();
          return refuse(new Error('Avbrutet. Ingenting har skrivits.'));
        }
        if (ENTER.has(sign)) {
          end();
          return answer(typed);
        }
        typed = ERASE.has(sign) ? [...typed].slice(0, -1).join('') : typed + sign;
      }
    };
    stdin.on('data', take);
  });
}
