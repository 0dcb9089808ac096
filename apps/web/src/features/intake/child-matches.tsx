import type { SearchHit } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { errorText } from '../../api/problem-error.js';
import { searchQuery } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { useSettled } from '../../ui/use-settled.js';
import { hitPlace } from '../../ui/hit-place.js';
import { readChildNumber } from './child-number.js';
import type { ChildDraft } from './intake-draft.js';
import { likelyMatches, type LikelyMatch } from './likely-matches.js';

const TYPING_MS = 250;
const NAME_FROM = 3;

interface ChildMatchesProps {
  readonly child: ChildDraft;
  readonly onKnown: (hit: SearchHit) => void;
  readonly onNew: () => void;
}

/** Children who may be this one, each with why. Nobody is matched unless a person says so. */
export function ChildMatches({ child, onKnown, onNew }: ChildMatchesProps) {
  const name = useSettled(child.name.trim(), TYPING_MS);
  const number = useSettled(child.number.trim(), TYPING_MS);
  const written = readChildNumber(number);
  const byName = useQuery(searchQuery(name.length >= NAME_FROM ? name : ''));
  const byNumber = useQuery(searchQuery(written && 'personalNumber' in written ? written.personalNumber : ''));
  const error = byName.error ?? byNumber.error;
  if (error)
    return (
      <p className="field-help">
        {t('Det gick inte att söka bland kända barn.')} {errorText(error)}
      </p>
    );
  const born = written && 'born' in written ? written.born : null;
  const matches = likelyMatches([...(byNumber.data?.hits ?? []), ...(byName.data?.hits ?? [])], born);
  if (matches.length === 0) {
    const asked = byName.data !== undefined || byNumber.data !== undefined;
    return asked && name !== '' ? (
      <p className="field-help" role="status">
        {t('Inget känt barn som du har tillgång till. Ett nytt ärende läggs upp.')}
      </p>
    ) : null;
  }
  if (child.isNew) {
    return (
      <p className="field-help" role="status">
        {t('Ett nytt ärende läggs upp.')}
      </p>
    );
  }
  return (
    <div className="matches">
      <div role="status">
        <h4>
          {t('{count, plural, one {Barnet kan redan vara känt} other {# kända barn kan vara det här}}', {
            count: matches.length,
          })}
        </h4>
      </div>
      <ul className="match-list">
        {matches.map((match) => (
          <Match key={match.hit.id} match={match} onKnown={onKnown} />
        ))}
      </ul>
      <Button small onPress={onNew}>
        {t('Inget av dem: nytt barn')}
      </Button>
    </div>
  );
}

function Match({
  match: { hit, reasons },
  onKnown,
}: {
  readonly match: LikelyMatch;
  readonly onKnown: (hit: SearchHit) => void;
}) {
  // prettier-ignore
  return (
    <li className="match">
      <span className="match-facts">
        <span className="match-name">{hit.name ?? t('Namn visas inte')}</span> <span className="number">{hit.dnr}</span>
        {hit.born !== null && <span className="number">, {t('född {born}', { born: hit.born })}</span>}
        <br />
        <span className="soft">
          {hitPlace(hit)} · {reasons.join(', ')}
        </span>
      </span>
      <Button small onPress={() => onKnown(hit)}>
        {t('Det är barnet')}
        <span className="sr-only">: {hit.dnr}</span>
      </Button>
    </li>
  );
}
