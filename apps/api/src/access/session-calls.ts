/** The calls of express-session, awaited. */
import type { Request } from 'express';

/** A new number and nothing in it; what was kept under the old one is gone. */
export const renewed = (request: Request): Promise<void> => called((done) => request.session.regenerate(done));
export const saved = (request: Request): Promise<void> => called((done) => request.session.save(done));
export const destroyed = (request: Request): Promise<void> => called((done) => request.session.destroy(done));

function called(run: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve()));
  });
}
