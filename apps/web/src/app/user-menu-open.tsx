import type { Role, Session } from '@tavlan/contract';
import { useNavigate } from '@tanstack/react-router';
import { LogOut, MonitorSmartphone, Siren } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSignOut } from '../api/mutations.js';
import { errorText } from '../api/problem-error.js';
import { forgetDrafts, handInDrafts } from '../api/draft-store.js';
import { Button } from '../ui/button.js';
import { chooseLanguage, language, LANGUAGES, type Language } from '../ui/language/language.js';
import { t } from '../ui/language/text.js';
import { Menu, MenuItem, MenuSection } from '../ui/menu.js';
import { setShortcuts, shortcutsOn } from '../ui/shortcuts.js';
import { say } from '../ui/toast-queue.js';
import { ROLE_NAMES } from './role-names.js';
import { chooseTheme, currentTheme, THEMES, type Theme } from './theme.js';

const MAY_OPEN: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'jour'];

/** The page is loaded anew: what is written goes to the server first. */
async function changeLanguage(wanted: Language): Promise<void> {
  await handInDrafts();
  chooseLanguage(wanted);
}

export function UserMenuOpen({ session, face }: { readonly session: Session; readonly face: ReactNode }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [theme, setTheme] = useState(currentTheme);
  const [shortcuts, setShown] = useState(shortcutsOn);
  const leave = async () => {
    await handInDrafts();
    signOut.mutate(undefined, {
      onSuccess: ({ next }) => {
        forgetDrafts();
        if (next !== null) window.location.assign(next);
        else void navigate({ to: '/logga-in' });
      },
      onError: (error) => say(t('Du är fortfarande inloggad. {problem}', { problem: errorText(error) })),
    });
  };
  const who = (
    <>
      <strong>{session.user.name}</strong>
      <br />
      {session.roles.map((role) => ROLE_NAMES[role]).join(', ')}
      {session.units.length > 0 && ` · ${session.units.map((unit) => unit.name).join(', ')}`}
    </>
  );
  return (
    <Menu label={t('Du och din skärm')} defaultOpen trigger={<Button variant="quiet">{face}</Button>}>
      <MenuSection
        label={t('Utseende')}
        head={
          <>
            {who}
            <br />
            <br />
            {t('Utseende')}
          </>
        }
        selected={theme}
        onSelect={(id) => {
          chooseTheme(id as Theme);
          setTheme(id as Theme);
        }}
      >
        {Object.entries(THEMES).map(([id, text]) => (
          <MenuItem key={id} id={id} text={text}>
            {text}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection
        label={t('Språk')}
        head={t('Språk')}
        selected={language}
        onSelect={(id) => void changeLanguage(id as Language)}
      >
        {Object.entries(LANGUAGES).map(([id, name]) => (
          <MenuItem key={id} id={id} text={name}>
            <span lang={id}>{name}</span>
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection
        label={t('Kortkommandon')}
        head={t('n ny anmälan · / sök · l logga steg · m flytta kort · piltangenter')}
        selected={shortcuts ? 'on' : 'off'}
        onSelect={(id) => {
          setShortcuts(id === 'on');
          setShown(id === 'on');
        }}
      >
        <MenuItem id="on" text={t('Kortkommandon på')}>
          {t('Kortkommandon på')}
        </MenuItem>
        <MenuItem id="off" text={t('Kortkommandon av')}>
          {t('Kortkommandon av')}
        </MenuItem>
      </MenuSection>
      <MenuSection label={t('Konto')}>
        {session.roles.some((role) => MAY_OPEN.includes(role)) && (
          <MenuItem
            id="emergency"
            text={t('Nödöppna ett ärende')}
            onAction={() => void navigate({ to: '/nodoppning' })}
          >
            <Siren className="icon" aria-hidden />
            {t('Nödöppna ett ärende')}
          </MenuItem>
        )}
        <MenuItem
          id="sessions"
          text={t('Mina inloggningar')}
          onAction={() => void navigate({ to: '/mina-inloggningar' })}
        >
          <MonitorSmartphone className="icon" aria-hidden />
          {t('Mina inloggningar')}
        </MenuItem>
        <MenuItem id="out" text={t('Logga ut')} onAction={() => void leave()}>
          <LogOut className="icon" aria-hidden />
          {t('Logga ut')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
