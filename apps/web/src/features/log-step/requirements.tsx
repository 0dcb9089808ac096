import './requirements.css';
import type { Requirement } from '@tavlan/contract';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { t } from '../../ui/language/text.js';

/** Requirements ticked or missing, each with the paragraph behind it. */
export function Requirements({ requirements }: { readonly requirements: readonly Requirement[] }) {
  if (requirements.length === 0) return null;
  return (
    <ul className="requirements">
      {requirements.map((requirement) => (
        <li key={requirement.id} className={requirement.met ? 'requirement-met' : 'requirement-missing'}>
          {requirement.met ? (
            <CircleCheck className="icon" aria-hidden />
          ) : (
            <CircleDashed className="icon" aria-hidden />
          )}
          <span>
            <span className="sr-only">{requirement.met ? t('Klart:') : t('Saknas:')} </span>
            {requirement.text} <span className="law">{requirement.law}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
