import { X } from 'lucide-react';
import { IconButton } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { ChildMatches } from './child-matches.js';
import type { ChildDraft, DraftErrors } from './intake-draft.js';
import { KnownChild } from './known-child.js';

interface ChildFieldsProps {
  readonly child: ChildDraft;
  readonly index: number;
  readonly alone: boolean;
  readonly errors: DraftErrors;
  readonly onChange: (child: ChildDraft) => void;
  readonly onRemove: () => void;
}

/** One child of the report: searched for among the known as it is typed. */
export function ChildFields({ child, index, alone, errors, onChange, onRemove }: ChildFieldsProps) {
  const heading = alone ? t('Barnet') : t('Barn {number}', { number: index + 1 });
  return (
    <section className="child" aria-label={heading}>
      <div className="child-head">
        <h3>{heading}</h3>
        {!alone && (
          <IconButton
            small
            icon={<X className="icon" />}
            label={t('Ta bort barn {number}', { number: index + 1 })}
            onPress={onRemove}
          />
        )}
      </div>
      {child.known ? (
        <KnownChild hit={child.known} onUndo={() => onChange({ ...child, known: null })} />
      ) : (
        <>
          <div className="child-fields">
            <TextField
              label={t('Namn')}
              value={child.name}
              onChange={(name) => onChange({ ...child, name, isNew: false })}
              autoFocus={index === 0 || child.name === ''}
              maxLength={100}
              error={errors[`children.${index}.name`] ?? errors[`children.${index}`]}
            />
            <TextField
              label={t('Personnummer, om det är känt')}
              help={t('Eller födelsedag eller födelseår.')}
              value={child.number}
              onChange={(number) => onChange({ ...child, number, isNew: false })}
              maxLength={13}
              error={errors[`children.${index}.personalNumber`] ?? errors[`children.${index}.born`]}
            />
          </div>
          <ChildMatches
            child={child}
            onKnown={(known) => onChange({ ...child, known })}
            onNew={() => onChange({ ...child, isNew: true })}
          />
        </>
      )}
    </section>
  );
}
