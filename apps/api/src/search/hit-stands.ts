/** Where a case found (`c`) stands today (`$2`) and with whom: `p.column_id`, `a.responsible`, unit `n`, person `u`. */
export const STANDS = `left join lateral (
    select p.column_id from phase_span p where p.m = $1 and p.case_id = c.case_id and not p.echo
       and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2) limit 1
  ) p on true
  left join lateral (
    select a.responsible, a.unit from assignment_span a where a.m = $1 and a.case_id = c.case_id
       and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
     order by a.valid_from desc, a.key limit 1
  ) a on true
  left join unit n on n.m = $1 and n.unit_id = coalesce(a.unit, c.unit)
  left join app_user u on u.m = $1 and u.user_id = a.responsible`;
