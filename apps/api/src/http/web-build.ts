/** The built web: hashed files for ever, everything else asked for anew, and every address of the app answered by its page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from './problem-error.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_ANEW = 'no-cache';

export function webBuild(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      // Vite puts what carries a hash in its name into `assets`.
      const hashed = path.startsWith(join(folder, 'assets'));
      response.setHeader('Cache-Control', hashed ? FOR_EVER : ASK_ANEW);
    },
  });
  return [files, page(folder)];
}

/** An address with a dot in its last part is a file that is missing, not a place in the app. */
function page(folder: string): RequestHandler {
  const index = join(folder, 'index.html');
  return (request: Request, response: Response, next: NextFunction) => {
    if (isApi(request.path)) return next();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || /\.[^/]*$/.test(request.path) || !existsSync(index))
      return next(new ProblemError('unknown-address'));
    response.setHeader('Cache-Control', ASK_ANEW);
    response.sendFile(index);
  };
}

/** Routes are found whatever the case of the letters, so what is said about them must be too. */
export function isApi(path: string): boolean {
  return /^\/(api(\/|$)|metrics\/?$)/i.test(path);
}
