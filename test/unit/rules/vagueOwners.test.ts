import assert from 'node:assert/strict';
import { isUndecided, isVagueAgency, isVagueOwner } from '../../../server/src/rules/action/vagueOwners.ts';

const vague = [
  'all agencies',
  'All Agencies.',
  'All partner agencies',
  'all partners',
  'Partners',
  'the partnership',
  'Safeguarding Children Partnership',
  'Alderbrook Safeguarding Children Partnership',
  'The three safeguarding partners',
  'statutory partners and relevant agencies',
  'everyone',
  'Everybody involved',
  'professionals',
  'All professionals working with the family',
  'health and social care professionals',
  'practitioners',
  'frontline practitioners',
  'staff',
  'Staff in the front door',
  'all staff',
  'multi-agency partners',
  'agencies',
  'each agency',
  'Lead agency',
  'managers',
  'all team managers',
  'all head teachers',
  'Services',
  'various',
  'TBC',
  'tbc – health',
  'T.B.C.'.replaceAll('.', ''),
  'To be confirmed',
  'to be agreed by the subgroup',
  'n/a',
  '?',
  '-',
];

const particular = [
  'Partnership business manager',
  'Safeguarding partnership manager',
  'Chair of the partnership',
  'Independent scrutineer',
  'Head of service',
  'Head of service (to be appointed)',
  "Director of children's services",
  'Service manager for all agencies',
  'Team manager',
  'Staff development lead',
  'Agency staff coordinator',
  'Professional lead for health visiting',
  'Practitioner forum chair',
  'Named nurse',
  'Named nurse and team manager',
  'Superintendent for public protection',
  'Chief nurse',
  'All-age exploitation lead',
  'Head teacher of All Saints school',
  'All Saints school headteacher',
  'Members services manager',
  'Operations manager, community services',
];

describe('the owner of an action', () => {
  for (const role of vague) it(`is vague: "${role}"`, () => assert.equal(isVagueOwner(role), true));
  for (const role of particular) it(`is one role: "${role}"`, () => assert.equal(isVagueOwner(role), false));

  it('may be in a partnership, as its agency', () => {
    assert.equal(isVagueAgency('Alderbrook Safeguarding Children Partnership'), false);
    assert.equal(isVagueAgency('Alderbrook Partnership NHS Trust'), false);
    assert.equal(isVagueAgency('Children’s services, Alderbrook Council'), false);
    assert.equal(isVagueAgency('All agencies'), true);
    assert.equal(isVagueAgency('the partnership'), true);
  });

  it('is still to be found only where it says so', () => {
    assert.equal(isUndecided('TBC'), true);
    assert.equal(isUndecided('all agencies'), false);
  });
});
