import './menu.css';
import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, MenuTrigger } from 'react-aria-components/Menu'; // prettier-ignore
import { Popover } from 'react-aria-components/Popover';

interface MenuProps {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly defaultOpen?: boolean;
}

export function Menu({ trigger, label, children, defaultOpen = false }: MenuProps) {
  return (
    <MenuTrigger defaultOpen={defaultOpen}>
      {trigger}
      <Popover className="menu-popover" placement="bottom end" offset={6}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuSectionProps {
  readonly head?: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  /** One of these is chosen. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

export function MenuSection({ head, label, children, selected, onSelect }: MenuSectionProps) {
  const choice = selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected], disallowEmptySelection: true }; // prettier-ignore
  return (
    <AriaMenuSection
      aria-label={label}
      {...choice}
      onSelectionChange={(keys) => keys !== 'all' && onSelect?.(String([...keys][0]))}
    >
      {head !== undefined && <Header className="menu-head">{head}</Header>}
      {children}
    </AriaMenuSection>
  );
}

interface MenuItemProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly text: string;
  readonly onAction?: () => void;
}

export function MenuItem({ id, children, text, onAction }: MenuItemProps) {
  return (
    <AriaMenuItem id={id} className="menu-item" textValue={text} {...(onAction && { onAction })}>
      {children}
    </AriaMenuItem>
  );
}
