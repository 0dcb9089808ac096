import './button.css';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';

interface Look {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
}

/** The class names of a button, for links that look like one. */
export function buttonClass({ variant = 'plain', small = false }: Look = {}, icon = false): string {
  return `button button-${variant}${small ? ' button-small' : ''}${icon ? ' button-icon' : ''}`;
}

interface ButtonProps extends Look {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Something is being sent: the button stays focusable, says so and takes no further press. */
  readonly pending?: boolean;
  readonly autoFocus?: boolean;
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  onPress,
  type = 'button',
  disabled = false,
  pending = false,
  autoFocus = false,
  describedBy,
  ref,
  ...look
}: ButtonProps) {
  // prettier-ignore
  return (
    <AriaButton
      ref={ref ?? null}
      className={buttonClass(look)}
      type={type}
      isDisabled={disabled}
      isPending={pending}
      autoFocus={autoFocus}
      {...(onPress && { onPress })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    >
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Look {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onPress?: () => void;
  readonly disabled?: boolean;
}

/** An icon alone: the label is read out and shown on hover. */
export function IconButton({ icon, label, onPress, disabled = false, ...look }: IconButtonProps) {
  return (
    <AriaButton
      className={buttonClass({ variant: 'quiet', ...look }, true)}
      aria-label={label}
      isDisabled={disabled}
      {...(onPress && { onPress })}
      render={(props) => <button {...props} title={label} />}
    >
      {icon}
    </AriaButton>
  );
}

interface ToggleProps extends Look {
  readonly children: ReactNode;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A button that stays down: filters. */
export function ToggleButton({ children, selected, onChange, ...look }: ToggleProps) {
  return (
    <AriaToggleButton className={buttonClass(look)} isSelected={selected} onChange={onChange}>
      {children}
    </AriaToggleButton>
  );
}
