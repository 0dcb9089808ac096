import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createQueryClient } from '../api/query-client.js';
import { language, LOCALE } from '../ui/language/language.js';
import { makeRouter } from './router.js';

const client = createQueryClient(() => {
  const { pathname } = window.location;
  if (pathname === '/logga-in') return;
  // What was on the screen must not stay in the memory of a browser that nobody is signed in to.
  client.clear();
  void router.navigate({ to: '/logga-in', search: pathname === '/' ? {} : { till: pathname } });
});
const router = makeRouter(client);

document.documentElement.lang = language;

// The title that stood while this was fetched; from here on every page has its own.
document.querySelector('title')?.remove();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider locale={LOCALE}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
