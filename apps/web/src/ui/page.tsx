import './page.css';
import type { ReactNode } from 'react';
import { t } from './language/text.js';

interface PageProps {
  /** The heading of the page. May name a person; the window's title never does. */
  readonly heading: ReactNode;
  /** What the window, the history and the bookmark say: dnr or code, never a name. */
  readonly title: string;
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children: ReactNode;
}

export function Page({ heading, title, actions, width = 'normal', children }: PageProps) {
  return (
    <main id="main" className={width === 'normal' ? 'page' : `page page-${width}`} tabIndex={-1}>
      <title>{t('{title} – Tavlan', { title })}</title>
      <header className="page-head">
        <h1>{heading}</h1>
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

export function Panel({ heading, children }: { readonly heading?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="panel">
      {heading !== undefined && <h2>{heading}</h2>}
      {children}
    </section>
  );
}
