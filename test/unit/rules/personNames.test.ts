import assert from 'node:assert/strict';
import { personIn } from '../../../server/src/rules/action/personNames.ts';

const people: readonly (readonly [owner: string, name: string, rest: string])[] = [
  ['Helen Marsden', 'Helen Marsden', ''],
  ['Dr Okonjo', 'Dr Okonjo', ''],
  ['Mrs. Aldous', 'Mrs. Aldous', ''],
  ['J. Pemberton', 'J. Pemberton', ''],
  ['A.-M. O’Rourke', 'A.-M. O’Rourke', ''],
  ['Anna van Dyke', 'Anna van Dyke', ''],
  ['Sarah Whitcombe-Jones', 'Sarah Whitcombe-Jones', ''],
  ['Priya Raman, head of service', 'Priya Raman', 'head of service'],
  ['Head of Service (Priya Raman)', 'Priya Raman', 'Head of Service'],
  ['Head of Service - Priya Raman', 'Priya Raman', 'Head of Service'],
  ['Detective Inspector Graham Tollerton', 'Graham Tollerton', 'Detective Inspector'],
  ['Fatima Begum Head of Early Help', 'Fatima Begum', 'Head of Early Help'],
  ['Team manager and Mohammed Sadiq', 'Mohammed Sadiq', 'Team manager'],
  ['HELEN MARSDEN', 'HELEN MARSDEN', ''],
  ['Grace Okafor', 'Grace Okafor', ''],
];

const roles = [
  'Victoria Road',
  'Head of service',
  'Head of Service',
  'Named nurse',
  'Named Nurse',
  "Director of Children's Services",
  'Director of Children’s Services',
  'Assistant Director, Help and Protection',
  'Detective Superintendent, Public Protection',
  'Chief Nurse',
  'Chief Constable',
  'Principal Social Worker',
  'Virtual School Head',
  'Caldicott Guardian',
  'Lead Member for Children',
  'Designated Doctor',
  'Designated Dr Safeguarding',
  'Prof Lead Nursing',
  'MASH Team Manager',
  'Cafcass Service Manager',
  "Barnardo's Children's Services Manager",
  "Clare's Law Coordinator",
  'Martha’s Rule Lead',
  'Manager of Grace House',
  'Matron, Victoria Ward',
  'Alexandra Park Team Manager',
  'Victoria Green Manager',
  'Manager, Anna Freud Centre',
  'Marie Curie nurse',
  'John Radcliffe Hospital matron',
  'Lucy Faithfull Foundation lead',
  'St. Mary’s lead nurse',
  'A. Team Manager',
  'Head of Early Help & Prevention',
  'Wendlemere Early Help',
  'Independent Scrutineer',
  'TBC',
  'All agencies',
  'the mark scheme lead',
  'Graham',
  '',
];

describe('the name of a person in the owner of an action', () => {
  for (const [owner, name, rest] of people) {
    it(`is found: ${owner}`, () => assert.deepEqual(personIn(owner), { name, rest }));
  }
  for (const role of roles) it(`is not there: ${role}`, () => assert.equal(personIn(role), undefined));
});
